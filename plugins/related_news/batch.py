"""Some texts of a language as entries of its matrix, by what words tell among all its texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.postings import PAIR, STEM, TITLE_PAIR, TITLE_STEM, TITLE_WORD, WORD
from plugins.related_news.tokens import SHIFT, Floats, Ints, pairs
from plugins.related_news.weights import ONE, PAIRS, TITLE, unit_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.lexicon import Lexicon
    from plugins.related_news.tokens import Bools


class Counts(Struct, frozen=True):
    """How often each row has what: *counts* of *numbers* in *rows*, each pair of them once."""

    rows: Ints
    numbers: Ints
    counts: Ints | Floats

    def spread(self, size: int) -> Ints:
        """Return in how many rows each number stands."""
        return np.bincount(self.numbers, minlength=size)


class Batch(Struct, frozen=True):
    """
    What some texts have, row by row.

    Attributes:
        size: How many texts there are.
        words: Their words.
        titles: Words of their titles.
    """

    size: int
    words: Counts
    titles: Counts


class Told(Struct, frozen=True):
    """
    What everything tells.

    Attributes:
        words: By the number of a word.
        stems: By that of a stem.
        known: The pairs of words that stand in titles, ascending.
        pairs: By place among them.
    """

    words: Floats
    stems: Floats
    known: Ints
    pairs: Floats


class Entries(Struct, frozen=True):
    """Entries of a matrix: *values* at *keys* in *rows*."""

    rows: Ints
    keys: Ints
    values: Ints


def counted(rows: Sequence[Ints]) -> Counts:
    """Return how often each number stands in each of *rows*."""
    owners = np.repeat(np.arange(len(rows), dtype=np.int64), [len(row) for row in rows])
    numbers = np.concatenate([np.zeros(0, np.int64), *rows]).astype(np.int64)
    found, counts = np.unique((owners << SHIFT) | numbers, return_counts=True)
    return Counts(found >> SHIFT, found & ((1 << SHIFT) - 1), counts)


def batch(titles: Sequence[Ints], bodies: Sequence[Ints]) -> Batch:
    """Return texts, each as the numbers of its title's words and of all words."""
    return Batch(len(bodies), counted(bodies), counted(titles))


def stem_counts(words: Counts, lexicon: Lexicon, shared: Bools) -> Counts:
    """
    Return how often each stem stands in each row.

    Args:
        words: How often words do.
        lexicon: What they stand for.
        shared: Which stems count.
    """
    if len(lexicon.starts) <= 1:
        return Counts(words.rows[:0], words.numbers[:0], words.counts[:0])
    starts = lexicon.starts[words.numbers]
    lengths = lexicon.starts[words.numbers + 1] - starts
    before = np.cumsum(lengths) - lengths
    places = np.repeat(starts - before, lengths) + np.arange(lengths.sum())
    stems = lexicon.numbers[places].astype(np.int64)
    rows, counts = np.repeat(words.rows, lengths), np.repeat(words.counts, lengths)
    counted_ones = shared[stems]
    keys = ((rows << SHIFT) | stems)[counted_ones]
    found, inverse = np.unique(keys, return_inverse=True)
    sums = np.bincount(inverse, weights=counts[counted_ones], minlength=len(found))
    return Counts(found >> SHIFT, found & ((1 << SHIFT) - 1), sums)


def pair_counts(rows: Sequence[Ints], known: Ints) -> Counts:
    """Return how often each of the *known* pairs, by its place, stands in each of *rows*."""
    if not len(known):
        return counted([known[:0]] * len(rows))
    found = []
    for row in rows:
        own = pairs(row)
        places = np.minimum(np.searchsorted(known, own), len(known) - 1)
        found.append(places[known[places] == own])
    return counted(found)


def valued(words: Counts, stems: Counts, told: Told, size: int) -> tuple[Floats, Floats]:
    """Return the values of words and stems together as vectors of length 1."""
    values = unit_values(
        np.concatenate((words.rows, stems.rows)),
        np.concatenate((words.counts.astype(np.float64), stems.counts.astype(np.float64))),
        np.concatenate((told.words[words.numbers], told.stems[stems.numbers])),
        size,
    )
    return values[: len(words.rows)], values[len(words.rows) :]


def added(counts: Counts, values: Floats, titles: Counts, more: Floats) -> Floats:
    """Return *values* of counts with those of titles on top, which are among them."""
    keys = (counts.rows << SHIFT) | counts.numbers
    places = np.searchsorted(keys, (titles.rows << SHIFT) | titles.numbers)
    sums = values.copy()
    sums[places] += more
    return sums


def entries(
    found: Batch,
    bodies: Sequence[Ints],
    titles: Sequence[Ints],
    lexicon: Lexicon,
    shared: Bools,
    told: Told,
) -> Entries:
    """
    Return texts as entries of the matrix, their rows counted from 0.

    Args:
        found: What they have.
        bodies: Numbers of all their words, in order.
        titles: Of those of their titles.
        lexicon: The stems of words.
        shared: Which of them count.
        told: What everything tells.
    """
    size = found.size
    stems, title_stems = (stem_counts(one, lexicon, shared) for one in (found.words, found.titles))
    words_valued, stems_valued = valued(found.words, stems, told, size)
    in_titles, stems_in_titles = (
        TITLE * values for values in valued(found.titles, title_stems, told, size)
    )
    in_texts, pairs_in_titles = (pair_counts(rows, told.known) for rows in (bodies, titles))
    parts = (
        (WORD, found.words, added(found.words, words_valued, found.titles, in_titles)),
        (STEM, stems, added(stems, stems_valued, title_stems, stems_in_titles)),
        (TITLE_WORD, found.titles, in_titles),
        (TITLE_STEM, title_stems, stems_in_titles),
        (PAIR, in_texts, pairs_valued(in_texts, told, size)),
        (TITLE_PAIR, pairs_in_titles, PAIRS * pairs_valued(pairs_in_titles, told, size)),
    )
    return Entries(
        np.concatenate([counts.rows for _, counts, _ in parts]),
        np.concatenate(
            [
                kind | (told.known[counts.numbers] if kind >= PAIR else counts.numbers)
                for kind, counts, _ in parts
            ]
        ),
        np.concatenate([np.rint(values * ONE) for _, _, values in parts]).astype(np.int64),
    )


def pairs_valued(counts: Counts, told: Told, size: int) -> Floats:
    """Return the values of pairs as vectors of length 1."""
    return unit_values(counts.rows, counts.counts, told.pairs[counts.numbers], size)
