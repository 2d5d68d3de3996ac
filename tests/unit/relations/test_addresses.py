"""The address of an item's page, and the file it is written to."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.relations.addresses import address, item_address, quoted, save_as, slug_of
from tests.unit.builders import EN, NB, NEWS, document

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param("{lang}/", "nb/", id="language"),
        pytest.param("{lang}/{news}/", "nb/nyheter/", id="word-of-the-language"),
        pytest.param("{lang}/{archive}/", "nb/archive/", id="word-the-language-lacks"),
        pytest.param("{news}/{year}/", "nyheter/2019/", id="fixed-part"),
        pytest.param("{guides}/{news}/", "veiledere/nyheter/", id="several-words"),
        pytest.param("fast/", "fast/", id="nothing-to-fill-in"),
    ],
)
def test_address(pattern: str, expected: str) -> None:
    """Names in braces become the language, its words or what is given."""
    assert address(pattern, NB, year="2019") == expected


def test_what_is_given_comes_before_the_words_of_the_language() -> None:
    """A value for a name is used even where the language has a word for it."""
    assert address("{news}/", NB, news="aktuelt") == "aktuelt/"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("nb/nyheter/", "nb/nyheter/index.html", id="folder"),
        pytest.param("", "index.html", id="front-page"),
        pytest.param("nb/404.html", "nb/404.html", id="file"),
        pytest.param("nb/feed.xml", "nb/feed.xml", id="feed"),
    ],
)
def test_save_as(url: str, expected: str) -> None:
    """An address that ends with a slash is shown from the index of that folder."""
    assert save_as(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("nb/blåbær/", "nb/bl%C3%A5b%C3%A6r/", id="letters"),
        pytest.param("media/min fil.pdf", "media/min%20fil.pdf", id="space"),
        pytest.param("media/50%.png", "media/50%25.png", id="percent"),
        pytest.param("a/b-c_d.e~f/", "a/b-c_d.e~f/", id="plain-signs"),
        pytest.param('a"b<c>', "a%22b%3Cc%3E", id="signs-of-html"),
    ],
)
def test_quoted(url: str, expected: str) -> None:
    """What an address cannot hold is written as bytes of UTF-8."""
    assert quoted(url) == expected


@settings(deadline=None, max_examples=100)
@given(ANY_TEXT)
def test_quoted_addresses_are_ascii(url: str) -> None:
    """Whatever the words, the address is made of signs that need no quotes in HTML."""
    found = quoted(url)

    assert found.isascii()
    assert not set(found) & set(' "<>\\^`{|}\n\t\x00')


@pytest.mark.parametrize(
    ("path", "fields", "expected"),
    [
        pytest.param("news/file.md", {"slug": "Own"}, "Own", id="as-written"),
        pytest.param("news/file.md", {"title": "Head"}, "file", id="from-the-name"),
        pytest.param("news/2018-01-norcare.md", {}, "norcare", id="month-of-the-name-dropped"),
        pytest.param("news/2018-01-31-norcare.md", {}, "norcare", id="day-of-the-name-dropped"),
        pytest.param("news/2018-norcare.md", {}, "norcare", id="year-of-the-name-dropped"),
        pytest.param("news/2018-01-31.md", {}, "31", id="a-date-alone-keeps-its-end"),
        pytest.param("news/2018.md", {}, "2018", id="a-year-alone"),
        pytest.param("news/20180131-x.md", {}, "20180131-x", id="digits-that-are-no-date"),
        pytest.param("news/after-2020-01-x.md", {}, "after-2020-01-x", id="date-within-the-name"),
        pytest.param("news/sub/deep/leaf.md", {}, "leaf", id="last-part-of-the-id"),
        pytest.param("news/Blå Bær.md", {}, "bla-baer", id="letters"),
        pytest.param("news/日本.md", {}, "日本", id="another-script"),
        pytest.param("news/!.md", {}, "item", id="nothing-that-can-be-written"),
        pytest.param("news/2018-01-!.md", {}, "2018-01", id="nothing-but-the-date-is-left"),
        pytest.param(
            "news/file.md", {"title": "Åpen dør", "classic": True}, "apen-dor", id="classic-title"
        ),
        pytest.param(
            "news/file.md",
            {"title": "?!", "classic": True},
            "item",
            id="classic-title-unwritable",
        ),
        pytest.param(
            "news/file.md",
            {"title": "Head", "slug": "own", "classic": True},
            "own",
            id="classic-slug",
        ),
    ],
)
def test_slug(path: str, fields: dict[str, object], expected: str) -> None:
    """A slug is the written one, else made from the name, or from a classic headline."""
    written = document(path, **fields)

    assert slug_of(written, written.item) == expected


def test_slug_follows_the_item_the_document_belongs_to() -> None:
    """The name of the item counts, not that of the file, so that all editions agree."""
    assert slug_of(document("news/other.md"), "news/2020-01-first") == "first"


def test_item_address() -> None:
    """An item stands at the address of its kind, in the words of the language."""
    assert item_address(NEWS, NB, "å") == "nb/nyheter/å/"
    assert item_address(NEWS, EN, "b") == "en/news/b/"
