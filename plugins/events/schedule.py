"""When an event begins, and when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from plugins.content_model.settings import Settings
    from plugins.events.facts import Event


class Schedule(NamedTuple):
    """
    When an event is.

    Attributes:
        begins: Its first instant, at midnight if no time of day is known.
        over: The first instant after it: of an event of no stated end, the end of its day.
        sign_up_over: The first instant at which nobody can sign up any more.
    """

    begins: datetime
    over: datetime
    sign_up_over: datetime


def zone_of(event: Event, settings: Settings) -> tzinfo:
    """Return the zone of an event's times; the site's for one that there is none of."""
    return (zone_named(event.timezone) if event.timezone else None) or settings.timezone


def zone_named(name: str) -> tzinfo | None:
    """Return the time zone *name*, if there is one."""
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        return None


def schedule(event: Event, settings: Settings) -> Schedule:
    """Return when *event* begins and is over."""
    zone = zone_of(event, settings)
    last = event.end or type(event.start)(event.start.date)
    over = last.is_over(zone)
    until = event.sign_up_until.is_over(zone) if event.sign_up_until else over
    return Schedule(event.start.begins(zone), over, min(until, over))


def is_past(event: Event, settings: Settings) -> bool:
    """
    Return whether *event* is over at the moment of the build.

    A day as the moment of the build stands for its beginning here: what is on that day is
    not over on it.
    """
    return schedule(event, settings).over <= settings.build_date.first


def takes_sign_ups(event: Event, settings: Settings) -> bool:
    """Return whether one can still sign up for *event*."""
    is_open = settings.build_date.first < schedule(event, settings).sign_up_over
    return bool(event.sign_up) and event.declared is None and is_open
