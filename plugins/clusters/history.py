"""The labels of clusters along an axis of time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.charts.spans import moment, span
from plugins.charts.time_axis import axis_of
from plugins.clusters.labels import validity_end

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.charts.spans import SpanView
    from plugins.charts.time_axis import Axis
    from plugins.clusters.facts import Award

# One label has no history.
FEWEST = 2


def label_axis(awards: Iterable[Award]) -> Axis | None:
    """Return the axis on which labels are drawn; nothing if there are too few to compare."""
    listed = list(awards)
    if len(listed) < FEWEST:
        return None
    ends = (validity_end(award) for award in listed)
    return axis_of([*(award.assessed for award in listed), *(end for end in ends if end)])


def label_span(award: Award, axis: Axis | None) -> SpanView | None:
    """Return the validity of a label as a bar; as a dot if no source says how long it is."""
    if axis is None:
        return None
    end = validity_end(award)
    return span(award.assessed, end, axis) if end else moment(award.assessed, axis)
