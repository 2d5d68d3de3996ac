"""Lists after edits."""

from __future__ import annotations

import numpy as np

from plugins.related_news.revised_tops import bar_coming, lacking, put_together, union
from plugins.related_news.task import Task
from plugins.related_news.tops import NEVER, Tops, best_of


def test_lists_that_lack() -> None:
    """A list lacks something if it is too short, and others may be good enough."""
    numbers = np.array([[1, 2], [1, NEVER], [1, NEVER]], np.int32)
    tops = Tops(numbers, numbers, np.array([9, 9, 3], np.int32))

    assert lacking(tops, 2, 5).tolist() == [False, True, False]
    assert lacking(tops, 1, 5).tolist() == [False, False, False]


def test_in_the_order_of_rows() -> None:
    """Two parts are put together by the numbers of their rows."""
    one, other = (best_of(np.array(steps), 2, 1) for steps in ([[1, 2]], [[2, 1], [0, 1]]))

    assert put_together(np.array([1]), one, np.array([0, 2]), other).lists(2) == [
        [0, 1],
        [1, 0],
        [1],
    ]


def test_barred() -> None:
    """What an editor bars does not come into the list, whoever else's it comes into."""
    coming = np.array([[5, 6], [7, 8]])
    bar_coming(
        coming, np.array([0, 3]), np.array([1, 2]), Task([], 6, 0.1, {3: [2, 9], 1: [0]}, [])
    )

    assert coming.tolist() == [[5, 6], [7, NEVER]]


def test_union() -> None:
    """Each row is named once."""
    assert union(np.array([3, 1]), np.array([1, 2])).tolist() == [1, 2, 3]
