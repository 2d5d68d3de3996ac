"""What words tell."""

from __future__ import annotations

import math

import numpy as np
import pytest

from plugins.related_news.weights import FEW, step, unit_values, weight, weights


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


def test_steps_of_words() -> None:
    """Up to a few texts each one counts; beyond, only their powers of two below half of all."""
    told = [weight(count, 1000) for count in range(2, 501)]

    assert len({*told[: FEW - 1]}) == FEW - 1
    assert weight(251, 1000) == weight(400, 1000) == weight(500, 1000)
    assert weight(250, 1000) != weight(251, 1000)
    assert len({*told}) < 12


def test_steps_of_archives() -> None:
    """A few texts are counted as they are, many in steps of a quarter."""
    assert [step(count) for count in (0, 5, 15, 16, 19, 20, 24, 25)] == [
        0,
        5,
        15,
        16,
        16,
        20,
        20,
        25,
    ]
    assert len({step(count) for count in range(4000, 5001)}) <= 2


def test_one_text_more_alters_little() -> None:
    """Between two steps, what every word tells stays as it is."""
    spread = np.arange(500)

    assert weights(spread, 1001).tolist() == weights(spread, 1002).tolist()


def test_unit_values_in_any_order() -> None:
    """The values of a vector do not depend on the order of its words, to the last bit."""
    counts, told = np.array([3, 1, 2, 7]), np.array([1.1, 0.3, 2.7, 0.9])
    order = np.array([2, 0, 3, 1])
    rows = np.zeros(4, np.int64)
    found = unit_values(rows, counts, told, 1)

    assert unit_values(rows, counts[order], told[order], 1).tolist() == found[order].tolist()
    assert math.sqrt((found**2).sum()) == pytest.approx(1)
