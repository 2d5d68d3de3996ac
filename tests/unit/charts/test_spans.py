"""Periods as bars."""

from __future__ import annotations

import pytest

from plugins.charts.spans import moment, span
from plugins.charts.time_axis import Axis
from plugins.content_model.partial_date import PartialDate, parse_partial

AXIS = Axis(2018, 2019)


def day(text: str) -> PartialDate | None:
    """Return the date that *text* says, nothing for none."""
    return parse_partial(text) if text else None


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param("2018", "2018", (0, 50, False), id="years-have-their-last-day"),
        pytest.param("2018-01-01", "2018-12-31", (0, 50, False), id="ends-are-included"),
        pytest.param("2019-01", "", (50, 50, True), id="no-end-reaches-the-edge"),
        pytest.param("", "2018", (0, 50, True), id="no-beginning-comes-from-the-edge"),
        pytest.param("2019", "2018-01", (50, 0, False), id="backwards-is-a-moment"),
    ],
)
def test_span(since: str, until: str, expected: tuple[float, float, bool]) -> None:
    """A bar goes from the first day to the end of the last."""
    found = span(day(since), day(until), AXIS)

    assert found is not None
    assert (found.x, found.width, found.is_open) == expected
    assert isinstance(found.width, float)


def test_unknown() -> None:
    """A period of which nothing is known has no bar."""
    assert span(None, None, AXIS) is None


def test_moment() -> None:
    """A date is a dot in the middle of what it may be."""
    assert moment(parse_partial("2018"), AXIS).x == 25
    assert moment(parse_partial("2018"), AXIS).width == 0
    assert isinstance(moment(parse_partial("2018"), AXIS).width, float)
