"""
How like texts are that have no language in common.

Articles in both languages are the dictionary: two texts are alike if they are alike to the
same articles, each to that article in its own language.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import coo_array, csr_array

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.related_news.likeness import Likeness
    from plugins.related_news.vectors import Floats, Ints

# Articles by which a text is described, and least number of them that makes a description.
NEAREST = 20
LEAST_BRIDGES = 5
# What being alike to the same articles counts for, beside being alike.
ACROSS = 0.3
# Rows at a time.
BLOCK = 256
# Descriptions in whole numbers of this many parts, whose sums are exact.
PARTS = 1024


def crossing(likenesses: Mapping[str, Likeness], has: Mapping[str, Floats]) -> csr_array | None:
    """
    Return how like texts without a common language are, ``None`` if there is nothing to tell.

    Args:
        likenesses: By language.
        has: Which articles have a text in each language, by language.
    """
    found: csr_array | None = None
    for one, other in combinations(likenesses, 2):
        bridges = np.flatnonzero(has[one] * has[other])
        alone = [
            np.flatnonzero(has[lang] * (1 - has[away]))
            for lang, away in ((one, other), (other, one))
        ]
        if len(bridges) < LEAST_BRIDGES or not len(alone[0]) or not len(alone[1]):
            continue
        left, right = (
            described(likenesses[lang], rows, bridges)
            for lang, rows in zip((one, other), alone, strict=True)
        )
        products = coo_array(left @ right.T)
        rows, columns = alone[0][products.row], alone[1][products.col]
        values = ACROSS * products.data / PARTS**2
        size = len(has[one])
        half = csr_array((values, (rows, columns)), shape=(size, size))
        whole = csr_array(half + half.T)
        found = whole if found is None else csr_array(found + whole)
    return found


def described(likeness: Likeness, rows: Ints, bridges: Ints) -> csr_array:
    """Return each of *rows* as a vector of length 1 over the *bridges* it is most like."""
    parts = [*described_rows(likeness, rows, bridges)]
    values = np.concatenate([values for _, values in parts])
    columns = np.concatenate([columns for columns, _ in parts])
    starts = np.cumsum([0, *(len(columns) for columns, _ in parts)])
    return csr_array((values, columns, starts), shape=(len(rows), len(bridges)))


def described_rows(likeness: Likeness, rows: Ints, bridges: Ints) -> Iterator[tuple[Ints, Floats]]:
    """Yield the bridges each row is most like, and how much, in whole numbers."""
    for row in rows:
        values = likeness.block(row, row + 1)[0, bridges]
        # Of equals the first, on every machine.
        columns = np.sort(np.argsort(-np.rint(values * 1e6), kind="stable")[:NEAREST])
        near = values[columns]
        length = float(np.sqrt((np.rint(near * 1e6) ** 2).sum())) / 1e6
        yield columns, np.rint(PARTS * near / (length or 1.0))
