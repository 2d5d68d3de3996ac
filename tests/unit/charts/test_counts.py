"""Counts over time."""

from __future__ import annotations

import pytest

from plugins.charts.counts import BOTTOM, TOP, counts, with_words
from plugins.content_model.partial_date import parse_partial

FOUND = [
    (parse_partial("2024-01"), 200, "over 200"),
    (parse_partial("2018-01"), 100, "100"),
]


def test_oldest_first_from_nothing_up() -> None:
    """The highest count is at the top, half of it half as high: the axis begins at nothing."""
    found = counts(FOUND)

    assert found is not None
    assert [(dot.text, dot.y) for dot in found.dots] == [
        ("100", BOTTOM - (BOTTOM - TOP) / 2),
        ("over 200", TOP),
    ]
    assert found.dots[0].x < found.dots[1].x
    assert [dot.place.anchor for dot in found.dots] == ["start", "middle"]
    assert [tick.text for tick in found.ticks] == ["2018", "2020", "2022", "2024"]


@pytest.mark.parametrize("found", [[], FOUND[:1]])
def test_too_few(found: list[object]) -> None:
    """One count is no course."""
    assert counts(found) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("turn", "joined", "marks"),
    [("2020-01-01", False, 1), ("2024-12-31", True, 1), ("2030", True, 0), ("2017", True, 0)],
)
def test_no_line_over_a_merger(turn: str, joined: bool, marks: int) -> None:  # noqa: FBT001  # a case
    """No line joins counts of what became another in between; that is marked."""
    found = counts(FOUND, [parse_partial(turn)])

    assert found is not None
    assert [dot.joined for dot in found.dots] == [False, joined]
    assert len(found.marks) == marks


def test_numbers_have_room() -> None:
    """The last number is written, and of those before it every one that has room."""
    assert with_words([0, 50, 100]) == {0, 1, 2}
    assert with_words([0, 70, 90, 95]) == {0, 1, 3}
    assert with_words([10, 11, 12]) == {2}


def test_no_line_through_a_number() -> None:
    """A number stands beside the mark of what happened on the day from which it holds."""
    found = counts(
        [*FOUND, (parse_partial("2025-01-01"), 300, "300")], [parse_partial("2025-01-01")]
    )

    assert found is not None
    assert found.dots[-1].x == pytest.approx(found.marks[0], abs=0.1)
    assert found.dots[-1].place.anchor != "middle"
    assert found.dots[-1].place.dx != 0
