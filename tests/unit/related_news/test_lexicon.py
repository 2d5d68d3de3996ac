"""Words and their stems."""

from __future__ import annotations

import numpy as np

from plugins.related_news.lexicon import lexicon, packed

WORDS = ["klynge", "klyngen", "helse"]
STEMS = [["klyng"], ["klyng"], ["hels", "x"]]


def test_stems_of_words() -> None:
    """Each word has its stems, the same one the same number."""
    made = lexicon(WORDS, STEMS)

    assert made.stems == ["klyng", "hels", "x"]
    assert (made.owners().tolist(), made.numbers.tolist()) == ([0, 1, 2, 2], [0, 0, 1, 2])


def test_shared_stems() -> None:
    """A stem is shared if several words have it that stand in any text."""
    made = lexicon(WORDS, STEMS)

    assert made.shared(np.array([1, 1, 1])).tolist() == [True, False, False]
    assert made.shared(np.array([1, 0, 1])).tolist() == [False, False, False]


def test_packed() -> None:
    """Rows lie one after the other."""
    starts, numbers = packed([[1, 2], [], [3]])

    assert (starts.tolist(), numbers.tolist()) == ([0, 2, 2, 3], [1, 2, 3])
