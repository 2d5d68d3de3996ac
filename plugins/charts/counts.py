"""Counts over time: dots, joined by lines, above an axis that begins at nothing."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from plugins.charts.labels import Place, places
from plugins.charts.spans import moment
from plugins.charts.time_axis import Tick, axis_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.partial_date import PartialDate

# One count has no course.
FEWEST: Final = 2
# Highest and lowest place of a dot, in per cent of the height: numbers stand above the dots.
TOP: Final = 24.0
BOTTOM: Final = 100.0
# What a number takes of the width of a phone.
ROOM: Final = 22.0


class Dot(Struct, frozen=True, kw_only=True):
    """
    A count in the drawing.

    Attributes:
        x: In per cent of the width.
        y: In per cent of the height, from the top.
        text: The number in words; empty where there is no room.
        place: Where its words stand beside it.
        joined: Whether a line joins it to the one before: not where something happened between
            that made it a count of something else.
    """

    x: float
    y: float
    text: str
    place: Place
    joined: bool


class CountsView(Struct, frozen=True, kw_only=True):
    """
    A drawing of counts.

    Attributes:
        dots: The counts, oldest first.
        marks: Where something happened that changed what was counted, in per cent.
        ticks: The years below.
    """

    dots: tuple[Dot, ...]
    marks: tuple[float, ...]
    ticks: tuple[Tick, ...]


def counts(
    found: Sequence[tuple[PartialDate, int, str]], turns: Sequence[PartialDate] = ()
) -> CountsView | None:
    """
    Return counts over time; nothing for fewer than two.

    Args:
        found: When, how many, and how that is written; of one thing, so that they compare.
        turns: When what is counted became another, such as by a merger.
    """
    axis = axis_of(when for when, _, _ in found)
    if axis is None or len(found) < FEWEST:
        return None
    ordered = sorted(found, key=lambda entry: entry[0].first)
    xs = [moment(when, axis).x for when, _, _ in ordered]
    named = with_words(xs)
    most = max(number for _, number, _ in found)
    inside = (turn for turn in turns if axis.first <= turn.year <= axis.last)
    marks = tuple(axis.at(turn.first) for turn in inside)
    ys = [round(BOTTOM - (BOTTOM - TOP) * number / most, 2) for _, number, _ in ordered]
    points = list(zip(xs, ys, strict=True))
    steps = list(pairwise(points))
    joined = [not any(a[0] < mark <= b[0] for mark in marks) for a, b in steps]
    texts = [text if index in named else "" for index, (_, _, text) in enumerate(ordered)]
    where = places(
        list(zip(points, texts, strict=True)),
        [
            *compress(steps, joined),
            *(((mark, 0.0), (mark, BOTTOM)) for mark in marks),
            *((point, (point[0], BOTTOM)) for point in points),
        ],
        points,
    )
    dots = [
        Dot(x=x, y=y, text=text, place=place, joined=is_joined)
        for (x, y), text, place, is_joined in zip(
            points, texts, where, [False, *joined], strict=True
        )
    ]
    return CountsView(
        dots=tuple(dots),
        marks=marks,
        ticks=axis.ticks(),
    )


def with_words(places: Sequence[float]) -> set[int]:
    """Return which dots have their number written: the last, and before it those with room."""
    named = {len(places) - 1}
    left = places[-1]
    for index in range(len(places) - 2, -1, -1):
        if left - places[index] >= ROOM:
            named.add(index)
            left = places[index]
    return named
