"""Items as articles."""

from __future__ import annotations

from unittest.mock import Mock, call

from plugins.related_news.site_articles import articles_of, with_words
from tests.unit.builders import edition, names, site, term


def test_an_item() -> None:
    """An article has the words of all its languages and the facts of the original."""
    vocabularies = {"categories": {"q": term("q", nb="Kvalitet", en="Quality")}, "tags": {}}
    editions = (
        edition(
            "news/a.nb.md",
            title="Gull",
            summary="Ingress",
            category="q",
            date="2021-11-30",
            tags=("t",),
            mentions={"projects": ("p",)},
            extracts={"words": b"en to"},
        ),
        edition("news/a.en.md", title="Gold", summary="Lead", category="q", date="2021-12-01"),
    )
    (found,) = articles_of(with_words(site(*editions, vocabularies=vocabularies), str.encode))

    assert found.id == "news/a"
    assert found.day == editions[0].date.day.toordinal() if editions[0].date else False
    assert (found.category, found.tags, found.entities) == ("q", ("t",), ("p",))
    assert found.texts["nb"].lead == "Ingress Kvalitet"
    assert found.texts["nb"].words() == b"en to"
    assert found.texts["en"].words() == b""
    assert (found.texts["en"].title, found.texts["en"].lead) == ("Gold", "Lead Quality")


def test_words_are_read_when_they_are_asked_for() -> None:
    """What need not be ranked anew is not read."""
    read = Mock(return_value=b"en")
    one = edition("news/a.nb.md", extracts={"words": b"00ff"})
    (found,) = articles_of(with_words(site(one), read))

    assert read.mock_calls == []
    assert found.texts["nb"].words() == b"en"
    assert read.mock_calls == [call("00ff")]


def test_sites_of_two_builds_are_equal() -> None:
    """Whoever reads the words reads the same: a site that did not change is not another one."""
    plain = site(edition("news/a.nb.md"))

    assert with_words(plain, str.encode) == with_words(plain, Mock())
    assert with_words(plain, str.encode) != plain


def test_entities_by_id() -> None:
    """What is named by another of its names is known by its id."""
    one = edition("news/a.nb.md", mentions={"projects": ("b", "guides/b", "x")})
    other = edition("guides/b.nb.md")
    known = names([one, other])
    known.items["b"] = "guides/b"
    found = {a.id: a for a in articles_of(site(one, other, references=known))}

    assert found["news/a"].entities == ("guides/b", "x")


def test_pages_are_not_read_on_from() -> None:
    """What is in no list is not among the articles."""
    found = articles_of(site(edition("pages/om.nb.md"), edition("guides/g.nb.md")))

    assert [one.id for one in found] == ["guides/g"]
