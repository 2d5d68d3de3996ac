"""
Which texts have what, and how much of it: the columns of a sparse matrix.

All that two texts can have in common is a column here, of words and stems, of both in titles,
and of pairs of words. So one walk along the columns that a text has tells how like it is to
all others. Made of plain arrays, which a build can read and write without taking them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

if TYPE_CHECKING:
    from plugins.related_news.tokens import Floats, Ints

# What a column is of: the highest bits of its key.
WORD, STEM, TITLE_WORD, TITLE_STEM, PAIR, TITLE_PAIR = (kind << 60 for kind in range(6))
KINDS = (WORD, STEM, TITLE_WORD, TITLE_STEM, PAIR, TITLE_PAIR)
# What a column of one text is to be multiplied with in others.
OTHER = {WORD: WORD, TITLE_WORD: TITLE_WORD, PAIR: TITLE_PAIR, TITLE_PAIR: PAIR}
OTHER |= {STEM: STEM, TITLE_STEM: TITLE_STEM}
# Words of titles are taken away: they are among those of the text, with what they count for.
TAKEN_AWAY = frozenset((TITLE_WORD, TITLE_STEM))
MASK = (1 << 60) - 1


class Postings(Struct, frozen=True):
    """
    A sparse matrix of whole numbers by columns.

    Attributes:
        keys: What each column is of, ascending.
        starts: Where each column begins, and where the last ends.
        rows: Numbers of the texts.
        values: How much of it each has; 0 for what tells nothing now, yet might.
    """

    keys: NDArray[np.int64]
    starts: NDArray[np.int64]
    rows: NDArray[np.int32]
    values: NDArray[np.int16]

    def of_kind(self, kind: int) -> slice:
        """Return which columns are of one kind."""
        first, last = np.searchsorted(self.keys, [kind, kind + MASK])
        return slice(int(first), int(last))

    def spread(self, kind: int) -> Ints:
        """Return how many rows each column of a kind has."""
        columns = self.of_kind(kind)
        return np.diff(self.starts[columns.start : columns.stop + 1])

    def numbers(self, kind: int) -> Ints:
        """Return the numbers of the columns of a kind."""
        return np.asarray(self.keys[self.of_kind(kind)] & MASK)

    def entries(self, columns: Ints) -> tuple[Ints, Ints]:
        """Return where the entries of *columns* are, and how many each has."""
        lengths = self.starts[columns + 1] - self.starts[columns]
        before = np.cumsum(lengths) - lengths
        return np.repeat(self.starts[columns] - before, lengths) + np.arange(
            lengths.sum()
        ), lengths

    def holding(self, keys: Ints) -> Ints:
        """Return the rows that have any of the columns with *keys*, ascending."""
        return np.unique(self.rows[self.entries(self.columns(keys))[0]])

    def columns(self, keys: Ints) -> Ints:
        """Return the columns of those of *keys* that there are."""
        if not len(self.keys):
            return np.zeros(0, np.int64)
        found = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.asarray(found[self.keys[found] == keys])

    def product(self, keys: Ints, values: Floats, size: int) -> Floats:
        """
        Return the products of a row with all rows.

        Args:
            keys: Of the columns it has, each once, all of which are here.
            values: What to multiply each with.
            size: How many rows there are.
        """
        found, lengths = self.entries(np.searchsorted(self.keys, keys))
        by = self.values[found] * np.repeat(values, lengths)
        total: Floats = np.bincount(self.rows[found], weights=by, minlength=size)  # type: ignore[assignment]
        return total

    def moved(self, places: Ints) -> Postings:
        """Return the matrix with its rows at other *places*; those at -1 are left out."""
        rows = places.astype(np.int32)[self.rows]
        stays = rows >= 0
        gone = np.flatnonzero(~stays)
        starts = self.starts - np.searchsorted(gone, self.starts)
        return Postings(self.keys, starts, rows[stays], self.values[stays])

    def with_rows(self, rows: Ints, keys: Ints, values: Ints) -> Postings:
        """Return the matrix with further entries, in new columns where there is none."""
        order = np.argsort(keys, kind="stable")
        new, counts = np.unique(keys, return_counts=True)
        at = np.searchsorted(self.keys, new)
        there = np.zeros(len(new), bool)
        inside = at < len(self.keys)
        there[inside] = self.keys[at[inside]] == new[inside]
        all_keys = np.insert(self.keys, at[~there], new[~there])
        starts = np.insert(self.starts, at[~there], self.starts[at[~there]])
        columns = np.searchsorted(all_keys, new)
        into = np.repeat(starts[columns + 1], counts)
        more = np.zeros(len(starts), np.int64)
        more[columns + 1] = counts
        return Postings(
            all_keys,
            starts + np.cumsum(more),
            np.insert(self.rows, into, rows[order].astype(np.int32)),
            np.insert(self.values, into, values[order].astype(np.int16)),
        )


NONE = Postings(
    np.zeros(0, np.int64), np.zeros(1, np.int64), np.zeros(0, np.int32), np.zeros(0, np.int16)
)


def left_side(keys: Ints, values: Ints) -> tuple[Ints, Floats]:
    """
    Return the columns to walk along for a row, and what to multiply each with.

    Args:
        keys: Of the columns it has.
        values: How much of each.
    """
    told = values != 0
    keys, values = keys[told], values[told]
    kinds = keys & ~np.int64(MASK)
    found = keys & MASK
    signs = np.ones(len(keys))
    for kind, other in OTHER.items():
        found[kinds == kind] |= other
    for kind in TAKEN_AWAY:
        signs[kinds == kind] = -1
    return found, signs * values
