"""
Counts turned into vectors of whole numbers.

Whole numbers because their sums are exact in whatever order a machine adds them up, so long
as they stay below 2²⁴, where single precision ends: every machine ranks alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, vstack

from plugins.related_news.numbering import SOME
from plugins.related_news.weights import ONE, unit_values

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.related_news.tokens import Floats, Ints


def in_parts(make: Callable[..., csr_array], *matrices: csr_array) -> csr_array:
    """
    Return what is made of *matrices*, of some rows after the others: steps need much memory.

    Args:
        make: Makes some rows, of the same rows of each.
        matrices: Of the same number of rows.
    """
    starts = range(0, max(1, matrices[0].shape[0]), SOME)
    parts = (make(*(one[start : start + SOME] for one in matrices)) for start in starts)
    return csr_array(vstack([*parts], format="csr"))


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
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    values = unit_values(rows, matrix.data, weighted[matrix.indices], matrix.shape[0])
    return csr_array((values, matrix.indices, matrix.indptr), shape=matrix.shape)


def on_top(texts: csr_array, titles: csr_array) -> csr_array:
    """Return the values of *texts* with those of *titles* on top, which stand there too."""
    keys = [
        np.repeat(np.arange(one.shape[0], dtype=np.int64) << 32, np.diff(one.indptr)) | one.indices
        for one in (texts, titles)
    ]
    order = slice(None) if texts.has_sorted_indices else np.argsort(keys[0])
    values = texts.data[order].copy()
    values[np.searchsorted(keys[0][order], keys[1])] += titles.data
    columns = texts.indices[order]
    return csr_array((values, columns, texts.indptr), shape=texts.shape)


def whole(matrix: csr_array) -> csr_array:
    """Return *matrix* in whole numbers of :data:`ONE` parts, zeros among them."""
    values = np.rint(matrix.data * ONE).astype(np.float32)
    return csr_array((values, matrix.indices, matrix.indptr), shape=matrix.shape)


def nonzero(matrix: csr_array) -> csr_array:
    """Return *matrix* without zeros."""
    found = matrix.copy()
    found.eliminate_zeros()
    return found
