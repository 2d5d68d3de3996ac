"""The parts of the directory of clusters, and which of them a cluster belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import clusters
from plugins.clusters.kinds import LISTING
from plugins.clusters.labels import HELD
from plugins.views.filters import part_name

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Site

COUNTRY = "country"
LABELLED: PageKey = (LISTING, "labelled")


def holds_label(item: str, site: Site) -> bool:
    """Return whether a cluster holds a label that is valid."""
    return any(state in HELD for _, state in clusters(site).by_item[item].labels)


def parts_of(item: str, site: Site) -> tuple[str, ...]:
    """Return the parts of the directory that a cluster belongs to."""
    country = part_name((LISTING, COUNTRY, site.facts[item].country))
    return (country, part_name(LABELLED)) if holds_label(item, site) else (country,)
