"""What facts lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.facts.links import fact_link, is_address, link_problems
from tests.unit.builders import edition, reader, site

if TYPE_CHECKING:
    from plugins.facts.text import Text

SITE = site(edition("news/a.nb.md", title="A"))


def test_item() -> None:
    """The id of an item leads to it by its title; to one that is not public nothing leads."""
    found = fact_link("news/a", reader(SITE))

    assert found is not None
    assert (found.title, found.url) == ("A", "/nb/news/a/")
    gone = site(edition("news/a.nb.md"))
    del gone.items["news/a"]
    assert fact_link("news/a", reader(gone)) is None


@pytest.mark.parametrize(
    ("text", "title", "url"),
    [
        ("https://www.example.org/a", "example.org", "https://www.example.org/a"),
        ("Annual report 2024", "Annual report 2024", ""),
        ({"nb": "Årsmelding"}, "Årsmelding", ""),
    ],
)
def test_elsewhere(text: Text, title: str, url: str) -> None:
    """An address shows its host; words are words."""
    found = fact_link(text, reader(SITE))

    assert found is not None
    assert (found.title, found.url) == (title, url)


@pytest.mark.parametrize("text", [None, "", {}])
def test_nothing(text: Text | None) -> None:
    """Nothing leads nowhere."""
    assert fact_link(text, reader(SITE)) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("news/a", 0), ("news/b", 1), ("news or b", 0), ({"nb": "news/b", "en": "x"}, 1), (None, 0)],
)
def test_problems(text: Text | None, count: int) -> None:
    """What looks like an id must be one."""
    assert len(list(link_problems(text, "f.yaml", ("source",), SITE))) == count


def test_is_address() -> None:
    """An address has a scheme and a host with a dot."""
    assert is_address("https://a.no/x")
    assert not any(map(is_address, ("a.no", "https://a", "ftp://a.no", "")))
