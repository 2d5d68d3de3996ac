"""An existing Pelican site's articles, dropped in as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import news

if TYPE_CHECKING:
    from tests.conftest import Site

ARTICLE = """\
Title: My super title: a sequel
Date: 2010-12-03 10:20
Modified: 2010-12-05 19:30
Category: Python & Co
Tags: pelican, publishing
Slug: my-super-post
Authors: Alexis Metaireau, Conan Doyle
Summary: Short version for index
    and feeds
Lang: en
Cover: images/cover.jpg

This is the content with an ![alternate](images/p.svg) and a [link]({filename}other.md).
See [all of it]({tag}pelican), [the category]({category}Python & Co) and [home]({index}).
"""
FILES = {
    "news/my-super-post.md": ARTICLE,
    "news/min-post.md": "Title: Min post\nDate: 2010-12-03\nSlug: my-super-post\nLang: nb\n\nNorsk.\n",
    "news/other.md": "Title: Other Stuff Åpent\nDate: Thu, 15 Dec 2016\nAuthor: A; B\nStatus: published\nLang: en\n\nText.\n",
    "news/travel/2012-02-29-trip.markdown": "Title: Trip\nLang: en\n\nText.\n",
    "news/draft.md": "Title: Draft\nDate: 2011-01-01\nStatus: draft\nLang: en\n\nSecret.\n",
    "news/images/p.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
}


def test_articles_move_over_unchanged(site: Site) -> None:
    """Everything Pelican's header says is on the page, at the slug Pelican gave it."""
    page = site.write(FILES).build().page("en/news/my-super-post")

    assert page.h1.text == "My super title: a sequel"
    assert page.select_one(".article__lead").text == "Short version for index and feeds"
    assert [t["datetime"] for t in page.select(".byline time")] == [
        "2010-12-03T10:20:00+01:00",
        "2010-12-05T19:30:00+01:00",
    ]
    assert "Alexis Metaireau and Conan Doyle" in page.select_one(".byline").text
    assert page.select_one(".kicker a").text == "Python & Co"
    assert [a.text for a in page.select(".tags a")] == ["pelican", "publishing"]


def test_links_of_the_pelican_kind_work(site: Site) -> None:
    """{filename}, {tag}, {category} and {index} lead where they led."""
    links = site.write(FILES).build().page("en/news/my-super-post").select(".prose a")

    assert [a["href"] for a in links] == [
        "/en/news/other-stuff-apent/",
        "/en/tag/pelican/",
        "/en/category/python-co/",
        "/en/",
    ]


def test_files_with_one_slug_are_translations(site: Site) -> None:
    """As in Pelican, one slug and two languages make one item."""
    page = site.write(FILES).build().page("nb/nyheter/my-super-post")

    assert page.h1.text == "Min post"
    assert [a["href"] for a in page.select("nav.languages a")] == ["/en/news/my-super-post/"]


def test_what_pelican_fills_in(site: Site) -> None:
    """The date may stand in the file's name, the category in the folder's."""
    page = site.write(FILES).build().page("en/news/trip")

    assert page.find("time")["datetime"] == "2012-02-29"
    assert page.select_one(".kicker a").text == "travel"


def test_language_follows_the_settings(site: Site) -> None:
    """A file that names no language is in DEFAULT_LANG."""
    output = site.write({"news/a.md": "Title: Hei\nDate: 2020-01-01\n\nTekst."}).build()

    assert output.has("nb/nyheter/hei/index.html")


def test_drafts_stay_at_home(site: Site) -> None:
    """Unlike in Pelican, a draft is nowhere in the output."""
    assert "Secret" not in site.write(FILES).build().everything()


def test_fields_we_do_not_know_are_told(site: Site) -> None:
    """What a theme elsewhere used is not an error, and not passed over in silence."""
    listing = site.write(FILES).warnings()

    assert "content/news/my-super-post.md:11:1: warning: not used here: cover" in listing


def test_labels_find_the_terms_of_the_vocabulary(site: Site) -> None:
    """A tag that is the label of a term is that term."""
    site.write(
        {
            "data/terms.yaml": "tags:\n  wt: {nb: Velferdsteknologi, en: Welfare technology}\n",
            "news/a.md": "Title: A\nDate: 2020-01-01\nTags: velferdsteknologi\nLang: nb\n\nTekst.",
            "news/b.nb.md": news("B", tags="[wt]"),
        }
    )
    page = site.build().page("nb/tag/velferdsteknologi")

    assert [a.text for a in page.select(".teaser__title a")] == ["B", "A"]


def test_broken_dates_are_problems(site: Site) -> None:
    """A date that no reader could tell is a problem at its line."""
    site.write({"news/a.md": "Title: A\nDate: next Friday-ish\nLang: en\n\nText."})

    assert (
        "content/news/a.md:2:7: “date” should be a date, but is next Friday-ish" in site.problems()
    )
