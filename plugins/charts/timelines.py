"""Periods of several things, one bar below the other on one axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.charts.spans import span
from plugins.charts.time_axis import axis_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.charts.spans import SpanView
    from plugins.charts.time_axis import Tick
    from plugins.content_model.partial_date import PartialDate

Period = tuple["PartialDate | None", "PartialDate | None"]


def timeline(periods: Iterable[Period]) -> tuple[tuple[SpanView | None, ...], tuple[Tick, ...]]:
    """
    Return a bar for each period, nothing for one without ends, and the years of their axis.

    Args:
        periods: First and last day, month or year of each, as far as they are known.
    """
    listed = list(periods)
    axis = axis_of(end for period in listed for end in period if end is not None)
    if axis is None:
        return tuple(None for _ in listed), ()
    return tuple(span(since, until, axis) for since, until in listed), axis.ticks()
