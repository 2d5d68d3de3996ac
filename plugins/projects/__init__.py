"""
Projects: pages with status, participants, funding, predecessors and successors; the directory.

Reads: ``content/projects/``, a text per language and ``project.yaml`` for each.
Adds: the kind ``project``; panels ``project``, ``projects`` and ``front_projects``; pages
``("projects",)``, ``("projects", status)``, ``("projects", "category", id)``,
``("data", "projects", …)``.
Settings: ``PROJECTS_URL``, the address of a project's page.
"""

from plugins.pipeline import extension_points
from plugins.projects import structured
from plugins.projects.checks import problems
from plugins.projects.derived import derivations
from plugins.projects.directory import pages as directory_pages
from plugins.projects.kinds import kinds
from plugins.projects.open_data import pages as data_pages
from plugins.projects.panels import panels


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.relate.connect(derivations)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)
    extension_points.structured_data.connect(structured.announce)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [directory_pages, data_pages]


def announce_checks(settings: object) -> list[object]:
    """Return the function that checks the facts."""
    del settings
    return [problems]
