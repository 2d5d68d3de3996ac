"""Pairs of words that come to stand in a title: which texts have had them all along."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.postings import PAIR, WORD
from plugins.related_news.tokens import SHIFT, pairs
from plugins.related_news.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Text
    from plugins.related_news.postings import Postings
    from plugins.related_news.tokens import Ints


def title_pairs(titles: Sequence[Ints]) -> Ints:
    """Return the pairs of words in *titles*, ascending."""
    return np.unique(np.concatenate([np.zeros(0, np.int64), *map(pairs, titles)]))


def holding_pairs(
    rest: Postings, titles: Sequence[Ints], texts: Sequence[Text | None], words: Sequence[str]
) -> Ints:
    """
    Return the texts that have a pair of words which is in a title for the first time.

    Args:
        rest: The texts to look in, with the pairs known before.
        titles: Titles that are new.
        texts: All texts, by row.
        words: By number.
    """

    @cache
    def written(row: int) -> bytes:
        """Return all words of a text, each between spaces."""
        text = texts[row]
        if text is None:
            return b""
        first = " ".join((*words_of(text.title), *words_of(text.lead)))
        return b" %b %b " % (first.encode(), text.words())

    found = []
    for pair in np.setdiff1d(title_pairs(titles), rest.numbers(PAIR)).tolist():
        one, other = pair >> SHIFT, pair & ((1 << SHIFT) - 1)
        wanted = f" {words[one]} {words[other]} ".encode()
        first, second = (rest.holding(np.array([WORD | number])) for number in (one, other))
        rows = np.intersect1d(first, second)
        found += [row for row in rows.tolist() if wanted in written(row)]
    return np.unique(np.array(found, np.int64))
