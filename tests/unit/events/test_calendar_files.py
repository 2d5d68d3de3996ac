"""Calendars and the files of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.events.calendar_files import (
    beside,
    calendar_event,
    calendar_link,
    calendar_name,
    has_day,
    own_calendar,
    own_plan,
    pages,
    times,
    whole_calendar,
)
from tests.unit.builders import edition
from tests.unit.events.made import event, event_site, read_by

if TYPE_CHECKING:
    from plugins.content_model.site import Site

FAIR = {"start": "2024-05-02 10:00", "place": {"nb": "Bergen", "en": "Bergen, NO"}}
MONTH = {"start": "2024-04"}


def texts(of: Site) -> dict[str, str]:
    """Return the calendar files by address."""
    return {plan.url: plan.compose(read_by(of, plan.lang)).text for plan in pages(of)}  # type: ignore[attr-defined]


def test_files() -> None:
    """There is a calendar in each language, and a file for each event of a known day."""
    found = texts(event_site(fair=FAIR, month=MONTH))

    assert list(found) == [
        "nb/events/calendar.ics",
        "en/events/calendar.ics",
        "nb/events/fair/event.ics",
        "en/events/fair/event.ics",
    ]
    assert "LOCATION;LANGUAGE=en:Bergen\\, NO" in found["en/events/calendar.ics"]
    assert found["nb/events/calendar.ics"].count("BEGIN:VEVENT") == 1


def test_same_for_good() -> None:
    """What stands for an event is the same in all languages, before it and after."""
    before, after = (texts(event_site(day, fair=FAIR)) for day in ("2024-01-01", "2030-01-01"))

    assert before == after
    for text in before.values():
        assert "UID:events/fair@clusters.example" in text.split("\r\n")


def test_no_events() -> None:
    """A site without events of a known day has no calendar."""
    of = event_site(month=MONTH)

    assert texts(of) == {}
    assert calendar_link("", read_by(of)) is None
    assert not has_day("events/month", of)
    assert not has_day("guides/hub", of)


@pytest.mark.parametrize(
    ("fields", "stamp"),
    [
        ({}, "2024-05-02T10:00:00+02:00"),
        ({"date": "2024-03-01"}, "2024-03-01T00:00:00+01:00"),
        ({"date": "2024-03-01", "modified": "2024-04-01"}, "2024-04-01T00:00:00+02:00"),
    ],
)
def test_stamp(fields: dict[str, Any], stamp: str) -> None:
    """What was said last is dated by the text, never by the build."""
    of = event_site(fair=FAIR)
    own = edition("events/fair/index.nb.md", kind="event", **fields)

    assert calendar_event(own, read_by(of, "nb")).stamp.isoformat() == stamp


def test_addresses() -> None:
    """An event leads to its page where the address of the site is known."""
    own = edition("events/fair/index.nb.md", kind="event", summary="Om messen")
    bare = calendar_event(own, read_by(event_site(fair=FAIR), "nb"))
    of = event_site(fair=FAIR, changes={"site_url": "https://a.no"})
    full = calendar_event(own, read_by(of, "nb"))

    assert (bare.url, bare.description) == ("", "Om messen")
    assert full.url == "https://a.no/nb/events/fair/"
    assert full.description == f"Om messen\n\n{full.url}"


@pytest.mark.parametrize(
    ("declared", "status"),
    [("cancelled", "CANCELLED"), ("postponed", "TENTATIVE"), (None, "CONFIRMED")],
)
def test_status(declared: str | None, status: str) -> None:
    """Subscribers learn that an event is cancelled."""
    of = event_site(fair={**FAIR, "declared": declared})
    own = of.items["events/fair"].editions["nb"]

    assert calendar_event(own, read_by(of, "nb")).status == status
    assert f"STATUS:{status}" in own_calendar(read_by(of, "nb"), edition=own).text


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": "2024-05-02"}, ("2024-05-02", "None")),
        ({"start": "2024-05-02", "end": "2024-05-03"}, ("2024-05-02", "2024-05-03")),
        ({"start": "2024-05-02 10:00"}, ("2024-05-02 10:00:00+02:00", "None")),
        (
            {"start": "2024-05-02 10:00", "end": "2024-05-03"},
            ("2024-05-02 10:00:00+02:00", "2024-05-04 00:00:00+02:00"),
        ),
    ],
)
def test_times(fields: dict[str, Any], expected: tuple[str, str]) -> None:
    """Days stay days; a last day after a moment lasts to its end."""
    start, end = times(event(**fields), read_by(event_site()))

    assert (str(start), str(end)) == expected


def test_parts() -> None:
    """A file lies beside its page."""
    of = event_site(fair=FAIR)
    own = of.items["events/fair"].editions["en"]

    assert beside("en/events/x/") == "en/events/x/event.ics"
    assert beside("en/x.html") == "en/x.ics"
    assert own_plan(own).save_as.endswith("/event.ics")
    assert calendar_name(of, "en") == "Events: The Clusters"
    whole = whole_calendar(read_by(of), items=("events/fair",), name="N")
    assert "NAME;LANGUAGE=en:N" in whole.text
