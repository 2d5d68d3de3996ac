"""What this plugin adds to pages of items, to those of terms, and to front pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.languages.collation import sort_key
from plugins.pipeline.extension_points import Panel
from plugins.projects.derived import projects
from plugins.projects.directory import GROUPS
from plugins.projects.front import front
from plugins.projects.kinds import NAME
from plugins.projects.page import project_page
from plugins.projects.rows import project_row
from plugins.projects.values import ProjectsPanel
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
        Panel(name="project", compose=project_page),
        Panel(name="projects", compose=named, term=of_term),
        Panel(name="front_projects", front=front),
    ]


def named(edition: Edition, reader: Reader) -> ProjectsPanel | None:
    """Return the projects that an item names in its front matter, or takes part in."""
    items = mentioned(edition, reader.site.kinds[NAME], reader.site)
    items += projects(reader.site).of_participant.get(edition.item, ())
    rows = tuple(filter(None, (project_row(item, reader) for item in dict.fromkeys(items))))
    return ProjectsPanel(rows) if rows else None


def of_term(term: PageKey, reader: Reader) -> ProjectsPanel | None:
    """Return the projects that carry a term, in the order of the directory."""
    known = projects(reader.site).status
    places = {status: place for place, status in enumerate(GROUPS)}
    found = [edition for edition in carriers(reader, term, NAME) if edition.item in known]
    found.sort(key=lambda e: (places[known[e.item]], sort_key(e.title, reader.lang), e.item))
    rows = tuple(filter(None, (project_row(edition.item, reader) for edition in found)))
    return ProjectsPanel(rows) if rows else None
