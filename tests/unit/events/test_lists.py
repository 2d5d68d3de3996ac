"""The list of events and its archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.events.lists import by_year, pages
from tests.unit.events.made import event_site, read_by

if TYPE_CHECKING:
    from plugins.content_model.site import Site

ALL: dict[str, Any] = {
    "fair": {"start": "2024-06-01"},
    "one": {"start": "2019-02-03"},
    "two": {"start": "2019-04"},
    "three": {"start": 2017},
}


def page(of: Site, *key: str, lang: str = "en") -> Any:
    """Return the view of a list."""
    plan = next(plan for plan in pages(of) if plan.key == key and plan.lang == lang)
    return plan.compose(read_by(of, lang))


def test_upcoming_first() -> None:
    """What is to come stands before what was, each language having its list."""
    found = page(event_site(**ALL), "events", lang="nb")

    assert [(g.heading, [row.link.title for row in g.rows]) for g in found.groups] == [
        ("Upcoming events", ["FAIR"]),
        ("Past events", ["TWO", "ONE", "THREE"]),
    ]
    assert [(link.title, link.count) for link in found.archive.links] == [("2019", 2), ("2017", 1)]
    assert found.calendar.url == "/nb/events/calendar.ics"
    assert found.empty == ""


def test_archive() -> None:
    """Each year has its page, with all that was in it."""
    of = event_site(**ALL)
    found = page(of, "events", "archive", "2019")

    assert [row.link.title for row in found.groups[0].rows] == ["TWO", "ONE"]
    assert {plan.url for plan in pages(of) if plan.lang == "nb"} == {
        "nb/events/",
        "nb/events/archive/2019/",
        "nb/events/archive/2017/",
    }
    assert list(by_year(("events/two", "events/three"), of)) == ["2019", "2017"]


def test_no_events() -> None:
    """A list of nothing says so, and offers no calendar."""
    found = page(event_site(), "events")

    assert (found.groups, found.archive, found.calendar) == ((), None, None)
    assert found.empty
