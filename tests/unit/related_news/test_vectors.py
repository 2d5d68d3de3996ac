"""Counts as vectors of whole numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.sparse import csr_array

from plugins.related_news.numbering import SOME
from plugins.related_news.vectors import in_parts, nonzero, on_top, spread_of, unit, whole
from plugins.related_news.weights import ONE


def test_spread() -> None:
    """The spread of a column is how many rows have it, however often."""
    assert spread_of(csr_array(np.array([[5, 0, 0], [1, 2, 0]]))).tolist() == [2, 1, 0]


def test_unit_vectors() -> None:
    """A row has length 1 and the roots of its counts; one of nothing stays nothing."""
    found = unit(csr_array(np.array([[4.0, 1.0], [0.0, 0.0]])), np.array([1.0, 1.0])).toarray()

    assert found[0].tolist() == pytest.approx([2 / math.sqrt(5), 1 / math.sqrt(5)])
    assert found[1].tolist() == [0, 0]


def test_in_parts() -> None:
    """Some rows after the others are all rows, zeros among them; no rows are none."""
    many = csr_array(np.arange(2.0 * (SOME + 3)).reshape(-1, 2))
    found = in_parts(lambda one, other: one - other, many, many * 2)

    assert found.toarray().tolist() == (-many).toarray().tolist()
    assert in_parts(whole, csr_array((0, 3))).shape == (0, 3)


def test_whole_numbers() -> None:
    """Values are rounded, and what rounds to nothing can be left out."""
    found = whole(csr_array(np.array([[0.5, 1e-9, 1.0]])))

    assert found.toarray().tolist() == [[ONE // 2, 0, ONE]]
    assert found.nnz == 3
    assert nonzero(found).nnz == 2


def test_products_are_exact_in_single_precision() -> None:
    """The greatest product of a text and its title, both on both sides, is below 2²⁴."""
    assert (1.4 * ONE) ** 2 < 2**24


def test_titles_on_top() -> None:
    """What titles count for is added to texts, which keep even what comes to nothing."""
    texts = csr_array((np.array([0.0, 0.5, 0.25]), ([0, 0, 1], [0, 2, 1])), shape=(2, 3))
    titles = csr_array((np.array([0.5]), ([0], [2])), shape=(2, 3))
    found = on_top(texts, titles)

    assert found.toarray().tolist() == [[0, 0, 1], [0, 0.25, 0]]
    assert found.nnz == 3
