"""
Products of matrices of whole numbers, a block of rows and columns at a time.

Blocks are so small that what is done with them stays near the processor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_array

from plugins.related_news.blocks import EVERY, WIDTH
from plugins.related_news.tokens import Floats, Ints

if TYPE_CHECKING:
    from collections.abc import Callable


Matrix: TypeAlias = csr_array | Floats | Ints


class Product(Struct, frozen=True):
    """
    A matrix times another one.

    Attributes:
        left: The one, full or sparse.
        right: The other by blocks of :data:`WIDTH` columns, each full or sparse.
        size: How many columns that is.
    """

    left: Matrix
    right: list[Matrix]
    size: int

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return some rows of the product, and of these some columns that follow one another."""
        first, last, _ = columns.indices(self.size)
        blocks = slice(first // WIDTH, -(-last // WIDTH))
        own = self.left[rows]
        found = [full(own @ block) for block in self.right[blocks]]
        start = blocks.start * WIDTH
        both = found[0] if len(found) == 1 else np.hstack(found)
        return both[:, first - start : last - start]


def product(left: Matrix, right: Matrix, turned: Callable[[Any], Matrix]) -> Product:
    """
    Return the product of two matrices of one vocabulary, a row for each text in both.

    Args:
        left: The one.
        right: The other.
        turned: Makes the columns of a block of its rows.
    """
    size = right.shape[0]
    starts = range(0, max(1, size), WIDTH)
    return Product(left, [turned(right[start : start + WIDTH]) for start in starts], size)


def dense(rows: csr_array) -> Ints:
    """Return *rows* of small numbers as columns of a full matrix, in half the room."""
    return np.ascontiguousarray(rows.toarray().T, np.int16)


def sparse(rows: csr_array) -> csr_array:
    """Return *rows* as columns of a sparse matrix."""
    return csr_array(rows.T)


def full(matrix: Matrix) -> Floats:
    """Return a matrix as a full one."""
    return np.asarray(matrix if isinstance(matrix, np.ndarray) else matrix.toarray())
