"""Periods as bars along an axis of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from plugins.charts.time_axis import Axis
    from plugins.content_model.partial_date import PartialDate


class SpanView(Struct, frozen=True, kw_only=True):
    """
    A period as a bar.

    Attributes:
        x: Where it begins, in per cent of the width.
        width: How long it is; 0 for a moment, which is drawn as a dot.
        is_open: Whether only one of its ends is known; drawn broken, to the edge.
    """

    x: float
    width: float
    is_open: bool = False


def span(since: PartialDate | None, until: PartialDate | None, axis: Axis) -> SpanView | None:
    """
    Return a period on *axis*; nothing if neither end is known.

    Args:
        since: First day, month or year.
        until: Last day, month or year.
        axis: Where the bar will stand.
    """
    if since is None and until is None:
        return None
    start = axis.at(since.first) if since is not None else 0.0
    end = axis.after(until.last) if until is not None else 100.0
    return SpanView(
        x=start,
        width=round(max(end - start, 0.0), 2),
        is_open=since is None or until is None,
    )


def moment(found: PartialDate, axis: Axis) -> SpanView:
    """Return the middle of a day, month or year on *axis*."""
    return SpanView(x=round((axis.at(found.first) + axis.after(found.last)) / 2, 2), width=0.0)
