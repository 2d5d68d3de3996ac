"""Dates of facts: a day, a month or a year, as exact as whoever wrote them knew."""

from __future__ import annotations

import calendar
import re
from datetime import date

WRITTEN = re.compile(r"(?P<year>[12]\d{3})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")


class PartialDate:
    """
    A calendar day, month or year, inclusive at both ends.

    Not a struct: a writer types a text such as ``2021-10``, no mapping.

    Attributes:
        year: The year.
        month: The month; 0 if only the year is known.
        day: The day; 0 if only month or year is known.
    """

    __slots__ = ("day", "month", "year")

    def __init__(self, year: int, month: int = 0, day: int = 0) -> None:
        self.year = year
        self.month = month
        self.day = day

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __repr__(self) -> str:
        return f"PartialDate({self})"

    def __str__(self) -> str:
        """Return the form that :func:`parse_partial` reads back."""
        text = f"{self.year:04}"
        text += f"-{self.month:02}" if self.month else ""
        return text + (f"-{self.day:02}" if self.day else "")

    @property
    def first(self) -> date:
        """The first day meant."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day meant."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def plus_years(self, years: int) -> PartialDate:
        """Return the same day, month or year so many years later; 28 for a missing 29 February."""
        year = self.year + years
        if not self.day:
            return PartialDate(year, self.month)
        return PartialDate(
            year, self.month, min(self.day, calendar.monthrange(year, self.month)[1])
        )


def parse_partial(text: str) -> PartialDate:
    """
    Read ``2021``, ``2021-10`` or ``2021-10-05``.

    Raises:
        ValueError: If it is none of these, or in no calendar.
    """
    match = WRITTEN.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    found = PartialDate(int(match["year"]), int(match["month"] or 0), int(match["day"] or 0))
    if (match["month"] and not found.month) or (match["day"] and not found.day):
        raise ValueError(text)
    _ = found.last, found.first  # both must be in the calendar
    return found


def add_months(day: date, months: int) -> date:
    """Return the day so many months later, or the last of that month if it is shorter."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, calendar.monthrange(years, month + 1)[1]))
