"""Calendar files."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from plugins.events.ical import (
    CalendarEvent,
    calendar,
    escaped,
    event_lines,
    folded,
    moment_line,
    time_lines,
    utc,
)
from tests.unit.builders import OSLO

NOON = datetime(2024, 5, 2, 12, tzinfo=OSLO)


def event(**fields: Any) -> CalendarEvent:
    """Return an event of one day."""
    plain = {
        "uid": "events/a@clusters.example",
        "stamp": datetime(2024, 4, 1, tzinfo=UTC),
        "start": date(2024, 5, 2),
        "end": None,
        "lang": "nb",
        "summary": "Dagen; med tegn, og en ny\nlinje \\",
    }
    return CalendarEvent(**{**plain, **fields})


def test_read_by_others() -> None:
    """Another program reads what we write."""
    icalendar = pytest.importorskip("icalendar")
    text = calendar(
        [
            event(location="Å" * 90, description="En\n\nTo", url="https://a.no/x"),
            event(uid="b", start=NOON, end=NOON + timedelta(hours=2), online="https://b.no"),
        ],
        "Europe/Oslo",
        "Kalenderen",
        "nb",
    )
    found = icalendar.Calendar.from_ical(text)
    one, two = found.walk("VEVENT")

    assert str(found["X-WR-CALNAME"]) == str(found["NAME"]) == "Kalenderen"
    assert str(one["SUMMARY"]) == "Dagen; med tegn, og en ny\nlinje \\"
    assert one["SUMMARY"].params["LANGUAGE"] == "nb"
    assert str(one["LOCATION"]) == "Å" * 90
    assert (one["DTSTART"].dt, one["DTEND"].dt) == (date(2024, 5, 2), date(2024, 5, 3))
    assert two["DTSTART"].dt == NOON
    assert two["DTSTART"].params["TZID"] == "Europe/Oslo"
    assert two["DTEND"].dt - two["DTSTART"].dt == timedelta(hours=2)
    assert [str(zone["TZID"]) for zone in found.walk("VTIMEZONE")] == ["Europe/Oslo"]
    assert not any(part.errors for part in found.walk())


def test_form() -> None:
    """Lines end as they must and are no longer than they may be, in bytes."""
    text = calendar([event(summary="Æøå " * 60)], "Europe/Oslo")
    lines = text.split("\r\n")

    assert lines[-1] == ""
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "X-WR-CALNAME" not in text


@pytest.mark.parametrize("width", range(70, 82))
def test_folding(width: int) -> None:
    """Unfolded again, a line is what it was."""
    line = "x" * (width - 4) + "ÅÅÅ🙂" * 30

    assert folded(line).replace("\r\n ", "") == line


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["DTSTART;VALUE=DATE:20240502", "DTEND;VALUE=DATE:20240503"]),
        (
            {"end": date(2024, 5, 31)},
            ["DTSTART;VALUE=DATE:20240502", "DTEND;VALUE=DATE:20240601"],
        ),
        ({"start": NOON}, ["DTSTART;TZID=Europe/Oslo:20240502T120000"]),
        ({"start": NOON, "end": NOON}, ["DTSTART;TZID=Europe/Oslo:20240502T120000"]),
        ({"start": NOON.astimezone(UTC)}, ["DTSTART:20240502T100000Z"]),
    ],
)
def test_times(fields: dict[str, Any], expected: list[str]) -> None:
    """The end of days is the day after; no end is stated that is not known."""
    assert list(time_lines(event(**fields))) == expected


def test_parts() -> None:
    """Signs that mean something are escaped; a stamp is in Greenwich."""
    assert escaped("a,b;c\\d\r\ne") == "a\\,b\\;c\\\\d\\ne"
    assert utc(NOON) == "20240502T100000Z"
    assert moment_line("DTSTART", NOON).endswith(":20240502T120000")
    lines = list(event_lines(event()))
    assert (lines[0], lines[-1]) == ("BEGIN:VEVENT", "END:VEVENT")
    assert "DTSTAMP:20240401T000000Z" in lines
    assert not any(line.startswith(("URL", "LOCATION", "CONFERENCE")) for line in lines)
