"""An event as schema.org has it."""

from __future__ import annotations

from datetime import UTC
from typing import Any

import pytest

from plugins.events.structured import announce, attendance, event, moment, places
from plugins.structured_data.graph import bare
from tests.unit.builders import edition
from tests.unit.events.made import event as made
from tests.unit.events.made import event_site, read_by


def node(**facts: Any) -> dict[str, Any]:
    """Return what is said of an event."""
    of = event_site(fair={"start": "2024-06-01 10:00", **facts})
    (found,) = event(of.items["events/fair"].editions["en"], read_by(of))
    return bare(found)


def test_all_of_it() -> None:
    """Times have the offset of the place, places their names in the reader's language."""
    found = node(
        end="2024-06-01 12:30",
        timezone="Europe/Helsinki",
        place={"nb": "Uleåborg", "en": "Oulu"},
        address="Street 1",
        country="FI",
        online="https://video.example",
        organisers=["hub", "Somebody"],
        languages=["fi", "en"],
    )

    assert (found["startDate"], found["endDate"]) == (
        "2024-06-01T10:00:00+03:00",
        "2024-06-01T12:30:00+03:00",
    )
    assert found["location"] == [
        {
            "@type": "Place",
            "name": "Oulu",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Street 1",
                "addressCountry": "FI",
            },
        },
        {"@type": "VirtualLocation", "url": "https://video.example"},
    ]
    assert [one["name"] for one in found["organizer"]] == ["Hub", "Somebody"]
    assert "url" not in found["organizer"][1]
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"


def test_little_is_known() -> None:
    """What is not known is not told: a month is a month, and an event may be anywhere."""
    found = node(start="2024-06")

    assert found["startDate"] == "2024-06"
    assert found.keys().isdisjoint({"endDate", "location", "eventAttendanceMode", "organizer"})


@pytest.mark.parametrize(
    ("declared", "status"), [("cancelled", "EventCancelled"), ("postponed", "EventPostponed")]
)
def test_not_as_planned(declared: str, status: str) -> None:
    """What was called off says so."""
    assert node(declared=declared)["eventStatus"] == f"https://schema.org/{status}"


def test_parts() -> None:
    """A day has no offset; one who goes there does not follow it from elsewhere."""
    there = made(start="2024-06-01", place="Oslo")
    online = made(start="2024-06-01", online="https://video.example")
    of = event_site(fair={"start": "2024"})

    assert moment(there.start, UTC) == "2024-06-01"
    assert attendance(there) == "https://schema.org/OfflineEventAttendanceMode"
    assert attendance(online) == "https://schema.org/OnlineEventAttendanceMode"
    assert [place["@type"] for place in places(there, read_by(of))] == ["Place"]
    assert attendance(made(start="2024")) == ""


def test_other_kinds() -> None:
    """Other pages say nothing of events."""
    of = event_site(fair={"start": "2024"})

    assert list(event(edition("guides/hub.nb.md"), read_by(of))) == []
    assert announce(None) == [event]
