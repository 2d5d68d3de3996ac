"""People on pages, as structured data."""

from __future__ import annotations

from plugins.structured_data.people import people
from tests.unit.builders import edition, metadata, reader
from tests.unit.people.made import people_site

KARI, OLA = {"name": "Kari"}, {"name": "Ola"}
FIELDS = {"authors": ("Kari",), "mentions": {"people": ("ola",)}, "metadata": metadata()}


def names(path: str) -> list[str]:
    """Return who is told of on the page of an item that Kari wrote and that names Ola."""
    of = edition(path, **FIELDS)
    return [
        one["name"] for one in people(of, reader(people_site(others=(of,), kari=KARI, ola=OLA)))
    ]


def test_who_is_named() -> None:
    """A page tells of all; an article tells of its authors itself."""
    assert names("pages/p.nb.md") == ["Kari", "Ola"]
    assert names("news/n.nb.md") == ["Ola"]


def test_nobody() -> None:
    """A text that names nobody tells of nobody."""
    assert list(people(edition(), reader(people_site(kari=KARI)))) == []
