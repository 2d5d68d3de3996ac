"""Events as lists show them."""

from __future__ import annotations

from plugins.events.rows import event_row, event_rows, new_row
from tests.unit.events.made import event, event_site, read_by

FAIR = {"start": "2024-06-01", "place": {"nb": "Göteborg", "en": "Gothenburg"}}


def test_row() -> None:
    """A line has name, day and place, in the reader's language."""
    reader = read_by(event_site(fair=FAIR))
    found = event_row("events/fair", reader)

    assert found is not None
    assert (found.link.title, found.when.text, found.place, found.state) == (
        "FAIR",
        "1\xa0June 2024",
        "Gothenburg",
        "",
    )
    assert new_row("events/fair", event(start=2024), reader).place == ""


def test_others() -> None:
    """What is no public event has no line."""
    reader = read_by(event_site(fair=FAIR))

    assert event_row("guides/hub", reader) is None
    assert [row.link.title for row in event_rows(["x", "events/fair"], reader)] == ["FAIR"]
