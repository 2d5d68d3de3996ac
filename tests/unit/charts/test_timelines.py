"""Periods one below the other."""

from __future__ import annotations

from plugins.charts.timelines import timeline
from plugins.content_model.partial_date import parse_partial


def test_one_axis() -> None:
    """All bars are on one axis, and a period without ends has none."""
    bars, years = timeline(
        [
            (parse_partial("2018"), parse_partial("2018")),
            (None, None),
            (parse_partial("2019"), None),
        ]
    )

    assert [bar and (bar.x, bar.width) for bar in bars] == [(0, 50), None, (50, 50)]
    assert [tick.text for tick in years] == ["2018", "2019"]


def test_nothing_known() -> None:
    """Without a date there is no axis, and no bar."""
    assert timeline([(None, None)]) == ((None,), ())
