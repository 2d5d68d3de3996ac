"""Sites with clusters and projects, for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.clusters.derived import NAME as CLUSTERS
from plugins.clusters.derived import derive as derive_clusters
from plugins.projects.derived import NAME as PROJECTS
from plugins.projects.derived import derive as derive_projects
from plugins.related_profiles.rank import NAME, related_profiles
from tests.unit.builders import KINDS, build_date, edition, names, site, term
from tests.unit.clusters.made import KIND as CLUSTER
from tests.unit.clusters.made import cluster
from tests.unit.projects.made import KIND as PROJECT
from tests.unit.projects.made import project

if TYPE_CHECKING:
    from plugins.content_model.site import Site

FOLDERS = {"clusters": (CLUSTER, cluster), "projects": (PROJECT, project)}
OWN = ("tags", "category", "listed", "mentions", "langs")
TAGS = ("export", "testing", "x", "y", "z")


def made(items: dict[str, dict[str, Any]], day: str = "2026-01-15", **changes: Any) -> Site:
    """
    Return a site of clusters and projects on *day*.

    Args:
        items: Facts, and fields of the texts, by id; the title is the name in capitals.
        day: The day of the build.
        changes: Fields of the site.
    """
    editions, facts = [], {}
    for item, fields in items.items():
        folder, _, name = item.partition("/")
        kind, make = FOLDERS[folder]
        own = {key: value for key, value in fields.items() if key in OWN}
        langs = own.pop("langs", ("nb", "en"))
        facts[item] = make(**{key: v for key, v in fields.items() if key not in OWN})
        editions += [
            edition(f"{item}/index.{lang}.md", kind=kind.name, title=name.upper(), **own)
            for lang in langs
        ]
    found = names(editions)
    shorts = {item.rpartition("/")[2]: item for item in found.items.values()}
    of = site(
        *editions,
        **{
            "build_date": build_date(day),
            "kinds": {**KINDS, "cluster": CLUSTER, "project": PROJECT},
            "vocabularies": {
                "categories": {"q": term("q", nb="Kvalitet", en="Quality")},
                "tags": {tag: term(tag, nb=tag.upper(), en=tag.title()) for tag in TAGS},
                "services": {"testing": term("testing", nb="Utprøving", en="Testing")},
            },
            "facts": facts,
            "references": replace(found, items={**shorts, **found.items}),
            **changes,
        },
    )
    of.derived[CLUSTERS] = derive_clusters(of)
    of.derived[PROJECTS] = derive_projects(of)
    of.derived[NAME] = related_profiles(of)
    return of


def merged(into: str, effective: str = "2025-01-01", **fields: str) -> dict[str, Any]:
    """Return the facts of a cluster that merges."""
    return {"lineage": [{"event": "merged", "into": [into], "effective": effective, **fields}]}


def led_by(*leads: str) -> dict[str, Any]:
    """Return the facts of a project with its leads."""
    return {"leads": [{"item": lead} for lead in leads]}
