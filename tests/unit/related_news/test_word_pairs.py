"""Pairs of words that come into titles."""

from __future__ import annotations

import numpy as np

from plugins.related_news.articles import Text
from plugins.related_news.language_of import language_of
from plugins.related_news.likeness import vectors
from plugins.related_news.tokens import SHIFT
from plugins.related_news.word_pairs import holding_pairs, title_pairs

TEXTS = [
    Text("Merke", "gull", b"by"),
    Text("", "", b"gull by merke"),
    None,
    Text("", "gull", b"by"),
    Text("", "", b"gull byen"),
]


def test_texts_that_have_a_new_pair() -> None:
    """They are found wherever the pair stands, across the end of the lead too, in that order."""
    made = language_of(vectors(TEXTS, "en"))
    words = made.lexicon.words
    title = np.array([words.index("gull"), words.index("by")], np.int32)

    assert holding_pairs(made.postings, [title], TEXTS, words).tolist() == [0, 1, 3]
    assert holding_pairs(made.postings, [title[::-1]], TEXTS, words).tolist() == []


def test_a_pair_that_is_known() -> None:
    """A pair that stood in a title before is not looked for."""
    texts = [*TEXTS, Text("Gull by")]
    made = language_of(vectors(texts, "en"))
    words = made.lexicon.words
    title = np.array([words.index("gull"), words.index("by")], np.int32)

    assert holding_pairs(made.postings, [title], texts, words).tolist() == []


def test_pairs_of_titles() -> None:
    """Pairs are named once."""
    rows = [np.array([1, 2], np.int32), np.array([1, 2], np.int32), np.array([3], np.int32)]

    assert title_pairs(rows).tolist() == [(1 << SHIFT) | 2]
