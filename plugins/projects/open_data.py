"""Projects as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.facts.open_data import data_plans
from plugins.projects.directory import listed
from plugins.projects.kinds import NAME

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Site
    from plugins.projects.facts import Project


def known(project: Project, day: date) -> Project:
    """Return what may be known of a public project: all of it."""
    del day
    return project


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the index, the schema and the data of each project that lists show."""
    first = next(iter(site.settings.languages))
    yield from data_plans(site, site.kinds[NAME], listed(site, first), known)
