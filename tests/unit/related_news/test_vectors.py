"""Counts as vectors of whole numbers."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.sparse import csr_array

from plugins.related_news.vectors import ONE, spread_of, unit, weight, weights, whole


def test_rarer_words_tell_more() -> None:
    """The fewer texts have a word, the more it tells."""
    told = [weight(count, 100) for count in (2, 3, 10, 50)]

    assert told == sorted(told, reverse=True)
    assert min(told) > 0


@pytest.mark.parametrize("count", [0, 1, 51, 100])
def test_words_that_tell_nothing(count: int) -> None:
    """A word in one text joins none; one in most texts joins all."""
    assert weight(count, 100) == 0


def test_weights_by_column() -> None:
    """Each column has the weight of its spread."""
    assert weights(np.array([1, 2, 2]), 9).tolist() == [0, weight(2, 9), weight(2, 9)]


def test_spread() -> None:
    """The spread of a column is how many rows have it, however often."""
    assert spread_of(csr_array(np.array([[5, 0, 0], [1, 2, 0]]))).tolist() == [2, 1, 0]


def test_unit_vectors() -> None:
    """A row has length 1 and the roots of its counts; one of nothing stays nothing."""
    found = unit(csr_array(np.array([[4.0, 1.0], [0.0, 0.0]])), np.array([1.0, 1.0])).toarray()

    assert found[0].tolist() == pytest.approx([2 / math.sqrt(5), 1 / math.sqrt(5)])
    assert found[1].tolist() == [0, 0]


def test_whole_numbers() -> None:
    """Values are rounded, and what rounds to nothing goes."""
    found = whole(csr_array(np.array([[0.5, 1e-9, 1.0]])))

    assert found.toarray().tolist() == [[ONE // 2, 0, ONE]]
    assert found.nnz == 2


def test_products_are_exact_in_single_precision() -> None:
    """The greatest product of a text and its title, both on both sides, is below 2²⁴."""
    assert (1.4 * ONE) ** 2 < 2**24
