"""The days of a newsletter."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.newsletter.period import period

TODAY = date(2026, 1, 15)


def test_until_is_today() -> None:
    """Without a last day the period goes on until today."""
    assert period("2026-01-01", "", TODAY) == ((date(2026, 1, 1), TODAY), [])


@pytest.mark.parametrize(
    ("since", "until"), [("", ""), ("x", ""), ("2026-01-01", "y"), ("2026-02-01", "2026-01-01")]
)
def test_wrong_days(since: str, until: str) -> None:
    """What is no period is told."""
    days, problems = period(since, until, TODAY)

    assert days is None
    assert len(problems) == 1
