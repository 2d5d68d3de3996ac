"""An axis of time."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.charts.time_axis import MOST_TICKS, Axis, axis_of
from plugins.content_model.partial_date import parse_partial


def test_places() -> None:
    """A day stands where it is between the first of January and the end of December."""
    axis = Axis(2018, 2019)

    assert axis.at(date(2018, 1, 1)) == 0
    assert axis.at(date(2019, 1, 1)) == 50
    assert axis.after(date(2018, 12, 31)) == 50
    assert axis.after(date(2019, 12, 31)) == 100
    assert (axis.at(date(2000, 1, 1)), axis.at(date(2030, 1, 1))) == (0, 100)


def test_places_are_fractions() -> None:
    """A place is never a whole number, which a worker would read back, and write, otherwise."""
    places = [Axis(2018, 2019).at(date(year, 1, 1)) for year in (2000, 2018, 2030)]

    assert [repr(place) for place in places] == ["0.0", "0.0", "100.0"]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (2018, 2018, ["2018"]),
        (2017, 2022, ["2017", "2018", "2019", "2020", "2021", "2022"]),
        (2017, 2023, ["2018", "2020", "2022"]),
        (2014, 2027, ["2015", "2020", "2025"]),
        (1000, 2999, ["1000", "1500", "2000", "2500"]),
    ],
)
def test_ticks(first: int, last: int, expected: list[str]) -> None:
    """The years named are even ones, and no more than fit on a phone."""
    ticks = Axis(first, last).ticks()

    assert [tick.text for tick in ticks] == expected
    assert len(ticks) <= MOST_TICKS
    assert all(tick.x == Axis(first, last).at(date(int(tick.text), 1, 1)) for tick in ticks)


def test_the_last_day_there_is() -> None:
    """A date that no day follows is the end of the axis."""
    assert Axis(9999, 9999).after(date.max) == 100


def test_of_dates() -> None:
    """All dates are on the axis, however exact they are; without any there is none."""
    found = axis_of(parse_partial(text) for text in ("2021-10", "2018", "2019-06-30"))

    assert found == Axis(2018, 2021)
    assert axis_of([]) is None
