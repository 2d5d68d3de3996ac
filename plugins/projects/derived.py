"""What is derived from the facts of all projects for the day of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.facts.dates import midnight
from plugins.facts.of_kind import facts_of_kind
from plugins.pipeline.extension_points import Derivation
from plugins.projects.facts import Project
from plugins.projects.kinds import project_id
from plugins.projects.status import Status, next_turn, status

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.site import Site

NAME = "projects"


class Projects(Struct, frozen=True, kw_only=True):
    """
    All projects on the day of the build.

    Attributes:
        status: By id of the item.
        predecessors: Projects that each one carries on, in order of id.
        of_participant: Projects that each item takes part in, in order of id.
    """

    status: dict[str, Status]
    predecessors: dict[str, tuple[str, ...]]
    of_participant: dict[str, tuple[str, ...]]


def derivations(settings: object) -> list[Derivation]:
    """Return what to derive."""
    del settings
    return [Derivation(name=NAME, derive=derive, next_change=next_change)]


def derive(site: Site) -> Projects:
    """Return all projects on the day of the build."""
    day = site.settings.build_date.day
    before: dict[str, list[str]] = {}
    part: dict[str, list[str]] = {}
    for item, project in facts_of_kind(Project, site):
        for name in project.successors:
            before.setdefault(project_id(name), []).append(item)
        for participant in (*project.leads, *project.partners):
            found = site.references.items.get(participant.item)
            if found and item not in part.setdefault(found, []):
                part[found].append(item)
    return Projects(
        status={item: status(project, day) for item, project in facts_of_kind(Project, site)},
        predecessors={item: tuple(sorted(found)) for item, found in before.items()},
        of_participant={item: tuple(sorted(found)) for item, found in part.items()},
    )


def next_change(site: Site) -> datetime | None:
    """Return the first midnight after the build at which a project has another status."""
    day = site.settings.build_date.day
    turns = (next_turn(project, day) for _, project in facts_of_kind(Project, site))
    first = min((turn for turn in turns if turn is not None), default=None)
    return midnight(first, site.settings) if first is not None else None


def projects(site: Site) -> Projects:
    """Return what :func:`derive` did."""
    found: Projects = site.derived[NAME]
    return found
