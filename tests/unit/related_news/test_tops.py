"""The best for each row."""

from __future__ import annotations

import numpy as np
import pytest

from plugins.related_news.tops import NEVER, best_of, empty, joined, merged


def test_the_best() -> None:
    """The best come first, with what no other is above."""
    found = best_of(np.array([[5, NEVER, 9, 5, 2]]), 3, 1)

    assert found.lists(3) == [[2, 0, 3]]
    assert (found.steps.tolist(), found.bounds.tolist()) == ([[9, 5, 5]], [5])


def test_all_there_is() -> None:
    """Where there are no others, nothing bounds them."""
    found = best_of(np.array([[5, 0, 9]]), 3, 1)

    assert (found.lists(3), found.bounds.tolist()) == ([[2, 0]], [0])
    assert found.lists(1) == [[2]]


def test_parts() -> None:
    """Parts are put one after the other."""
    found = joined((empty(1, 2), best_of(np.array([[1, 2]]), 2, 1)))

    assert found.lists(2) == [[], [1, 0]]
    assert found.at(np.array([1])).lists(2) == [[1, 0]]


@pytest.mark.parametrize("seed", range(30))
def test_merged_is_what_is_best(seed: int) -> None:
    """After edits a list is the beginning of the true one, its bound above all others."""
    random = np.random.default_rng(seed)
    size, keep = 12, 4
    steps = random.integers(0, 5, (size, size))
    old = best_of(steps, keep, 1)
    changed = np.sort(random.choice(size, 2, replace=False))
    steps[:, changed] = random.integers(0, 5, (size, 2))
    places = np.arange(size)
    places[changed] = NEVER
    found, touched = merged(old, places, changed, steps[:, changed], 1)
    true = best_of(steps, size, 1)
    for row in range(size):
        own, whole = found.lists(keep)[row], true.lists(size)[row]
        rest = whole[len(own) :]

        assert own == whole[: len(own)]
        assert not rest or steps[row, rest[0]] <= found.bounds[row]
        assert touched[row] or own == old.lists(keep)[row]
