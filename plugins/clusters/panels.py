"""What this plugin adds to pages of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.kinds import NAME
from plugins.clusters.profile import profile
from plugins.clusters.rows import cluster_row
from plugins.clusters.values import ClustersPanel
from plugins.pipeline.extension_points import Panel
from plugins.relations.mentions import mentioned

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [Panel(name="profile", compose=profile), Panel(name="clusters", compose=named)]


def named(edition: Edition, reader: Reader) -> ClustersPanel | None:
    """Return the clusters that an item names in its front matter, in that order."""
    items = mentioned(edition, reader.site.kinds[NAME], reader.site)
    rows = tuple(filter(None, (cluster_row(item, reader) for item in items)))
    return ClustersPanel(rows) if rows else None
