"""What this plugin adds to pages of items, to those of terms, and to front pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.front import front
from plugins.clusters.kinds import NAME
from plugins.clusters.profile import profile
from plugins.clusters.rows import cluster_row
from plugins.clusters.values import ClustersPanel
from plugins.languages.collation import sort_key
from plugins.pipeline.extension_points import Panel
from plugins.relations.mentions import mentioned
from plugins.views.carriers import carriers

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [
        Panel(name="profile", compose=profile),
        Panel(name="clusters", compose=named, term=of_term),
        Panel(name="front_clusters", front=front),
    ]


def named(edition: Edition, reader: Reader) -> ClustersPanel | None:
    """Return the clusters that an item names in its front matter, in that order."""
    items = mentioned(edition, reader.site.kinds[NAME], reader.site)
    rows = tuple(filter(None, (cluster_row(item, reader) for item in items)))
    return ClustersPanel(reader.gettext("Clusters in this text"), rows) if rows else None


def of_term(term: PageKey, reader: Reader) -> ClustersPanel | None:
    """Return the clusters that carry a term, in the order of the reader's alphabet."""
    found = carriers(reader, term, NAME)
    found.sort(key=lambda edition: (sort_key(edition.title, reader.lang), edition.item))
    rows = tuple(filter(None, (cluster_row(edition.item, reader) for edition in found)))
    return ClustersPanel(reader.gettext("Clusters"), rows) if rows else None
