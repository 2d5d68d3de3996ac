"""The related clusters and projects on a page, each with the reason in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.rows import cluster_row
from plugins.clusters.values import ClusterRow
from plugins.projects.rows import project_row
from plugins.projects.values import ProjectRow
from plugins.related_profiles.rank import NAME
from plugins.related_profiles.reasons import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.related_profiles.rank import Kin, Profiles
    from plugins.views.reader import Reader

# Clusters, and projects, on a page.
SHOWN = 4


class RelatedCluster(Struct, frozen=True):
    """A cluster, and why it is related."""

    row: ClusterRow
    reasons: tuple[str, ...]


class RelatedProject(Struct, frozen=True):
    """A project, and why it is related."""

    row: ProjectRow
    reasons: tuple[str, ...]


class RelatedProfiles(Struct, frozen=True, kw_only=True):
    """The panel ``related_profiles``: the best first."""

    clusters: tuple[RelatedCluster, ...]
    projects: tuple[RelatedProject, ...]


def panel(edition: Edition, reader: Reader) -> RelatedProfiles | None:
    """Return what is related to a cluster or project; nothing if nothing is."""
    found: Profiles = reader.site.derived[NAME]
    clusters: list[RelatedCluster] = []
    projects: list[RelatedProject] = []
    for kin in shown(found.get(edition.item, ()), reader):
        cluster, project = cluster_row(kin.item, reader), project_row(kin.item, reader)
        if cluster is not None and len(clusters) < SHOWN:
            clusters.append(RelatedCluster(cluster, reasons(kin.ties, reader)))
        elif project is not None and len(projects) < SHOWN:
            projects.append(RelatedProject(project, reasons(kin.ties, reader)))
        if len(clusters) == len(projects) == SHOWN:
            break
    if not (clusters or projects):
        return None
    return RelatedProfiles(clusters=tuple(clusters), projects=tuple(projects))


def shown(found: tuple[Kin, ...], reader: Reader) -> Iterator[Kin]:
    """Yield those of *found* that lists in the reader's language show."""
    is_listing = reader.site.settings.untranslated == "list"
    for kin in found:
        item = reader.site.items[kin.item]
        if item.edition(reader.lang).listed and (is_listing or reader.lang in item.editions):
            yield kin
