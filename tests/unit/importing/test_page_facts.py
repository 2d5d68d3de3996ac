"""What a page says of itself."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from plugins.importing.page_facts import (
    authors_of,
    date_of,
    is_name,
    lead_of,
    linked_data,
    title_of,
)
from plugins.incoming.found import Notes


def page(html: str) -> tuple[BeautifulSoup, Tag]:
    """Return a page and its article."""
    soup = BeautifulSoup(html, "html.parser")
    return soup, soup.main or soup


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Not | Site</title><main><h1>Yes</h1></main>", "Yes"),
        ("<title>Yes | Site</title><main><p>x</p></main>", "Yes"),
        ("<title>Not</title><main><h2>Yes</h2></main>", "Yes"),
        ("<meta property='og:title' content='Yes'><main></main>", "Yes"),
        ("<main></main>", ""),
    ],
)
def test_title(html: str, title: str) -> None:
    """The headline is taken, else what comes nearest."""
    assert title_of(*page(html), Notes()) == title


@pytest.mark.parametrize(
    ("html", "date"),
    [
        (
            "<meta name=date content=2020-01-02><main><time datetime=2021-01-01></time></main>",
            "2020-01-02",
        ),
        ("<main><time datetime=2021-01-01>x</time></main>", "2021-01-01"),
        ("<main><p class=byline>3. mars 2020</p></main>", "2020-03-03"),
        (f"<main><p>{'word ' * 60} 3. mars 2020</p></main>", ""),
    ],
)
def test_date(html: str, date: str) -> None:
    """What is said to machines comes first, what stands deep in the text not at all."""
    assert date_of(*page(html), {}, Notes(), "") == date


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Av Kari Nordmann og Ola Nordmann, 3. mars 2020", ("Kari Nordmann",)),
        ("Publisert 3. mars 2020 av Kari Nordmann", ("Kari Nordmann",)),
        ("by the way, this is no name at all because it goes on", ()),
        ("3. mars 2020", ()),
    ],
)
def test_authors(line: str, names: tuple[str, ...]) -> None:
    """A byline names somebody, or nobody."""
    found = authors_of(*page(f"<main><p class=byline>{line}</p></main>"), {})

    assert found[:1] == names[:1] or not names


def test_names() -> None:
    """An address is no name."""
    assert is_name("Åse O'Hara-Lind")
    assert not is_name("https://x.org")
    assert not is_name("post@example.org")


def test_lead() -> None:
    """A lead is taken out of the text; a description is only taken where there is none."""
    soup, main = page("<main><p class=ingress>Lead.</p><p>Text.</p></main>")

    assert lead_of(soup, main, Notes()) == "Lead."
    assert main.get_text() == "Text."


@pytest.mark.parametrize("json", ["", "{", "[1]", '{"@type": "Person"}', '{"@graph": 3}'])
def test_broken_linked_data(json: str) -> None:
    """What is told to search engines may be anything."""
    assert linked_data(page(f'<script type="application/ld+json">{json}</script>')[0]) == {}
