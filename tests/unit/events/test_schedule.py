"""When an event begins and is over."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.events.schedule import is_past, schedule, takes_sign_ups, zone_named, zone_of
from tests.unit.builders import OSLO, build_date, settings
from tests.unit.events.made import event


@pytest.mark.parametrize(
    ("fields", "over"),
    [
        ({"start": "2024-05-02"}, "2024-05-03T00:00:00+02:00"),
        ({"start": "2024-05-02 10:00"}, "2024-05-03T00:00:00+02:00"),
        ({"start": "2024-05-02 10:00", "end": "2024-05-02 12:00"}, "2024-05-02T12:00:00+02:00"),
        ({"start": "2024-05-02", "end": "2024-05-03"}, "2024-05-04T00:00:00+02:00"),
        ({"start": "2024-05"}, "2024-06-01T00:00:00+02:00"),
        (
            {
                "start": "2024-05-02 10:00",
                "end": "2024-05-02 12:00",
                "timezone": "Europe/Helsinki",
            },
            "2024-05-02T12:00:00+03:00",
        ),
    ],
)
def test_over(fields: dict[str, Any], over: str) -> None:
    """An event is over at its end; with none stated, when its day, or its month, is."""
    assert schedule(event(**fields), settings()).over.isoformat() == over


@pytest.mark.parametrize(
    ("now", "past"),
    [
        ("2024-05-02 11:59", False),
        ("2024-05-02 12:00", True),
        ("2024-05-02", False),
        ("2024-05-03", True),
    ],
)
def test_past(now: str, past: bool) -> None:  # noqa: FBT001  # a case
    """An event is past from its end on; a day as the moment of the build is its beginning."""
    found = event(start="2024-05-02 10:00", end="2024-05-02 12:00")

    assert is_past(found, settings(build_date=build_date(now))) is past


@pytest.mark.parametrize(
    ("fields", "takes"),
    [
        ({"sign_up": "https://a.no"}, True),
        ({"sign_up": "https://a.no", "sign_up_until": "2024-04-30"}, False),
        ({"sign_up": "https://a.no", "sign_up_until": "2024-05-01"}, True),
        ({"sign_up": "https://a.no", "declared": "cancelled"}, False),
        ({}, False),
    ],
)
def test_sign_ups(fields: dict[str, Any], takes: bool) -> None:  # noqa: FBT001  # a case
    """One can sign up to the end of the last day, for what will be held."""
    now = settings(build_date=build_date("2024-05-01 12:00"))

    assert takes_sign_ups(event(start="2024-05-02", **fields), now) is takes


def test_zone() -> None:
    """An event without a zone is in the site's."""
    assert zone_of(event(start=2024), settings()) is OSLO
    assert zone_of(event(start=2024, timezone="Europe/Olso"), settings()) is OSLO
    assert str(zone_named("Europe/Helsinki")) == "Europe/Helsinki"
    assert zone_named("../x") is None
