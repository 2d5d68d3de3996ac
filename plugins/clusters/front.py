"""The clusters on a front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import clusters
from plugins.clusters.directory import holds_label, listed
from plugins.clusters.kinds import LISTING
from plugins.clusters.rows import cluster_row
from plugins.clusters.values import FrontClusters

if TYPE_CHECKING:
    from plugins.views.reader import Reader

# As many as fit into two rows; the directory has all.
SHOWN = 6


def front(reader: Reader) -> FrontClusters | None:
    """
    Return the clusters that a front page shows; nothing without any.

    Those that go on, holders of labels first, then by the reader's alphabet.
    """
    site = reader.site
    now = [
        item for item in listed(site, reader.lang) if clusters(site).by_item[item].ended is None
    ]
    now.sort(key=lambda item: not holds_label(item, site))
    rows = tuple(filter(None, (cluster_row(item, reader) for item in now[:SHOWN])))
    if not rows:
        return None
    return FrontClusters(
        rows=rows, more=reader.page_link((LISTING,), title=reader.gettext("All clusters"))
    )
