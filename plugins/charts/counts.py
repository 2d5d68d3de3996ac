"""Counts over time: dots, joined by lines, above an axis that begins at nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

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
# A number nearer than this to an end of the drawing is written towards its middle.
EDGE: Final = 14.0
# What a number takes of the width of a phone.
ROOM: Final = 22.0


class Dot(Struct, frozen=True, kw_only=True):
    """
    A count in the drawing.

    Attributes:
        x: In per cent of the width.
        y: In per cent of the height, from the top.
        text: The number in words; empty where there is no room.
        anchor: Where its words begin: ``start``, ``middle`` or ``end`` at *x*.
        joined: Whether a line joins it to the one before: not where something happened between
            that made it a count of something else.
    """

    x: float
    y: float
    text: str
    anchor: str
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
    places = [moment(when, axis).x for when, _, _ in ordered]
    named = with_words(places)
    most = max(number for _, number, _ in found)
    inside = (turn for turn in turns if axis.first <= turn.year <= axis.last)
    marks = tuple(axis.at(turn.first) for turn in inside)
    dots = []
    for index, (x, (_, number, text)) in enumerate(zip(places, ordered, strict=True)):
        y = round(BOTTOM - (BOTTOM - TOP) * number / most, 2)
        anchor = "start" if x < EDGE else "end" if x > 100 - EDGE else "middle"
        joined = index > 0 and not any(places[index - 1] < mark <= x for mark in marks)
        words = text if index in named else ""
        dots.append(Dot(x=x, y=y, text=words, anchor=anchor, joined=joined))
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
