"""The parts of the directory of projects, and which of them a project belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.projects.derived import projects
from plugins.projects.kinds import LISTING
from plugins.views.filters import part_name

if TYPE_CHECKING:
    from plugins.content_model.page import PageKey
    from plugins.content_model.site import Site
    from plugins.projects.status import Status

CATEGORY = "category"


def status_key(status: Status) -> PageKey:
    """Return the key of the directory of projects with a status."""
    return LISTING, status.value


def category_key(category: str) -> PageKey:
    """Return the key of the directory of projects with a category."""
    return LISTING, CATEGORY, category


def category_of(item: str, site: Site) -> str:
    """Return the category of a project's original; empty for none, or for one that is unknown."""
    category = site.items[item].edition(site.items[item].original).category
    return category if category in site.vocabularies["categories"] else ""


def parts_of(item: str, site: Site) -> tuple[str, ...]:
    """Return the parts of the directory that a project belongs to."""
    status = part_name(status_key(projects(site).status[item]))
    category = category_of(item, site)
    return (status, part_name(category_key(category))) if category else (status,)
