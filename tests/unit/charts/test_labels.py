"""Where the numbers of a drawing stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.charts.labels import (
    HEIGHT,
    PLACES,
    WIDTHS,
    Line,
    Point,
    box,
    crosses,
    fits,
    is_clear,
    places,
)

ABOVE, RIGHT, LEFT, BELOW, BELOW_LEFT = PLACES


def test_above_where_nothing_is() -> None:
    """A number stands above its dot."""
    assert places([((50, 50), "370")], [], [(50, 50)]) == [ABOVE]


@pytest.mark.parametrize(
    ("x", "expected"),
    [(0, RIGHT), (100, LEFT)],
)
def test_at_the_ends(x: float, expected: object) -> None:
    """At the ends of the drawing it stands towards the middle."""
    assert places([((x, 50), "370")], [], [(x, 50)]) == [expected]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([((50, 0), (50, 100))], RIGHT, id="a-mark-through-the-dot"),
        pytest.param([((50, 50), (56, 10))], LEFT, id="rising"),
        pytest.param([((44, 10), (50, 50))], RIGHT, id="falling"),
        pytest.param([((44, 10), (50, 50)), ((50, 50), (56, 10))], BELOW, id="a-valley"),
        pytest.param([((44, 90), (50, 50)), ((50, 50), (56, 90))], ABOVE, id="a-peak"),
        pytest.param([((0, 51), (50, 50)), ((50, 50), (100, 49))], ABOVE, id="flat"),
    ],
)
def test_beside_lines(lines: list[Line], expected: object) -> None:
    """By the slopes of the lines that meet in its dot it stands where none goes through it."""
    assert places([((50, 50), "about 370")], lines, [(50, 50)]) == [expected]


def test_first_of_a_steep_rise() -> None:
    """At the left end, with the line rising over it, a number stands below the line."""
    assert places([((0, 50), "over 1000")], [((0, 50), (10, 10))], [(0, 50)]) == [BELOW]


def test_beside_each_other() -> None:
    """Numbers leave each other room; one without words takes none."""
    points: list[Point] = [(40, 50), (50, 50), (60, 50)]
    near = places([(point, "about 370") for point in points[:2]], [], points[:2])
    far = places([(points[0], "about 370"), (points[1], ""), (points[2], "9")], [], points)

    assert near[0] != near[1]
    assert far[2] == ABOVE


def test_where_nothing_is_clear() -> None:
    """A number that something crosses wherever it stands is within the drawing all the same."""
    lines: list[Line] = [((0, y), (100, y)) for y in range(0, 100, 2)]
    (found,) = places([((0, 50), "370")], lines, [(0, 50)])

    assert fits(box((0, 50), "370", found, WIDTHS[0]))


@given(
    st.floats(0, 100), st.floats(0, 100), st.floats(0, 100), st.floats(0, 100), st.integers(1, 12)
)
def test_what_is_clear_is_not_crossed(
    x1: float, y1: float, x2: float, y2: float, long: int
) -> None:
    """No point of a line lies in a place that is clear of it."""
    line = ((x1, y1), (x2, y2))
    for place in PLACES:
        if is_clear((50, 50), "9" * long, place, WIDTHS[0], ([line], [], [])):
            left, top, right, bottom = box((50, 50), "9" * long, place, WIDTHS[0])
            for step in range(21):
                x = (x1 + (x2 - x1) * step / 20) * WIDTHS[0] / 100
                y = (y1 + (y2 - y1) * step / 20) * HEIGHT / 100
                assert not (left + 1e-6 < x < right - 1e-6 and top + 1e-6 < y < bottom - 1e-6)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (((5, -5), (5, 20)), True),
        (((0, 5), (10, 5)), True),
        (((5, 11), (5, 20)), False),
        (((-5, -5), (-1, 20)), False),
        (((0, 12), (10, 30)), False),
    ],
)
def test_crosses(line: Line, expected: bool) -> None:  # noqa: FBT001  # a case
    """Lines of any slope go through a box or beside it."""
    assert crosses(line, (0, 0, 10, 10)) is expected
    assert crosses(line[::-1], (0, 0, 10, 10)) is expected
