"""Texts as entries."""

from __future__ import annotations

import numpy as np

from plugins.related_news.batch import Counts, added, counted, pair_counts, stem_counts
from plugins.related_news.lexicon import lexicon
from plugins.related_news.tokens import SHIFT


def told(found: Counts) -> list[tuple[int, int, int]]:
    """Return counts as rows, numbers and counts."""
    return [
        *zip(*(part.tolist() for part in (found.rows, found.numbers, found.counts)), strict=True)
    ]


ROWS = [np.array([3, 1, 3], np.int32), np.array([], np.int32), np.array([1], np.int32)]


def test_counts() -> None:
    """Each number is counted in each row, and rows by number."""
    assert told(counted(ROWS)) == [(0, 1, 1), (0, 3, 2), (2, 1, 1)]
    assert counted(ROWS).spread(5).tolist() == [0, 2, 0, 1, 0]


def test_stems() -> None:
    """A stem is counted as often as all its words together, unless it is not shared."""
    words = lexicon(["x", "klynge", "y", "klyngen"], [[], ["klyng"], ["y"], ["klyng"]])

    assert told(stem_counts(counted(ROWS), words, np.array([True, False]))) == [
        (0, 0, 3),
        (2, 0, 1),
    ]
    assert told(stem_counts(counted(ROWS), lexicon(["x"], []), np.zeros(0, bool))) == []


def test_pairs() -> None:
    """Known pairs are counted by their place."""
    known = np.array([(1 << SHIFT) | 3, (3 << SHIFT) | 1])

    assert told(pair_counts(ROWS, known)) == [(0, 0, 1), (0, 1, 1)]
    assert told(pair_counts(ROWS, known[:0])) == []


def test_titles_on_top() -> None:
    """Values of titles are added where their words stand in the text."""
    texts, titles = counted(ROWS), counted([np.array([3], np.int32)])

    assert added(texts, np.ones(3), titles, np.array([0.5])).tolist() == [1, 1.5, 1]
