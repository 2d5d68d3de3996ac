"""Columns of a sparse matrix."""

from __future__ import annotations

import numpy as np

from plugins.related_news.postings import (
    NONE,
    PAIR,
    TITLE_PAIR,
    TITLE_WORD,
    WORD,
    Postings,
    left_side,
)


def made(*entries: tuple[int, int, int], onto: Postings = NONE) -> Postings:
    """Return a matrix with entries of row, key and value."""
    rows, keys, values = (np.array(one, np.int64) for one in zip(*entries, strict=True))
    return onto.with_rows(rows, keys, values)


def dense(matrix: Postings, size: int) -> dict[int, list[int]]:
    """Return the columns of a matrix by key."""
    found = {}
    for number, key in enumerate(matrix.keys.tolist()):
        column = [0] * size
        for place in range(matrix.starts[number], matrix.starts[number + 1]):
            column[matrix.rows[place]] = int(matrix.values[place])
        found[key] = column
    return found


def test_rows_are_added() -> None:
    """Entries go to the column of their key, which is made if there is none."""
    first = made((0, 5, 1), (1, 5, 2), (0, 9, 3))
    found = made((2, 9, 4), (2, 1, 5), (2, 7, 6), onto=first)

    assert dense(found, 3) == {1: [0, 0, 5], 5: [1, 2, 0], 7: [0, 0, 6], 9: [3, 0, 4]}


def test_rows_move_and_go() -> None:
    """Rows take their new places, and what is at none leaves its columns, which stay."""
    found = made((0, 5, 1), (1, 5, 2), (1, 9, 3)).moved(np.array([2, -1]))

    assert dense(found, 3) == {5: [0, 0, 1], 9: [0, 0, 0]}


def test_columns_of_a_kind() -> None:
    """Columns are told by kind and number, with how many rows have each."""
    found = made((0, WORD | 1, 0), (1, WORD | 1, 2), (0, PAIR | 8, 1))

    assert (found.numbers(WORD).tolist(), found.spread(WORD).tolist()) == ([1], [2])
    assert (found.numbers(PAIR).tolist(), found.spread(PAIR).tolist()) == ([8], [1])
    assert found.numbers(TITLE_PAIR).tolist() == []


def test_rows_that_hold() -> None:
    """Who has a column is told though it says nothing; what is no column has nobody."""
    found = made((3, 5, 0), (1, 9, 1), (1, 5, 1))

    assert found.holding(np.array([5, 6, 9])).tolist() == [1, 3]
    assert NONE.holding(np.array([5])).tolist() == []


def test_products() -> None:
    """A row is multiplied with all rows along its columns."""
    found = made((0, 5, 1), (1, 5, 2), (1, 9, 3))

    assert found.product(np.array([5, 9]), np.array([2.0, 1.0]), 3).tolist() == [2, 7, 0]


def test_what_to_multiply_with() -> None:
    """Pairs of texts meet those of titles, words of titles are taken away, zeros are left out."""
    keys = np.array([WORD | 1, WORD | 2, TITLE_WORD | 1, PAIR | 7, TITLE_PAIR | 7])
    found, values = left_side(keys, np.array([3, 0, 4, 5, 6]))

    assert found.tolist() == [WORD | 1, TITLE_WORD | 1, TITLE_PAIR | 7, PAIR | 7]
    assert values.tolist() == [3, -4, 5, 6]
