"""The status of a project on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.projects.status import Status, next_turn, status
from tests.unit.projects.made import project

PERIOD = {"since": "2018-01-01", "until": "2019-06"}


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        (PERIOD, date(2017, 12, 31), Status.PLANNED),
        (PERIOD, date(2018, 1, 1), Status.ONGOING),
        (PERIOD, date(2019, 6, 30), Status.ONGOING),
        (PERIOD, date(2019, 7, 1), Status.ENDED),
        ({"since": 2018}, date(2040, 1, 1), Status.ONGOING),
        ({"until": 2018}, date(2018, 1, 1), Status.UNSTATED),
        ({"until": 2018}, date(2019, 1, 1), Status.ENDED),
        ({}, date(2019, 1, 1), Status.UNSTATED),
        ({**PERIOD, "declared": "cancelled"}, date(2018, 1, 1), Status.CANCELLED),
        ({**PERIOD, "declared": "suspended"}, date(2040, 1, 1), Status.SUSPENDED),
    ],
)
def test_status(fields: dict[str, Any], day: date, expected: Status) -> None:
    """A period includes both its ends; what was declared counts whatever the period."""
    assert status(project(**fields), day) is expected


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        (PERIOD, date(2017, 1, 1), date(2018, 1, 1)),
        (PERIOD, date(2018, 1, 1), date(2019, 7, 1)),
        (PERIOD, date(2019, 7, 1), None),
        ({}, date(2019, 7, 1), None),
        ({**PERIOD, "declared": "cancelled"}, date(2017, 1, 1), None),
    ],
)
def test_next_turn(fields: dict[str, Any], day: date, expected: date | None) -> None:
    """A project turns on its first day and on the day after its last, unless it was stopped."""
    assert next_turn(project(**fields), day) == expected
