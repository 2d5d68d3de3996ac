"""Time zones as iCalendar describes them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from plugins.events.vtimezone import (
    Turn,
    constant,
    has_one_rule,
    is_last,
    name_of,
    observance,
    offset,
    rule,
    signed,
    turn_between,
    turns,
    vtimezone,
    zone_key,
)
from tests.unit.builders import OSLO

HOUR = timedelta(hours=1)
SPRING = Turn(datetime(2024, 3, 31, 2), HOUR, 2 * HOUR, is_summer=True, name="CEST")  # noqa: DTZ001  # local


def test_oslo() -> None:
    """In Europe the rule is stated, so that calendars know the years after as well."""
    assert vtimezone("Europe/Oslo", 2018, 2024) == (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Oslo",
        "BEGIN:DAYLIGHT",
        "DTSTART:20170326T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20171029T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
    )


def test_without_summer_time() -> None:
    """A zone whose clocks are left alone has one time."""
    lines = vtimezone("Asia/Tokyo", 2024, 2024)

    assert "BEGIN:DAYLIGHT" not in lines
    assert [line for line in lines if line.startswith("TZOFFSET")] == [
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
    ]


def test_other_rules() -> None:
    """Where the rule is another one, each change is told."""
    lines = vtimezone("America/New_York", 2024, 2024)

    assert not any(line.startswith("RRULE") for line in lines)
    assert [line for line in lines if line.startswith("DTSTART")] == [
        "DTSTART:20230312T020000",
        "DTSTART:20231105T020000",
        "DTSTART:20240310T020000",
        "DTSTART:20241103T020000",
    ]


@pytest.mark.parametrize(
    "key", ["Europe/Oslo", "America/New_York", "Asia/Tokyo", "Asia/Kathmandu"]
)
def test_turns_are_those_of_the_zone(key: str) -> None:
    """After each change the offset is what it says, and was another just before."""
    zone = ZoneInfo(key)
    for turn in turns(key, 2024):
        moment = (turn.local - turn.before).replace(tzinfo=UTC)
        assert offset(moment, zone) == turn.after
        assert offset(moment - timedelta(minutes=1), zone) == turn.before


def test_parts() -> None:
    """Names, offsets, and what makes a rule."""
    start, end = datetime(2024, 3, 31, tzinfo=UTC), datetime(2024, 4, 1, tzinfo=UTC)

    assert turn_between(start, end, OSLO) == SPRING
    assert rule(SPRING) == "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
    assert is_last(SPRING.local)
    assert not is_last(SPRING.local - timedelta(days=7))
    assert has_one_rule([(SPRING,), (SPRING,)])
    assert not has_one_rule([(SPRING,), ()])
    assert next(iter(observance(SPRING))) == "BEGIN:DAYLIGHT"
    assert constant("Asia/Tokyo", 2024).after == 9 * HOUR
    assert [signed(found) for found in (HOUR, -5.5 * HOUR)] == ["+0100", "-0530"]
    assert (name_of(OSLO), name_of(None), name_of(UTC)) == ("Europe/Oslo", "UTC", "UTC")
    assert (zone_key(datetime(2024, 1, 1, tzinfo=OSLO)), zone_key(date(2024, 1, 1))) == (
        "Europe/Oslo",
        "UTC",
    )
