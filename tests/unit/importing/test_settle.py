"""Texts as items of this site."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.importing.settle import Rules, linked, settle
from plugins.incoming.found import Found
from plugins.pipeline.extension_points import gather

if TYPE_CHECKING:
    from tests.conftest import Site


def rules(site: Site, **more: str) -> Rules:
    """Return what a site asks for."""
    settings = site.checked()
    kinds = {kind.name: kind for kind in gather(settings).kinds}
    return Rules(settings=settings, kinds=kinds, vocabularies={}, **more)


def test_languages(site: Site) -> None:
    """A tag may be longer than ours, or old; a language that the site does not have is told."""
    texts = [
        Found(origin="a", title="A", text="x", lang="en-US", date="2020-01-01"),
        Found(origin="b", title="B", text="x", lang="no", date="2020-01-01"),
        Found(origin="c", title="C", text="x", lang="fi", date="2020-01-01"),
    ]
    placed, problems = settle(texts, rules(site))

    assert [one.lang for one in placed] == ["en", "nb"]
    assert [problem.path for problem in problems] == ["c"]


def test_a_language_that_nothing_tells(site: Site) -> None:
    """It becomes the site's own, which is told; not so what was asked for."""
    texts = [Found(origin="a", title="A", text="x", date="2020-01-01")]
    guessed, asked = settle(texts, rules(site))[0], settle(texts, rules(site, lang="en"))[0]

    assert [one.lang for one in (*guessed, *asked)] == ["nb", "en"]
    assert [doubt.text.msgid for doubt in guessed[0].doubts] == ["nothing tells its language"]
    assert asked[0].doubts == ()


def test_what_is_empty_is_told(site: Site) -> None:
    """No title, no text, or no date for news: each is a problem, and nothing is made up."""
    texts = [
        Found(origin="a", text="x"),
        Found(origin="b", title="B"),
        Found(origin="c", title="C", text="x"),
    ]

    assert len(settle(texts, rules(site, kind="news"))[1]) == 3


def test_two_texts_of_one_title_are_two_items(site: Site) -> None:
    """A second text of the same name gets a number."""
    texts = [Found(origin=name, title="A", text="x", date="2020-01-01") for name in "ab"]

    assert [one.item for one in settle(texts, rules(site))[0]] == [
        "news/2020-01-a",
        "news/2020-01-a-2",
    ]


def test_links() -> None:
    """Links lead to what pages became; a picture is no link."""
    known = {"x.org/a": "news/a", "local:b.html": "news/b"}
    text, doubts = linked(
        "[A](https://x.org/a/#f) [B](local:b.html) [C](local:c.html) ![D](d.png)", known
    )

    assert text == "[A](news/a) [B](news/b) C ![D](d.png)"
    assert len(doubts) == 1
