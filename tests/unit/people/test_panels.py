"""People on pages that refer to them."""

from __future__ import annotations

from typing import Any

from plugins.people.panels import own, panels, referred_to
from tests.unit.builders import edition, metadata, reader
from tests.unit.people.made import people_site

PEOPLE: dict[str, Any] = {"kari": {"name": "Kari Nordmann"}, "ola": {"name": "Ola Nordmann"}}


def test_authors_and_named() -> None:
    """Authors of a name in the file and people named are shown, each once."""
    news = edition(
        "news/a.nb.md",
        authors=("Kari Nordmann", "The editors"),
        mentions={"people": ("ola", "kari", "ola")},
        metadata=metadata(),
    )
    found = referred_to(news, reader(people_site(**PEOPLE)))

    assert found is not None
    assert [one.name.title for one in found.authors] == ["Kari Nordmann"]
    assert [one.name.title for one in found.named] == ["Ola Nordmann"]


def test_nobody() -> None:
    """A text that refers to nobody shows nobody."""
    assert referred_to(edition(authors=("The editors",)), reader(people_site(**PEOPLE))) is None


def test_own_page() -> None:
    """On a person's own page the name leads nowhere."""
    page = edition("people/kari.nb.md", kind="person")
    found = own(page, reader(people_site(others=(page,), **PEOPLE)))

    assert found is not None
    assert found.card.name.url == ""
    assert own(edition(), reader(people_site(**PEOPLE))) is None
    assert own(edition("people/x.nb.md", kind="person"), reader(people_site())) is None


def test_names() -> None:
    """The panels' names are those of their templates."""
    assert [panel.name for panel in panels(None)] == ["person", "people"]
