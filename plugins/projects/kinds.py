"""The kind ``project``, and how its facts are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.projects.facts import Project

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

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


def facts_path(item: str) -> str:
    """Return the path of a project's facts."""
    return f"{item}/{NAME}.yaml"


def project_id(name: str) -> str:
    """Return the id of the item that facts name with or without its folder."""
    return name if name.startswith(f"{FOLDER}/") else f"{FOLDER}/{name}"
