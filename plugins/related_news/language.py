"""All texts of one language as a matrix."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.articles import Text
from plugins.related_news.batch import Entries, Told, batch, entries
from plugins.related_news.blocks import EVERY
from plugins.related_news.lexicon import Lexicon
from plugins.related_news.postings import Postings, left_side
from plugins.related_news.tokens import Bools, Ints, Numbers, tokens
from plugins.related_news.weights import ONE

if TYPE_CHECKING:
    from plugins.related_news.tokens import Floats


class Language(Struct, frozen=True):
    """
    All texts of a language.

    Attributes:
        lexicon: Their words.
        postings: Which of them each text has, a row for each article.
        texts: How many texts there are.
    """

    lexicon: Lexicon
    postings: Postings
    texts: int

    def spread(self, kind: int, size: int) -> Ints:
        """Return in how many texts each word stands, or stem, by its number."""
        found = np.zeros(size, np.int64)
        found[self.postings.numbers(kind)] = self.postings.spread(kind)
        return found


class Reading(Struct, frozen=True):
    """Some texts as numbers of words: *titles*, and *bodies*, which begin with the titles."""

    titles: list[Ints]
    bodies: list[Ints]


def read(rows: Ints, texts: Sequence[Text | None], numbers: Numbers) -> Reading:
    """Return the texts of *rows*, new words added to *numbers*."""
    return Reading(*tokens([texts[row] for row in rows.tolist()], numbers))


class Revised(Struct, frozen=True):
    """
    A language after edits.

    Attributes:
        language: As it is.
        changed: The rows that are others than before.
        shared: Which stems count.
        told: What everything tells.
        numbers: Of words.
    """

    language: Language
    changed: Ints
    shared: Bools
    told: Told
    numbers: Numbers

    def entries(self, reading: Reading) -> Entries:
        """Return texts as entries of the matrix, their rows counted from 0."""
        found = batch(reading.titles, reading.bodies)
        return entries(
            found, reading.bodies, reading.titles, self.language.lexicon, self.shared, self.told
        )


class FewLikenesses(Struct, frozen=True):
    """
    How like texts are to all, worked out for a few of them.

    Attributes:
        revised: The language.
        texts: By row.
    """

    revised: Revised
    texts: Sequence[Text | None]

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return how like the texts of *rows* are to all texts, or to some; 1 is the same."""
        size = len(self.texts)
        total = np.zeros((len(rows), size))
        found = self.revised.entries(read(rows, self.texts, self.revised.numbers))
        order = np.argsort(found.rows, kind="stable")
        bounds = np.searchsorted(found.rows[order], np.arange(len(rows) + 1))
        for row in range(len(rows)):
            own = order[bounds[row] : bounds[row + 1]]
            keys, values = left_side(found.keys[own], found.values[own])
            total[row] = self.revised.language.postings.product(keys, values, size)
        return np.asarray(total[:, columns] / (ONE * ONE))
