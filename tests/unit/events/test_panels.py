"""Events on pages of items, and on front pages."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from plugins.events.panels import in_order, is_listed, of_item, of_term, panels, upcoming
from tests.unit.builders import edition
from tests.unit.events.made import event_site, read_by

HELD = {"organisers": ["hub"]}


def test_of_who_holds_them() -> None:
    """Who holds events shows those to come, and the latest of those past."""
    past: dict[str, Any] = {
        f"p{year}": {"start": year, **HELD} for year in (2016, 2019, 2017, 2018)
    }
    of = event_site(fair={"start": "2024-06-01", **HELD}, other={"start": 2025}, **past)
    found = of_item(of.items["guides/hub"].editions["nb"], read_by(of, "nb"))

    assert found is not None
    assert [row.link.title for row in found.upcoming] == ["FAIR"]
    assert [row.link.title for row in found.past] == ["P2019", "P2018", "P2017"]
    assert found.more is not None


def test_named() -> None:
    """A text shows the events it names, and an event not itself."""
    news = edition("news/a.nb.md", mentions={"events": ("fair",)})
    of = event_site(others=[news], fair={"start": "2024-06-01"})
    found = of_item(news, read_by(of, "nb"))

    assert found is not None
    assert [row.link.title for row in found.upcoming] == ["FAIR"]
    assert found.more is None
    assert of_item(of.items["events/fair"].editions["nb"], read_by(of, "nb")) is None


def test_of_a_term() -> None:
    """A term's page shows the events that carry it, those to come and those past."""
    of = event_site(fair={"start": "2024-06-01"}, old={"start": 2019}, other={"start": 2019})
    for item in ("events/fair", "events/old"):
        editions = of.items[item].editions
        editions.update({lang: replace(e, tags=("eel",)) for lang, e in editions.items()})
    found = of_term(("tags", "eel"), read_by(of))

    assert found is not None
    assert [row.link.title for row in (*found.upcoming, *found.past)] == ["FAIR", "OLD"]
    assert of_term(("tags", "wind"), read_by(of)) is None


def test_front() -> None:
    """A front page shows the next events, or nothing."""
    days: dict[str, Any] = {f"e{n}": {"start": f"2024-06-0{n}"} for n in (4, 2, 1, 3)}
    of = event_site(**days)
    found = upcoming(read_by(of))

    assert found is not None
    assert [row.link.title for row in found.rows] == ["E1", "E2", "E3"]
    assert (found.more is not None, found.calendar is not None) == (True, True)
    assert upcoming(read_by(event_site(old={"start": 2019}))) is None


def test_parts() -> None:
    """Order is that of all events; the panels' names are those of their templates."""
    of = event_site(a={"start": "2024-06-01"})

    assert in_order(("x", "a", "y"), {"y", "x", "z"}, read_by(of)) == ["x", "y"]
    assert is_listed("events/a", read_by(of))
    assert [panel.name for panel in panels(None)] == ["event", "events", "upcoming"]
