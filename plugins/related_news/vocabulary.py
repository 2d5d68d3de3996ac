"""Words as columns of a matrix, with what they share by inflection and composition."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, hstack

from plugins.related_news.numbering import Numbered, joined
from plugins.related_news.places import Places
from plugins.related_news.stems import has_stems, stem
from plugins.related_news.tokens import LEAST_KNOWN, SHIFT, pairs, stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.related_news.lexicon import Lexicon
    from plugins.related_news.tokens import Floats, Ints


def counted(rows: Numbered, columns: int) -> csr_array:
    """
    Return how often each number stands in each row.

    Args:
        rows: Numbers of each row.
        columns: How many columns to have.
    """
    found = [(np.zeros(0, np.int32), np.zeros(0, np.float32), np.zeros(0, np.int64))]
    found += map(counts_of, rows.parts())
    numbers, counts, lengths = map(np.concatenate, zip(*found, strict=True))
    starts = np.concatenate(([0], np.cumsum(lengths))).astype(np.int32)
    return csr_array((counts, numbers, starts), shape=(len(lengths), max(1, columns)))


def counts_of(rows: Numbered) -> tuple[Ints, Floats, Ints]:
    """Return the different numbers of each row, how often each stands there, and how many."""
    keys = np.sort((rows.owners() << SHIFT) | rows.numbers)
    edges = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(edges, append=len(keys)).astype(np.float32)
    different = keys[edges]
    lengths = np.bincount(different >> SHIFT, minlength=len(rows.starts) - 1)
    return (different & ((1 << SHIFT) - 1)).astype(np.int32), counts, lengths


def all_forms(words: Sequence[str], spread: Ints, lang: str) -> Iterator[tuple[str, ...]]:
    """
    Yield the stems that each word stands for, its own first; nothing if words have none.

    Args:
        words: By column.
        spread: In how many texts each stands.
        lang: Language of the words.
    """
    if not has_stems(lang):
        return
    own = [*map(stem, words)]
    several = np.flatnonzero(spread >= LEAST_KNOWN).tolist()
    known, stems = {words[number] for number in several}, {own[number] for number in several}
    for word, first in zip(words, own, strict=True):
        yield tuple(dict.fromkeys(stems_of(word, known, stems, first)))


def shared_forms(known: Lexicon, spread: Ints) -> tuple[csr_array, Ints] | None:
    """
    Return which words stand for which stems, and the stems; ``None`` where none are shared.

    Stems that only one word has are left out: they would say nothing new.

    Args:
        known: The words, and the stems that each stands for.
        spread: In how many texts each word stands.
    """
    shared = known.shared(spread)
    stems = np.flatnonzero(shared)
    if not len(stems):
        return None
    counts = shared[known.numbers]
    columns = (np.cumsum(shared) - 1)[known.numbers[counts]]
    starts = np.concatenate(([0], np.cumsum(counts)))[known.starts]
    ones = np.ones(len(columns), np.float32)
    shape = (len(known.words), len(stems))
    return csr_array((ones, columns.astype(np.int32), starts), shape=shape), stems


def with_forms(matrix: csr_array, forms: csr_array) -> csr_array:
    """Return counts of words with the counts of their stems beside them."""
    return csr_array(hstack((matrix, matrix @ forms), format="csr"))


def title_pairs(titles: Numbered, bodies: Numbered) -> tuple[csr_array, csr_array, Ints]:
    """
    Return how often each pair of words that stand side by side in a title does so in each text.

    Args:
        titles: Numbers of the words of each title.
        bodies: Numbers of the words of each text.

    Returns:
        Counts in the titles, and in the texts, and the pairs.
    """
    known = np.unique(pairs_of(titles).numbers)
    places = Places(known)
    in_titles, in_texts = (
        counted(joined([places_in(part, places) for part in rows.parts()]), len(known))
        for rows in (titles, bodies)
    )
    return in_titles, in_texts, known


def places_in(rows: Numbered, places: Places) -> Numbered:
    """Return where the pairs of words of each row stand among others, if they do."""
    own = pairs_of(rows)
    found = places.of(own.numbers)
    there = found >= 0
    return Numbered(found[there], np.concatenate(([0], np.cumsum(there)))[own.starts])


def pairs_of(rows: Numbered) -> Numbered:
    """Return a number for each two neighbours of each row."""
    # The last of each row has no other one behind it.
    inside = np.ones(len(rows.numbers), bool)
    inside[rows.starts[1:][np.diff(rows.starts) > 0] - 1] = False
    starts = np.concatenate(([0], np.cumsum(inside)))[rows.starts]
    return Numbered(pairs(rows.numbers)[inside[:-1]], starts)
