"""Texts without a common language."""

from __future__ import annotations

import numpy as np

from plugins.related_news.articles import Article, Text
from plugins.related_news.crossing import ACROSS
from plugins.related_news.scores import scores
from tests.unit.related_news.archive import DAY, article

PAIRS = (("gull", "gold"), ("fisk", "fish"), ("skog", "forest"), ("snø", "snow"), ("kor", "choir"))


def archive(pairs: int = len(PAIRS)) -> list[Article]:
    """Return two untranslated articles on gold, one on fish, and pairs to tell by."""
    bridges = [
        Article(
            f"p{n}{copy}",
            {"nb": Text("", "", nb.encode()), "en": Text("", "", en.encode())},
            DAY,
        )
        for n, (nb, en) in enumerate(PAIRS[:pairs])
        for copy in "ab"
    ]
    alone = [
        article("a", "gull"),
        article("b", "gold", lang="en"),
        article("c", "fish", lang="en"),
    ]
    return [*alone, *bridges]


def test_alike_to_the_same_pairs() -> None:
    """Texts in two languages are alike if pairs say so."""
    found = scores(archive()).of(np.array([0]))[0]

    assert ACROSS >= found[1] > found[2] == 0


def test_both_ways() -> None:
    """It is the same from either side."""
    found = scores(archive()).of(np.arange(13))

    assert found[0, 1] == found[1, 0]


def test_too_few_pairs() -> None:
    """From a few pairs nothing can be told."""
    assert scores(archive(pairs=2)).across is None


def test_nothing_untranslated() -> None:
    """Where all is translated there is nothing to tell."""
    assert scores(archive()[3:]).across is None


def test_a_common_language_is_not_crossed() -> None:
    """Texts of one language are compared as they are."""
    made = scores(archive())
    plain = np.asarray(made.likenesses["en"].of(np.array([1])))

    assert made.of(np.array([1]))[0, 2] == plain[0, 2]
