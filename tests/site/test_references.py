"""Links between items, however they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import article, news

if TYPE_CHECKING:
    from tests.conftest import Site

FILES = {
    "news/2020-05-target/index.nb.md": news("Målet", "## Del to", slug="maalet"),
    "news/2020-05-target/index.en.md": article("The target", "## Part two"),
    "news/norsk.nb.md": news("Bare norsk", "Tekst."),
    "guides/guide.nb.md": article("Veiledning"),
    "pages/about.nb.md": article("Om oss", slug="om"),
}


@pytest.mark.parametrize(
    "written",
    [
        "[ord](news/2020-05-target)",
        "[ord](2020-05-target)",
        "[ord](2020-05-target/index.nb.md)",
        "[ord](../news/2020-05-target/)",
        "[ord](/news/2020-05-target/index.en.md)",
        "[ord]({filename}2020-05-target/index.nb.md)",
        "[ord]({filename}/news/2020-05-target/index.nb.md)",
        "[ord](|filename|2020-05-target/index.nb.md)",
        "[ord](/nb/nyheter/maalet/)",
        "[[news/2020-05-target|ord]]",
        "[[2020-05-target | ord]]",
    ],
)
def test_every_way_to_write_a_reference(site: Site, written: str) -> None:
    """An id, a path, Pelican's forms and an address lead to the same page."""
    site.write({**FILES, "news/a.nb.md": news("A", f"Se {written}.")})
    link = site.build().page("nb/nyheter/a").select_one(".prose a")

    assert (link["href"], link.text) == ("/nb/nyheter/maalet/", "ord")
    assert "hreflang" not in link.attrs


def test_references_lead_to_the_language_of_the_reader(site: Site) -> None:
    """The same reference leads each reader to their own language, to the other one if need be."""
    site.write(
        {**FILES, "news/a.en.md": news("A", "See [[news/2020-05-target]] and [[news/norsk]].")}
    )
    links = site.build().page("en/news/a").select(".prose a")

    assert (links[0]["href"], links[0].text) == ("/en/news/target/", "The target")
    assert (links[1]["href"], links[1].text) == ("/nb/nyheter/norsk/", "Bare norsk")
    assert links[1]["hreflang"] == links[1]["lang"] == "nb"
    assert links[1].find_next_sibling("span").text == "(Norsk)"


def test_own_words_keep_the_language_of_the_text(site: Site) -> None:
    """A link in the writer's words is marked, but its words are not in the other language."""
    site.write({**FILES, "news/a.en.md": news("A", "See [a text](norsk).")})
    link = site.build().page("en/news/a").select_one(".prose a")

    assert link["hreflang"] == "nb"
    assert "lang" not in link.attrs


def test_read_also_lines_follow_their_target(site: Site) -> None:
    """A paragraph of references alone leads on, worded by what it leads to."""
    site.write(
        {**FILES, "news/a.en.md": news("A", "[[news/norsk]]\n\n[[guides/guide]] [[pages/about]]")}
    )
    lines = site.build().page("en/news/a").select(".prose p.read-also")

    assert [line.span.text for line in lines] == ["Read also:", "Background:", "See also:"]
    assert [line.a.text for line in lines] == ["Bare norsk", "Veiledning", "Om oss"]
    assert [line.a["lang"] for line in lines] == ["nb", "nb", "nb"]


def test_headings_of_other_items(site: Site) -> None:
    """A reference can lead to a heading; one that is not there is a problem."""
    site.write({**FILES, "news/a.nb.md": news("A", "[x](2020-05-target#del-to)")})
    link = site.build().page("nb/nyheter/a").select_one(".prose a")
    site.write({"news/a.nb.md": news("A", "[x](2020-05-target#del-tre)")})

    assert link["href"] == "/nb/nyheter/maalet/#del-to"
    assert "write one of these: del-to" in site.problems()


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("[x](news/2020-05-tarket)", "did you mean “news/2020-05-target”?"),
        ("[[tarket|x]]", "did you mean “news/2020-05-target”?"),
        ("[x](example.org/om)", "write https://example.org/om"),
        ("[x](/nb/nyheter/malet/)", "did you mean"),
    ],
)
def test_a_reference_to_nothing_suggests_what_was_meant(
    site: Site, written: str, hint: str
) -> None:
    """A dangling reference is a problem with its place and a suggestion."""
    listing = site.write(
        {**FILES, "news/a.nb.md": news("A", f"Tekst.\n\nSe {written} nå.")}
    ).problems()

    assert listing.startswith("content/news/a.nb.md:8:")
    assert hint in listing


def test_short_names_that_two_items_share_are_refused(site: Site) -> None:
    """A name that could mean two items is a problem: write the whole id."""
    site.write(
        {
            "news/x.nb.md": news("X"),
            "guides/x.nb.md": article("X"),
            "pages/a.nb.md": article("A", "[[x|ord]]"),
        }
    )

    assert "several items are called “x”" in site.problems()


def test_links_to_lists_are_checked(site: Site) -> None:
    """A link to a list's address works; to one that is not there it is a problem."""
    site.write({**FILES, "news/a.nb.md": news("A", "[alle](/nb/nyheter/) [x](/nb/nyhetene/)")})

    listing = site.problems()

    assert "“/nb/nyhetene/”" in listing
    assert "called “/nb/nyheter/”" not in listing
    assert "1 problem in 1 file" in listing


def test_old_addresses_lead_to_the_new_one(site: Site) -> None:
    """An alias is a page that sends the reader on, even without script, and is not indexed."""
    site.write({"news/a.nb.md": news("A", aliases="[/gammel/adresse/, /gammel.html]")})
    output = site.build()

    for path in ("gammel/adresse/index.html", "gammel.html"):
        text = output.text(path)
        assert 'content="0; url=/nb/nyheter/a/"' in text
        assert '<a href="/nb/nyheter/a/">' in text
        assert "noindex" in text
    assert "gammel" not in output.text("nb/sitemap.xml")
