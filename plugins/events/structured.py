"""An event as schema.org has it: what its page shows, by the same records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.events.facts import Event
from plugins.events.kinds import NAME
from plugins.events.page import organiser
from plugins.events.schedule import zone_of
from plugins.facts.text import in_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo

    from plugins.content_model.site import Edition
    from plugins.content_model.when import When
    from plugins.views.reader import Reader

STATES = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}


def announce(settings: object) -> list[object]:
    """Return the function that tells of events."""
    del settings
    return [event]


def event(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield an event, on its own page."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(facts, Event):
        return
    url = reader.url(edition.url)
    zone = zone_of(facts, reader.site.settings)
    status = STATES.get(facts.declared or "", "EventScheduled")
    yield {
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": edition.title,
        "description": edition.summary,
        "startDate": moment(facts.start, zone),
        "endDate": moment(facts.end, zone) if facts.end else "",
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": attendance(facts),
        "location": [*places(facts, reader)],
        "organizer": [
            {"name": held.title, "url": held.url} if held.url else {"name": held.title}
            for held in (organiser(name, reader) for name in facts.organisers)
        ],
        "inLanguage": list(facts.languages),
    }


def moment(when: When, zone: tzinfo) -> str:
    """Return a moment as exactly as it is known: with the offset of its place, or as a day."""
    if when.clock is None:
        return str(when.date)
    return when.begins(zone).astimezone(zone).isoformat()


def attendance(facts: Event) -> str:
    """Return whether one goes there, follows it from elsewhere, or either; empty if unknown."""
    modes = {
        (True, True): "Mixed",
        (True, False): "Offline",
        (False, True): "Online",
    }
    mode = modes.get((bool(facts.place), bool(facts.online)))
    return f"https://schema.org/{mode}EventAttendanceMode" if mode else ""


def places(facts: Event, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield where an event is: its place, and where it can be followed."""
    if facts.place:
        address = {
            "@type": "PostalAddress",
            "streetAddress": in_language(facts.address, reader.lang)[0] if facts.address else "",
            "addressCountry": facts.country,
        }
        yield {
            "@type": "Place",
            "name": in_language(facts.place, reader.lang)[0],
            "address": {name: value for name, value in address.items() if value},
        }
    if facts.online:
        yield {"@type": "VirtualLocation", "url": facts.online}
