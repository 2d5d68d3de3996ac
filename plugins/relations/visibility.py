"""Whether an item is public at a moment, and when that changes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.document import Status
from plugins.content_model.moment import BuildDate, Moment
from plugins.content_model.site import Absence

if TYPE_CHECKING:
    from datetime import datetime, tzinfo


class Schedule(Struct, frozen=True, kw_only=True):
    """
    When a document is public, by its own front matter and what it inherits.

    Attributes:
        status: As written; ``published`` if nothing is.
        date: It waits until then.
        embargo: Nothing of it may be known before then.
        expires: It is gone after then.
    """

    status: Status = "published"
    date: Moment | None = None
    embargo: Moment | None = None
    expires: Moment | None = None


# No moment of a day is further from it than this, in whichever zone.
LONG_AGO = timedelta(days=2)


def absence(schedule: Schedule, build: BuildDate, zone: tzinfo) -> Absence | None:
    """
    Return why something is not public at *build*, or ``None`` if it is.

    Where a build date has no time of day, an embargo holds until the day is past doubt,
    while a date of publication is met on the day itself.
    """
    if schedule.status == "draft":
        return Absence.DRAFT
    if is_over(schedule, build):
        return None
    if schedule.embargo is not None and build.first < schedule.embargo.first(zone):
        return Absence.EMBARGOED
    if schedule.expires is not None and build.last > schedule.expires.last(zone):
        return Absence.EXPIRED
    if schedule.date is not None and build.last < schedule.date.first(zone):
        return Absence.SCHEDULED
    return None


def next_change(schedule: Schedule, build: BuildDate, zone: tzinfo) -> datetime | None:
    """
    Return the first moment after *build* at which what is public is no longer the same.

    Whoever builds at that very moment finds the change made.
    """
    if is_over(schedule, build):
        return None
    turns = [m.first(zone) for m in (schedule.date, schedule.embargo) if m is not None]
    if schedule.expires is not None:
        turns.append(schedule.expires.last(zone) + timedelta(microseconds=1))
    now = absence(schedule, build, zone) is None
    for turn in sorted(turn for turn in turns if turn > build.last):
        if (absence(schedule, BuildDate(first=turn, last=turn), zone) is None) != now:
            return turn
    return None


def is_over(schedule: Schedule, build: BuildDate) -> bool:
    """Return whether a schedule has nothing to come, as that of nearly every item: quick to see."""
    if schedule.embargo is not None or schedule.expires is not None:
        return False
    return schedule.date is None or schedule.date.day < build.first.date() - LONG_AGO
