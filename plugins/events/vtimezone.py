"""Time zones as iCalendar describes them (RFC 5545, VTIMEZONE)."""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
NOTHING = timedelta()


class Turn(NamedTuple):
    """
    A moment at which the clocks of a zone are changed.

    Attributes:
        local: That moment, by the clocks before it.
        before: Offset from Greenwich before it.
        after: Offset after it.
        is_summer: Whether it begins summer time.
        name: What the zone is called after it: "CEST".
    """

    local: datetime
    before: timedelta
    after: timedelta
    is_summer: bool
    name: str


def zone_key(moment: datetime | date) -> str:
    """Return the name of a moment's zone; ``UTC`` for one without a name."""
    zone = moment.tzinfo if isinstance(moment, datetime) else None
    return name_of(zone)


def name_of(zone: tzinfo | None) -> str:
    """Return the name of a zone in the database of time zones; ``UTC`` for one without."""
    return getattr(zone, "key", None) or "UTC"


@lru_cache(maxsize=256)
def vtimezone(key: str, first: int, last: int) -> tuple[str, ...]:
    """
    Return the lines of a zone that are right from the year *first* to the year *last*.

    Where the clocks are changed by one rule in all these years, as in Europe since 1996, the
    rule is stated: calendars then know the years after as well.

    Args:
        key: Name of the zone: ``Europe/Oslo``.
        first: First year.
        last: Last year.
    """
    # The year before says which time the first one begins with.
    years = [turns(key, year) for year in range(first - 1, last + 1)]
    lines = ["BEGIN:VTIMEZONE", f"TZID:{key}"]
    if not any(years):
        lines += observance(constant(key, first))
    elif has_one_rule(years):
        for turn in years[0]:
            lines += observance(turn, rule(turn))
    else:
        started = years[0] or (constant(key, first - 1),)
        for turn in (*started, *(turn for year in years[1:] for turn in year)):
            lines += observance(turn)
    return (*lines, "END:VTIMEZONE")


@lru_cache(maxsize=1024)
def turns(key: str, year: int) -> tuple[Turn, ...]:
    """Return the changes of the clocks of a zone in a year."""
    zone = ZoneInfo(key)
    found = []
    day = datetime(year, 1, 1, tzinfo=UTC)
    while day.year == year:
        following = day + timedelta(days=1)
        if offset(day, zone) != offset(following, zone):
            found.append(turn_between(day, following, zone))
        day = following
    return tuple(found)


def turn_between(start: datetime, end: datetime, zone: ZoneInfo) -> Turn:
    """Return the change of the clocks between two moments, to the minute."""
    before = offset(start, zone)
    while end - start > timedelta(minutes=1):
        middle = start + timedelta(minutes=(end - start) // timedelta(minutes=2))
        start, end = (middle, end) if offset(middle, zone) == before else (start, middle)
    after = end.astimezone(zone)
    return Turn(
        local=end.replace(tzinfo=None) + before,
        before=before,
        after=offset(end, zone),
        is_summer=bool(after.dst()),
        name=after.tzname() or "",
    )


def constant(key: str, year: int) -> Turn:
    """Return the beginning of a year as if the clocks were changed there to what they show."""
    moment = datetime(year, 1, 1, tzinfo=ZoneInfo(key))
    found = moment.utcoffset() or NOTHING
    return Turn(
        moment.replace(tzinfo=None), found, found, bool(moment.dst()), moment.tzname() or ""
    )


def offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    """Return how far a zone is from Greenwich at a moment."""
    return moment.astimezone(zone).utcoffset() or NOTHING


def has_one_rule(years: list[tuple[Turn, ...]]) -> bool:
    """Return whether the clocks are changed on the same last weekdays in all years."""
    rules = {
        tuple((rule(t), t.local.time(), t.before, t.after, t.name) for t in year) for year in years
    }
    all_last = all(is_last(turn.local) for year in years for turn in year)
    return len(rules) == 1 and all_last


def is_last(day: datetime) -> bool:
    """Return whether a day is the last of its weekday in its month."""
    return day.day + len(WEEKDAYS) > calendar.monthrange(day.year, day.month)[1]


def rule(turn: Turn) -> str:
    """Return the rule for a change on the last of a weekday in a month."""
    return f"FREQ=YEARLY;BYMONTH={turn.local.month};BYDAY=-1{WEEKDAYS[turn.local.weekday()]}"


def observance(turn: Turn, every: str = "") -> Iterator[str]:
    """Yield the lines of what holds from a change of the clocks on."""
    sort = "DAYLIGHT" if turn.is_summer else "STANDARD"
    yield f"BEGIN:{sort}"
    yield f"DTSTART:{turn.local:%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{signed(turn.before)}"
    yield f"TZOFFSETTO:{signed(turn.after)}"
    if turn.name and turn.name[0].isalpha():
        yield f"TZNAME:{turn.name}"
    if every:
        yield f"RRULE:{every}"
    yield f"END:{sort}"


def signed(found: timedelta) -> str:
    """Return an offset as iCalendar has it: ``+0100``."""
    minutes = int(found.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours:02}{rest:02}"
