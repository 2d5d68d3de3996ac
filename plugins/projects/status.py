"""The status of a project on a day."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from plugins.projects.facts import Project


class Status(StrEnum):
    """What a project is on a day; ``UNSTATED`` if no source says when it runs."""

    ONGOING = "ongoing"
    PLANNED = "planned"
    ENDED = "ended"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    UNSTATED = "unstated"


OVER = frozenset({Status.ENDED, Status.CANCELLED})


def status(project: Project, day: date) -> Status:
    """Return the status of *project* on *day*."""
    if project.declared is not None:
        return Status(project.declared)
    if project.until is not None and day > project.until.last:
        return Status.ENDED
    if project.since is None:
        return Status.UNSTATED
    return Status.PLANNED if day < project.since.first else Status.ONGOING


def next_turn(project: Project, day: date) -> date | None:
    """Return the first day after *day* on which the status of *project* is another."""
    days = [project.since.first] if project.since is not None else []
    if project.until is not None:
        days.append(project.until.last + timedelta(days=1))
    now = status(project, day)
    return next(
        (turn for turn in sorted(days) if turn > day and status(project, turn) != now), None
    )
