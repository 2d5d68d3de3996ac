"""Series, from front matter to the way from one part to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

TERMS = "series:\n  start: {nb: Ny her, en: New here}\n"
FILES = {
    "data/terms.yaml": TERMS,
    **{
        f"guides/{name}.nb.md": article(f"Del {name}", series="start", part=number)
        for name, number in (("a", 2), ("b", 3), ("c", 1))
    },
    "guides/a.en.md": article("Part a", translated_from="nb"),
}


def test_parts(site: Site) -> None:
    """Each part shows all parts in order, itself without a link, and the ways to its neighbours."""
    page = site.write(FILES).build().page("nb/veiledere/a")
    steps = {link["rel"][0]: link["href"] for link in page.select(".series__steps a")}

    assert [li.text.strip() for li in page.select(".series ol li")] == ["Del c", "Del a", "Del b"]
    assert page.select_one(".series [aria-current=page]").text == "Del a"
    assert steps == {"prev": "/nb/veiledere/c/", "next": "/nb/veiledere/b/"}
    assert page.select_one(".series h2").text == "Ny her"


def test_byline(site: Site) -> None:
    """A reader learns above the text which part this is, and gets to the others."""
    page = site.write(FILES).build().page("en/guides/a")
    link = page.select_one(".byline a[href='#_series']")

    assert link.text == "Part 2 of 3"
    assert "New here" in link.parent.text
    assert page.select_one("#_series").text == "New here"


def test_oldest_first(site: Site) -> None:
    """Without numbers parts come in the order of their dates."""
    parts = {
        f"news/{name}.nb.md": news(f"Del {name}", date=f"2025-03-0{day}", series="Gull")
        for name, day in (("a", 2), ("b", 3), ("c", 1))
    }
    page = site.write(parts).build().page("nb/nyheter/a")

    assert [li.text.strip() for li in page.select(".series ol li")] == ["Del c", "Del a", "Del b"]
    assert page.select(".related__items a") == []


def test_no_series(site: Site) -> None:
    """A text alone has neither a series nor a place in one."""
    page = site.write({"news/a.nb.md": news(series="Gull")}).build().page("nb/nyheter/a")

    assert page.select(".series, a[href='#_series']") == []


def test_problems(site: Site) -> None:
    """What cannot be is told with file, line and what to type."""
    files = {
        "news/a.nb.md": news("A", series="Gull", part=1),
        "news/b.nb.md": news("B", series="Gull", part=1),
        "news/b.en.md": article("B", translated_from="nb", series="Gold"),
        "news/c.nb.md": news("C", part=0),
    }
    told = site.write(files).problems()

    assert "content/news/b.en.md:4:1: “series” belongs in the original, for all languages" in told
    assert "content/news/c.nb.md:4:7:" in told
    del files["news/c.nb.md"]
    (site.root / "content/news/c.nb.md").unlink()
    told = site.write({**files, "news/b.en.md": article("B", translated_from="nb")}).problems()
    assert "content/news/b.nb.md:5:7: part 1 of the series is news/a already" in told
