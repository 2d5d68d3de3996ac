"""An axis of time: years along the width of a drawing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.partial_date import PartialDate

# As many years as fit beside each other on the narrowest phone.
MOST_TICKS: Final = 6
STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
DAY: Final = timedelta(days=1)


class Tick(Struct, frozen=True):
    """A year on an axis: where it begins, in per cent of the width, and the year in words."""

    x: float
    text: str


class Axis(Struct, frozen=True):
    """
    Whole years, both ends included.

    Attributes:
        first: First year.
        last: Last year.
    """

    first: int
    last: int

    def at(self, day: date) -> float:
        """Return where a day begins, in per cent of the width; a day outside is at the end."""
        start, end = date(self.first, 1, 1), date(self.last, 12, 31)
        share = (day - start) / (end - start + DAY)
        return round(min(max(share, 0.0), 1.0) * 100, 2)

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return self.at(day + DAY) if day < date.max else 100.0

    def ticks(self) -> tuple[Tick, ...]:
        """Return the years to name, evenly spaced, no more than fit."""
        years = self.last - self.first + 1
        step = next((s for s in STEPS if years / s <= MOST_TICKS), STEPS[-1])
        first = -(-self.first // step) * step
        named = range(first, self.last + 1, step)
        return tuple(Tick(self.at(date(year, 1, 1)), str(year)) for year in named)


def axis_of(dates: Iterable[PartialDate]) -> Axis | None:
    """Return the axis on which all *dates* are; nothing for none."""
    years = [found.year for found in dates]
    return Axis(min(years), max(years)) if years else None
