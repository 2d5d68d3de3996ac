"""Words as columns of a matrix, with what they share by inflection and composition."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, hstack

from plugins.related_news.stems import has_stems, stem
from plugins.related_news.tokens import LEAST_KNOWN, Numbers, numbered, pairs, stems_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.tokens import Ints


def counted(rows: Sequence[Ints], columns: int) -> csr_array:
    """
    Return how often each number stands in each row.

    Args:
        rows: Numbers of each row.
        columns: How many columns to have.
    """
    starts = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    indices = np.concatenate([np.zeros(0, np.int32), *rows])
    ones = np.ones(len(indices), np.float32)
    matrix = csr_array((ones, indices, starts), shape=(len(rows), max(1, columns)))
    matrix.sum_duplicates()
    return matrix


def all_forms(words: Sequence[str], spread: Ints, lang: str) -> list[list[str]]:
    """
    Return the stems that each word stands for, its own first; nothing if words have none.

    Args:
        words: By column.
        spread: In how many texts each stands.
        lang: Language of the words.
    """
    if not has_stems(lang):
        return []
    known = {word for word, texts in zip(words, spread, strict=True) if texts >= LEAST_KNOWN}
    stems = {stem(word) for word in known}
    return [[*dict.fromkeys(stems_of(word, known, stems))] for word in words]


def shared_forms(found: Sequence[Sequence[str]]) -> tuple[csr_array, list[str]] | None:
    """
    Return which words stand for which stems, and the stems; ``None`` where none are shared.

    Stems that only one word has are left out: they would say nothing new.

    Args:
        found: The stems that each word stands for.
    """
    uses = Counter(one for stems in found for one in stems)
    numbers = Numbers()
    rows = numbered(([one for one in stems if uses[one] > 1] for stems in found), numbers)
    return (counted(rows, len(numbers)), [*numbers]) if numbers else None


def with_forms(matrix: csr_array, forms: csr_array) -> csr_array:
    """Return counts of words with the counts of their stems beside them."""
    return csr_array(hstack((matrix, matrix @ forms), format="csr"))


def title_pairs(
    titles: Sequence[Ints], bodies: Sequence[Ints]
) -> tuple[csr_array, csr_array, Ints]:
    """
    Return how often each pair of words that stand side by side in a title does so in each text.

    Args:
        titles: Numbers of the words of each title.
        bodies: Numbers of the words of each text.

    Returns:
        Counts in the titles, and in the texts, and the pairs.
    """
    heads = [pairs(row) for row in titles]
    known = np.unique(np.concatenate([np.zeros(0, np.int64), *heads]))
    rows, places = np.zeros(0, np.int64), np.zeros(0, np.int64)
    found = []
    for group in (heads, [pairs(row) for row in bodies]):
        everything = np.concatenate([np.zeros(0, np.int64), *group])
        rows = np.repeat(np.arange(len(group)), [len(row) for row in group])
        places = np.minimum(np.searchsorted(known, everything), max(0, len(known) - 1))
        hits = known[places] == everything if len(known) else np.zeros(0, bool)
        shape = (len(group), max(1, len(known)))
        ones = np.ones(int(hits.sum()), np.float32)
        matrix = csr_array((ones, (rows[hits], places[hits])), shape=shape)
        matrix.sum_duplicates()
        found.append(matrix)
    return found[0], found[1], known
