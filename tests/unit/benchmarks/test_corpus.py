"""The articles that every side builds."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.corpus import Article, articles, several, slug_of, text
from benchmarks.terms import CATEGORIES, CLUSTERS, TAGS

PICTURES = ("a.png", "b.svg")


def made(pairs: int = 40) -> list[Article]:
    """Return a corpus."""
    return list(articles(pairs, PICTURES))


def test_corpus_is_the_same_every_time() -> None:
    """Nothing but the number of articles decides what they say."""
    assert made() == made()


def test_corpus_is_the_same_on_every_machine() -> None:
    """What is written here was made on another one."""
    assert slug_of(0) == "gould-plot-souples-budeng-00000"
    assert text(Random("x"), "nb").title == "Rønølse jorøn klilon nug jeir geg skisk"


def test_articles_stay_as_the_corpus_grows() -> None:
    """A larger corpus begins with the texts of a smaller one."""
    small, large = made(10), made(20)

    assert [a.texts for a in small] == [a.texts for a in large[:10]]


def test_articles() -> None:
    """Articles have known terms, dates in order, links to one another, a picture now and then."""
    found = made()
    slugs = [article.slug for article in found]

    assert len(set(slugs)) == 40
    assert {a.linked for a in found} <= set(slugs)
    assert all(a.linked != a.slug for a in found)
    assert [a.date for a in found] == sorted(a.date for a in found)
    assert {a.category for a in found} <= set(CATEGORIES)
    assert {tag for a in found for tag in a.tags} <= set(TAGS)
    assert sum(bool(a.picture) for a in found) == 10
    assert not any(a.mentions for a in found)


def test_mentions_are_a_switch() -> None:
    """Articles name items of other kinds only when told to."""
    found = list(articles(3, PICTURES, ["clusters"]))

    assert all(set(a.mentions) == {"clusters"} for a in found)
    assert {name for a in found for name in a.mentions["clusters"]} <= set(CLUSTERS)
    plain = made(3)
    assert [a.texts for a in found] == [a.texts for a in plain]


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_text(lang: str) -> None:
    """An article has about 480 words in eight paragraphs."""
    found = text(Random(1), lang)

    assert len(found.paragraphs) == 8
    assert 440 < sum(len(part.split()) for part in found.paragraphs) < 500


def test_several() -> None:
    """Choices differ, and the first is made more often than the last."""
    choices = [str(number) for number in range(10)]
    found = [several(Random(seed), choices, 3) for seed in range(200)]

    assert all(len(set(chosen)) == 3 for chosen in found)
    flat = [name for chosen in found for name in chosen]
    assert flat.count("0") > 2 * flat.count("9")
