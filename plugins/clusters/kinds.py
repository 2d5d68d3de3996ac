"""The kind ``cluster``, and how its facts are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.facts import Cluster, SchemesFile
from plugins.content_model.catalogue import N_
from plugins.content_model.kind import DataFile, Kind

if TYPE_CHECKING:
    from plugins.clusters.facts import Scheme
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

NAME = "cluster"
LISTING = "clusters"
FOLDER = "clusters"
SCHEMES = "labels"
URL = "{lang}/{clusters}/{slug}/"


def kinds(settings: Settings) -> list[Kind | DataFile]:
    """Return the kind ``cluster``, and the file of label schemes."""
    return [
        Kind(
            name=NAME,
            folder=FOLDER,
            template="cluster.html",
            url=settings.options.get("CLUSTERS_URL") or URL,
            listing=LISTING,
            read_also=N_("About the cluster"),
            mention="clusters",
            own_rows=True,
            facts=Cluster,
            pictures=pictures_of,
            names=other_names,
        ),
        DataFile(name=SCHEMES, schema=SchemesFile),
    ]


def pictures_of(facts: Cluster) -> list[tuple[tuple[str | int, ...], str]]:
    """Return the pictures that the facts of a cluster name, and where: its logo."""
    return [(("logo", "file"), facts.logo.file)] if facts.logo else []


def other_names(facts: Cluster) -> list[str]:
    """Return what a cluster is called besides its name: abbreviation, aliases, former names."""
    former = [change.former_name for change in facts.lineage if change.former_name]
    return [*([facts.short_name] if facts.short_name else []), *facts.aliases, *former]


def facts_path(item: str) -> str:
    """Return the path of a cluster's facts."""
    return f"{item}/{NAME}.yaml"


def schemes_of(site: Site) -> dict[str, Scheme]:
    """Return the label schemes by id."""
    found: dict[str, Scheme] = site.data.get(SCHEMES) or {}
    return found
