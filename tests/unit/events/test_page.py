"""The facts on an event's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.events.page import event_page, organiser
from tests.unit.events.made import event_site, read_by

if TYPE_CHECKING:
    from plugins.events.values import EventView

FULL: dict[str, Any] = {
    "start": "2024-05-02 10:00",
    "end": "2024-05-02 12:00",
    "place": "Stavanger",
    "address": "Main street 1",
    "country": "NO",
    "online": "https://video.example.org/x",
    "sign_up": "https://a.no/x",
    "sign_up_until": "2024-05-01",
    "organisers": ["hub", "ESCA"],
    "languages": ["nb", "en"],
    "source": "The plan",
}


def shown(now: str = "2024-05-01 12:00", **fields: Any) -> EventView:
    """Return the facts of an event, in English."""
    of = event_site(now, fair={"start": "2024-05-02", **fields})
    found = event_page(of.items["events/fair"].editions["en"], read_by(of))
    assert found is not None
    return found


def test_everything() -> None:
    """What is known is shown, as long as it is of use."""
    found = shown(**FULL)

    assert (found.place and found.place.title, found.country) == ("Stavanger", "Norway")
    assert [(one.title, one.url != "") for one in found.organisers] == [
        ("Hub", True),
        ("ESCA", False),
    ]
    assert found.languages == "Norwegian Bokmål and English"
    assert found.online is not None
    assert found.sign_up is not None
    assert (found.sign_up_until and found.sign_up_until.text) == "1\xa0May 2024"
    assert found.calendar is not None
    assert found.calendar.url == "/en/events/fair/event.ics"
    assert not found.is_past


def test_after_its_end() -> None:
    """Nobody is sent to what is over."""
    found = shown("2024-05-02 12:00", **FULL)

    assert found.is_past
    assert not any((found.online, found.sign_up, found.sign_up_until, found.calendar))


def test_after_the_deadline() -> None:
    """Nobody is sent to sign up too late."""
    found = shown("2024-05-02 00:00", **FULL)

    assert (found.sign_up, found.is_past) == (None, False)


def test_cancelled() -> None:
    """What is cancelled says so, and can be followed nowhere."""
    found = shown(**FULL, declared="cancelled")

    assert (found.state, found.online, found.sign_up) == ("Cancelled", None, None)


def test_nothing() -> None:
    """What is not known is not there."""
    found = shown()

    assert not any((found.place, found.address, found.country, found.online, found.sign_up))
    assert not any((found.organisers, found.languages, found.source, found.state))


def test_other_kinds() -> None:
    """Items of other kinds are no events; an organiser without a page is words."""
    of = event_site()

    assert event_page(of.items["guides/hub"].editions["nb"], read_by(of)) is None
    assert organiser("ESCA", read_by(of)).url == ""
