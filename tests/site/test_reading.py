"""Reading comfort: series, references to a page, links to its parts, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Output, Site

URL = "https://clusters.example"
FILES = {
    f"news/{name}.nb.md": news(
        f"Del {name}",
        "## Første\n\nTekst.\n\n## Andre\n\nTekst.",
        date=f"2025-03-0{day}",
        series="Serien",
        authors="[Kari, Ola]",
        modified="2025-04-01",
    )
    for day, name in enumerate("abc", start=1)
} | {"pages/om.nb.md": article("Om", "## Hvem\n\nVi.")}


@pytest.fixture
def output(site: Site) -> Output:
    """Return the output of a published site with a series."""
    return site.write(FILES).build(SITEURL=URL)


@pytest.mark.parametrize(
    ("part", "ways"), [("a", ["Del b"]), ("b", ["Del a", "Del c"]), ("c", ["Del b"])]
)
def test_series(output: Output, part: str, ways: list[str]) -> None:
    """A part leads to the one before it and the one after it, by their titles."""
    links = output.page(f"nb/nyheter/{part}").select(".series__steps a")

    assert [link.get_text() for link in links] == ways


def test_cite(output: Output) -> None:
    """A reference has all that one needs: who, what, where, when, and the whole address."""
    text = output.page("nb/nyheter/b").select_one(".cite__text").get_text(" ", strip=True)

    for part in ("Kari og Ola", "Del b", "Klyngene", "2. mars 2025", "1. april 2025"):
        assert part in text
    assert text.endswith(f"{URL}/nb/nyheter/b/")


def test_links_to_parts(output: Output) -> None:
    """Every heading of a text can be linked to; feeds are without such links."""
    for page in ("nb/nyheter/a", "nb/om"):
        for link in output.page(page).select(".heading-link"):
            assert output.page(page).find(id=link["href"].removeprefix("#"))
            assert link["aria-label"]
    assert len(output.page("nb/nyheter/a").select(".heading-link")) == 2
    assert "heading-link" not in output.text("nb/feed.xml")
