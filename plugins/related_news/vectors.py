"""
Counts turned into vectors of whole numbers.

Whole numbers because their sums are exact in whatever order a machine adds them up, so long
as they stay below 2²⁴, where single precision ends: every machine ranks alike.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Ints = NDArray[np.signedinteger[Any]]
Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]

# A vector of length 1 in whole numbers. The product of two is at most its square, 2²².
ONE = 2048
# A word in fewer texts joins none.
LEAST = 2


def weights(spread: Ints, texts: int) -> Floats:
    """
    Return how much each word tells: the rarer the more (BM25's inverse document frequency).

    Args:
        spread: In how many texts each word stands.
        texts: How many there are.
    """
    table = np.array([weight(count, texts) for count in range(texts + 1)])
    return np.asarray(table[spread])


def weight(count: int, texts: int) -> float:
    """Return what a word tells that stands in *count* of *texts*; 0 if in one, or in most."""
    if count < LEAST or count > texts / 2:
        return 0.0
    return math.log(1 + (texts - count + 0.5) / (count + 0.5))


def spread_of(matrix: csr_array) -> Ints:
    """Return in how many rows of *matrix* each column stands."""
    return np.bincount(matrix.indices, minlength=matrix.shape[1])


def unit(matrix: csr_array, weighted: Floats) -> csr_array:
    """
    Return counts as vectors of length 1: the root of each count, by the weight of its word.

    Args:
        matrix: Counts, a row for each text.
        weighted: Weight of each column.
    """
    values = np.sqrt(matrix.data.astype(np.float64)) * weighted[matrix.indices]
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    lengths = np.sqrt(np.bincount(rows, weights=values * values, minlength=matrix.shape[0]))
    lengths[lengths == 0] = 1
    return csr_array((values / lengths[rows], matrix.indices, matrix.indptr), shape=matrix.shape)


def whole(matrix: csr_array) -> csr_array:
    """Return *matrix* in whole numbers of :data:`ONE` parts, zeros left out."""
    values = np.rint(matrix.data * ONE).astype(np.float32)
    rounded = csr_array((values, matrix.indices.copy(), matrix.indptr.copy()), shape=matrix.shape)
    rounded.eliminate_zeros()
    return rounded
