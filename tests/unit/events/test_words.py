"""When an event is, in words."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.content_model.when import parse_when
from plugins.events.words import days_text, deadline, moment_text, state_text, when_text
from tests.unit.events.made import event, event_site, read_by

DASH = "\N{THIN SPACE}–\N{THIN SPACE}"


@pytest.mark.parametrize(
    ("fields", "text", "machine"),
    [
        ({"start": 2018}, "2018", "2018"),
        ({"start": "2018-04"}, "April 2018", "2018-04"),
        ({"start": "2018-04", "end": "2018-05"}, f"April{DASH}May 2018", "2018-04"),
        ({"start": "2018-04-24"}, "24\xa0April 2018", "2018-04-24"),
        ({"start": "2018-04-24", "end": "2018-04-26"}, "24–26\xa0April 2018", "2018-04-24"),
        (
            {"start": "2018-04-30", "end": "2018-05-02"},
            f"30\xa0April{DASH}2\xa0May 2018",
            "2018-04-30",
        ),
        (
            {"start": "2018-12-31", "end": "2019-01-01"},
            f"31\xa0December 2018{DASH}1\xa0January 2019",
            "2018-12-31",
        ),
        (
            {"start": "2024-11-11 10:00"},
            "11\xa0November 2024, 10:00",
            "2024-11-11T10:00:00+01:00",
        ),
        (
            {"start": "2024-11-11 10:00", "end": "2024-11-11 12:30"},
            "11\xa0November 2024, 10:00–12:30",
            "2024-11-11T10:00:00+01:00",
        ),
        (
            {"start": "2024-05-05 20:00", "end": "2024-05-06 02:00"},
            "5\xa0May 2024, 20:00–02:00",
            "2024-05-05T20:00:00+02:00",
        ),
        (
            {"start": "2024-05-05 10:00", "end": "2024-05-06 16:00"},
            "5\xa0May 2024, 10:00 – 6\xa0May 2024, 16:00",
            "2024-05-05T10:00:00+02:00",
        ),
        (
            {"start": "2024-05-05 10:00", "end": "2024-05-06"},
            "5\xa0May 2024, 10:00 – 6\xa0May 2024",
            "2024-05-05T10:00:00+02:00",
        ),
        (
            {"start": "2024-05-05 10:00", "timezone": "Europe/Helsinki"},
            "5\xa0May 2024, 10:00 (Helsinki time)",
            "2024-05-05T10:00:00+03:00",
        ),
        (
            {"start": "2024-05-05 10:00Z"},
            "5\xa0May 2024, 12:00",
            "2024-05-05T12:00:00+02:00",
        ),
        (
            {"start": "2024-05-05 10:00", "timezone": "Europe/Oslo"},
            "5\xa0May 2024, 10:00",
            "2024-05-05T10:00:00+02:00",
        ),
    ],
)
def test_when(fields: dict[str, Any], text: str, machine: str) -> None:
    """A date is as exact as it is known, a time that of the place."""
    found = when_text(event(**fields), read_by(event_site()))

    assert (found.text, found.machine) == (text, machine)


def test_norwegian() -> None:
    """Each language has its own order and signs."""
    reader = read_by(event_site(), "nb")
    found = event(start="2018-04-24", end="2018-04-26")

    assert days_text(found, reader) == "24.–26.\xa0april 2018"


def test_state_and_deadline() -> None:
    """What is declared is said; a deadline is a day or a moment."""
    reader = read_by(event_site())
    found = event(start=2024, declared="cancelled")
    day = deadline(parse_when("2024-05-01"), found, reader)
    moment = deadline(parse_when("2024-05-01 12:00"), found, reader)

    assert state_text(found, reader) == "Cancelled"
    assert state_text(event(start=2024), reader) == ""
    assert (day and day.text, moment and moment.text) == ("1\xa0May 2024", "1\xa0May 2024, 12:00")
    assert deadline(None, found, reader) is None
    zone = reader.site.settings.timezone
    assert (
        moment_text(parse_when("2024-05-01 12:00").begins(zone), reader) == "1\xa0May 2024, 12:00"
    )
