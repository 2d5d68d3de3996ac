"""The kind ``project``, and how its facts are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.projects.facts import Project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

NAME = "project"
LISTING = "projects"
FOLDER = "projects"
URL = "{lang}/{projects}/{slug}/"


def kinds(settings: Settings) -> list[Kind]:
    """Return the kind ``project``."""
    return [
        Kind(
            name=NAME,
            folder=FOLDER,
            template="project.html",
            url=settings.options.get("PROJECTS_URL") or URL,
            listing=LISTING,
            read_also=N_("About the project"),
            mention="projects",
            own_rows=True,
            facts=Project,
            names=other_names,
        )
    ]


def other_names(facts: Project) -> list[str]:
    """Return what a project is called besides its name."""
    return [name for name in (facts.acronym, *facts.aliases) if name]


def projects_of(site: Site) -> Iterator[tuple[str, Project]]:
    """Yield the id and the facts of every project whose facts are sound, public or not."""
    for item, facts in site.facts.items():
        if isinstance(facts, Project):
            yield item, facts


def facts_path(item: str) -> str:
    """Return the path of a project's facts."""
    return f"{item}/{NAME}.yaml"


def project_id(name: str) -> str:
    """Return the id of the item that facts name with or without its folder."""
    return name if name.startswith(f"{FOLDER}/") else f"{FOLDER}/{name}"
