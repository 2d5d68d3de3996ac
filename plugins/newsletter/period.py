"""The days that a newsletter tells of, as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.moment import parse_moment
from plugins.content_model.problem import Problem, message

if TYPE_CHECKING:
    from datetime import date

    from plugins.content_model.problem import Message

EXAMPLE = "make newsletter SINCE=2026-01-01 UNTIL=2026-01-31"


def period(since: str, until: str, today: date) -> tuple[tuple[date, date] | None, list[Problem]]:
    """
    Return the first and the last day of a period, and what is wrong with how it is typed.

    Args:
        since: The first day.
        until: The last day; empty for *today*.
        today: The day of the build.
    """
    if not since.strip():
        return None, [wrong(message("SINCE is missing: from which day on?"))]
    days, problems = [], []
    for name, written in (("SINCE", since), ("UNTIL", until or today.isoformat())):
        try:
            days.append(parse_moment(written).day)
        except ValueError:
            text = message("{name} should be a day, but is “{found}”", name=name, found=written)
            problems.append(wrong(text))
    if not problems and days[1] < days[0]:
        text = message("UNTIL ({last}) is before SINCE ({first})", last=days[1], first=days[0])
        problems.append(wrong(text))
    return (None, problems) if problems else ((days[0], days[1]), [])


def wrong(text: Message) -> Problem:
    """Return what is wrong with a command line."""
    return Problem(
        path="make newsletter",
        base="project",
        text=text,
        hint=message("write {command}", command=EXAMPLE),
    )
