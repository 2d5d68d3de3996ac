"""When something happens: as exact as it is known, down to the minute."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from plugins.content_model.moment import parse_moment
from plugins.content_model.partial_date import PartialDate, parse_partial

if TYPE_CHECKING:
    from datetime import tzinfo


class When:
    """
    A year, month or day, or a day with a time of day.

    Not a struct: a writer types a text such as ``2021-10-05 14:30``, no mapping.

    Attributes:
        date: The year, month or day.
        clock: Time of day, with a zone only if one was written; ``None`` if not known.
    """

    __slots__ = ("clock", "date")

    def __init__(self, date: PartialDate, clock: time | None = None) -> None:
        self.date = date
        self.clock = clock

    def __eq__(self, other: object) -> bool:
        return isinstance(other, When) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __repr__(self) -> str:
        return f"When({self})"

    def __str__(self) -> str:
        """Return the ISO 8601 form, which :func:`parse_when` reads back."""
        if self.clock is None:
            return str(self.date)
        return f"{self.date}T{self.clock.isoformat()}"

    @property
    def is_day(self) -> bool:
        """Whether the day is known."""
        return bool(self.date.day)

    def begins(self, zone: tzinfo) -> datetime:
        """Return the first instant meant, in *zone* where none was written."""
        found = datetime.combine(self.date.first, self.clock or time())
        return found if found.tzinfo else found.replace(tzinfo=zone)

    def is_over(self, zone: tzinfo) -> datetime:
        """Return the first instant after what is meant: a time of day is over at once."""
        if self.clock is not None:
            return self.begins(zone)
        return datetime.combine(self.date.last + timedelta(days=1), time(), zone)


def parse_when(text: str) -> When:
    """
    Read ``2021``, ``2021-10``, ``2021-10-05`` or ``2021-10-05 14:30``, with zone or not.

    Raises:
        ValueError: If it is none of these, or in no calendar.
    """
    try:
        return When(parse_partial(text))
    except ValueError:
        moment = parse_moment(text)
    day = moment.day
    return When(PartialDate(day.year, day.month, day.day), moment.clock)
