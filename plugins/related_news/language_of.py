"""Vectors as what is kept of a language from build to build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csc_array

from plugins.related_news.language import Language
from plugins.related_news.postings import (
    PAIR,
    STEM,
    TITLE_PAIR,
    TITLE_STEM,
    TITLE_WORD,
    WORD,
    Postings,
)

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    from plugins.related_news.likeness import Vectors
    from plugins.related_news.tokens import Ints


def language_of(made: Vectors) -> Language:
    """Return the texts that *made* are the vectors of."""
    own, stems = np.arange(len(made.known.words)), made.shared
    parts = (
        *by_kind(made.both, ((WORD, own), (STEM, stems))),
        *by_kind(made.title, ((TITLE_WORD, own), (TITLE_STEM, stems))),
        *by_kind(made.pairs, ((PAIR, made.known_pairs),)),
        *by_kind(made.title_pairs, ((TITLE_PAIR, made.known_pairs),)),
    )
    lengths = np.concatenate([lengths for _, lengths, _, _ in parts])
    return Language(
        made.known,
        Postings(
            np.concatenate([keys for keys, _, _, _ in parts]),
            np.concatenate(([0], np.cumsum(lengths))).astype(np.int64),
            np.concatenate([rows for _, _, rows, _ in parts]).astype(np.int32),
            np.concatenate([values for _, _, _, values in parts]).astype(np.int16),
        ),
        made.texts,
    )


def by_kind(
    matrix: csr_array, kinds: tuple[tuple[int, Ints], ...]
) -> list[tuple[Ints, Ints, Ints, Ints]]:
    """
    Return the entries of a matrix by column.

    Args:
        matrix: It.
        kinds: What its columns are of, from the first, and their numbers, ascending.

    Returns:
        For each kind the keys of columns, and the lengths; rows and values of entries.
    """
    columns = csc_array(matrix)
    found = []
    first = 0
    for kind, numbers in kinds:
        starts = columns.indptr[first : first + len(numbers) + 1]
        inside = slice(starts[0], starts[-1])
        lengths = np.diff(starts)
        there = lengths > 0
        found.append(
            (
                kind | numbers[there].astype(np.int64),
                lengths[there],
                columns.indices[inside],
                columns.data[inside],
            )
        )
        first += len(numbers)
    return found
