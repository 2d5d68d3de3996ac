"""Labels along an axis of time."""

from __future__ import annotations

from typing import Any

from plugins.charts.time_axis import Axis
from plugins.clusters.history import label_axis, label_span
from tests.unit.clusters.made import cluster

GOLD: dict[str, Any] = {"scheme": "ecei", "level": "gold", "assessed": "2021-10"}
STATED, UNSTATED = cluster(
    labels=[{**GOLD, "valid_years": 2}, {**GOLD, "assessed": "2016"}]
).labels


def test_axis() -> None:
    """The axis goes from the first assessment to the last end; one label has none."""
    assert label_axis([STATED, UNSTATED]) == Axis(2016, 2023)
    assert label_axis([STATED]) is None


def test_spans() -> None:
    """A label is a bar while it is valid, a dot if nobody says how long that was."""
    axis = Axis(2021, 2023)
    bar, dot = label_span(STATED, axis), label_span(UNSTATED, Axis(2016, 2017))

    assert bar is not None
    assert dot is not None
    assert (bar.x, round(bar.x + bar.width, 1)) == (24.93, 94.4)
    assert (dot.x, dot.width) == (25.04, 0)
    assert label_span(STATED, None) is None
