"""Points in time that keep the precision they were written with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import tzinfo

# Outside these a year is a slip, and time zones cannot always be computed for it.
FIRST_YEAR, LAST_YEAR = 1000, 2999
WRITTEN = re.compile(
    r"(?P<day>(?:[12]\d{3}|9999(?=-12-31))-\d{1,2}-\d{1,2})"
    r"(?:[T ]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
DATED = re.compile(r"(\d{1,6})-\d{1,2}-\d{1,2}\b.*")


class Moment:
    """
    A calendar day, with a time of day if one was written.

    Not a dataclass: ``msgspec`` would then expect a mapping where a writer types a date.

    Attributes:
        day: The calendar day.
        clock: Time of day, with a zone only if one was written; ``None`` for a whole day.
    """

    __slots__ = ("clock", "day")

    def __init__(self, day: date, clock: time | None = None) -> None:
        self.day = day
        self.clock = clock

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Moment) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __repr__(self) -> str:
        return f"Moment({self})"

    def __str__(self) -> str:
        """Return the ISO 8601 form, which :func:`parse_moment` reads back."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock.isoformat()}"

    @property
    def is_never(self) -> bool:
        """Whether this is the last day of all calendars, which people write for "never"."""
        return self.day == date.max

    def first(self, zone: tzinfo) -> datetime:
        """Return the first instant meant, a day without a clock beginning at midnight."""
        clock = self.clock or time()
        instant = datetime.combine(self.day, clock)
        return instant if instant.tzinfo else instant.replace(tzinfo=zone)

    def last(self, zone: tzinfo) -> datetime:
        """Return the last instant meant, a day without a clock ending with it."""
        if self.clock is not None:
            return self.first(zone)
        return datetime.combine(self.day, time.max, zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildDate:
    """
    The moment the site is built for.

    A date alone stands for its whole day. What needs secrecy then waits until the day is
    certain (``first``), what only needs a date is out on it (``last``).

    Attributes:
        first: First instant meant, aware.
        last: Last instant meant, aware; the same as *first* if a time was given.
    """

    first: datetime
    last: datetime

    @property
    def day(self) -> date:
        """The calendar day, in the site's time zone."""
        return self.last.date()


def parse_moment(text: str) -> Moment:
    """
    Read a date as writers type it: ``2021-11-05``, ``2021-11-05 14:30``, with zone or not.

    Raises:
        ValueError: If it is no such date, a day that no calendar has, or a year outside
            1000 to 2999; 9999-12-31, the usual way to write "never", is let through.
    """
    match = WRITTEN.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = (int(part) for part in match["day"].split("-"))
    if match["hour"] is None:
        return Moment(date(year, month, day))
    zone = match["zone"] or ""
    if len(zone) == len("+0100"):
        zone = f"{zone[:3]}:{zone[3:]}"
    written = f"{int(match['hour']):02}:{match['minute']}:{match['second'] or '00'}{zone}"
    return Moment(date(year, month, day), time.fromisoformat(written))


def year_out_of_reach(text: str) -> str:
    """Return the year of a date that is written well but cannot be computed with, else nothing."""
    match = DATED.fullmatch(text.strip())
    if match is None or FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return ""
    return match[1]
