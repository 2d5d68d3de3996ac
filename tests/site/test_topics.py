"""Topics, archives and related profiles, from files to the pages of both languages."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import article, news, tree

if TYPE_CHECKING:
    from tests.conftest import Output, Site

TERMS = """\
categories:
  q: {nb: Kvalitet, en: Quality}
tags:
  gold:
    nb: {label: Gull, slug: gull, description: Om gullmerket.}
    en: {label: Gold, slug: gold}
"""
FILES = {
    "data/terms.yaml": TERMS,
    **{
        f"news/n{n}/index.nb.md": news(f"Nytt {n}", tags="[gold]", date=f"2025-0{n}-01")
        for n in range(1, 9)
    },
    "news/n1/index.en.md": article("New 1", translated_from="nb"),
    "guides/g.nb.md": article("Veiledning", tags="[gold]"),
    "clusters/hub/cluster.yaml": "country: SE",
    "clusters/hub/index.nb.md": article("Navet", slug="hub", tags="[gold]"),
    "clusters/hub/index.en.md": article("The hub", slug="hub", translated_from="nb"),
    "clusters/net/cluster.yaml": "country: FI",
    "clusters/net/index.nb.md": article("Nettet", slug="net"),
    "projects/p/project.yaml": "leads:\n  - {item: hub}\n  - {item: net}\nuntil: 2019",
    "projects/p/index.nb.md": article("Prosjekt", slug="p", tags="[gold]"),
    "events/e/event.yaml": "start: 2019-05-01",
    "events/e/index.nb.md": article("Møte", slug="e", tags="[gold]"),
}


def sections(output: Output, path: str) -> dict[str, list[str]]:
    """Return the headings of a page's sections, each with the titles under it."""
    return {
        section.h2.text: [h3.a.text for h3 in section.select("h3")]
        for section in output.page(path).select("main section")
    }


@pytest.fixture
def output(site: Site) -> Output:
    """Return the site, built."""
    return site.write(FILES).build(TAG_FEEDS=True)


def test_a_topic(output: Output) -> None:
    """A topic has its lead, the newest news, and what else carries it, each under its heading."""
    page = output.page("nb/tag/gull")
    found = sections(output, "nb/tag/gull")

    assert page.select_one("h1 + p").text == "Om gullmerket."
    assert page.select_one("meta[name=description]")["content"] == "Om gullmerket."
    assert list(found.values()) == [
        [f"Nytt {n}" for n in range(8, 2, -1)],
        ["Veiledning"],
        ["Navet"],
        ["Prosjekt"],
        ["Møte"],
    ]
    assert page.select_one(".section__more a")["href"] == "/nb/tag/gull/nyheter/"


def test_a_topic_in_the_other_language(output: Output) -> None:
    """The other language has the same topic in its words, without a lead that is not written."""
    page = output.page("en/tag/gold")
    found = sections(output, "en/tag/gold")

    assert page.select("h1 + p") == []
    assert found["Clusters"] == ["The hub"]
    assert found["Projects"] == ["Prosjekt"]
    assert page.select_one("link[hreflang=nb]")["href"] == "/nb/tag/gull/"


def test_all_news_of_a_topic(output: Output) -> None:
    """All its news stands on a list of its own, which leads back."""
    page = output.page("nb/tag/gull/nyheter")

    assert [a.text for a in page.select(".teaser h2 a")] == [f"Nytt {n}" for n in range(8, 0, -1)]
    assert page.select_one(".kicker a")["href"] == "/nb/tag/gull/"
    assert output.has("en/tag/gold/news/index.html")


def test_feeds_of_a_topic(output: Output) -> None:
    """A topic has feeds that its page leads to."""
    page = output.page("nb/tag/gull")

    assert page.select_one("link[type='application/atom+xml']")["href"] == "/nb/tag/gull/feed.xml"
    assert output.text("nb/tag/gull/feed.xml").count("<entry") == 8


def test_months(output: Output) -> None:
    """A year's archive leads to its months, with how much each has, and is parted by them."""
    page = output.page("nb/nyheter/archive/2025")
    links = page.select(".filters a")

    assert [link["href"].partition("#")[2] for link in links[:2]] == ["_part-08", "_part-07"]
    assert "August (1)" in " ".join(links[0].text.split())
    assert page.select_one("#_part-08 + article h3").text == "Nytt 8"
    assert page.select("h1 ~ h3") == []


def test_the_archive(output: Output) -> None:
    """The list of news leads to every year, with counts, and so does the archive."""
    for path in ("nb/nyheter", "en/news/archive"):
        years = output.page(path).select(".link-list li")

        assert [" ".join(li.text.split()) for li in years] == ["2025 8"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("en/clusters/hub", {"Related clusters": "Both in Prosjekt"}),
        ("nb/klynger/net", {"Related clusters": "Both in Prosjekt"}),
    ],
)
def test_related_profiles(site: Site, path: str, expected: dict[str, str]) -> None:
    """A profile leads to related ones and says why, after the news about it."""
    words: dict[str, Any] = {"nb": {"clusters": "klynger", "news": "nyheter"}, "en": {}}
    languages = {
        lang: {"name": lang, "locale": lang, "site_name": "S", "words": words[lang]}
        for lang in words
    }
    files = {**FILES, "news/x.nb.md": news("Nytt om begge", clusters="[hub, net]")}
    page = site.write(files).build(LANGUAGES=languages).page(path)
    ids = [section.h2["id"] for section in page.select("main section")]

    assert ids.index("_coverage") < ids.index("_related-clusters")
    assert page.select_one("#_related-clusters ~ .rows .row__why").text.strip() in {
        *expected.values(),
        "Begge i Prosjekt",
    }


def test_nothing_empty(site: Site) -> None:
    """A profile without news and relations has neither heading; nor has a topic's page."""
    files = {
        "data/terms.yaml": TERMS,
        "clusters/hub/cluster.yaml": "country: SE",
        "clusters/hub/index.nb.md": article("Navet", slug="hub", tags="[gold]"),
    }
    output = site.write(files).build()

    assert list(sections(output, "nb/tag/gull").values()) == [["Navet"]]
    assert output.page("nb/clusters/hub").select("[id^=_related], #_coverage") == []


def test_incremental(site: Site) -> None:
    """An edit of one item changes the pages of those it is related to, and no build is stale."""
    site.write(FILES).build()
    edits: dict[str, str] = {
        "projects/p/index.nb.md": article("Prosjekt med nytt navn", slug="p"),
        "guides/g.nb.md": article("Veiledning", tags="[gold]", series="Serie", part=2),
        "guides/h.nb.md": article("Del en", series="Serie", part=1),
    }
    output = site.write(edits).build()
    related = output.page("nb/clusters/net").select_one("#_related-clusters ~ .rows .row__why")

    assert "Prosjekt med nytt navn" in related.text
    assert "Prosjekt" not in str(sections(output, "nb/tag/gull"))
    assert output.page("nb/veiledere/g").select_one(".series__place").text
    before = tree(output.folder)
    shutil.rmtree(site.root / ".cache")
    shutil.rmtree(output.folder)

    assert tree(site.build().folder) == before
