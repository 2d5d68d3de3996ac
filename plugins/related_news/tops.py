"""The best of all for each row, and more of them than are shown, to stay right through edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.tokens import Bools, Ints

# Scores in these steps are compared, far wider than what arithmetic can be off by.
STEPS = 1_000_000
# The steps of what must not be named.
NEVER = -1


class Tops(Struct, frozen=True):
    """
    The best for each row, best first, equals in the order of their numbers.

    Attributes:
        numbers: Of the best; -1 where there are no more.
        steps: Their scores.
        bounds: For each row a score that no other one is above; 0 if there are no others.
    """

    numbers: NDArray[np.int32]
    steps: NDArray[np.int32]
    bounds: NDArray[np.int32]

    def at(self, rows: Ints) -> Tops:
        """Return those of *rows*."""
        return Tops(self.numbers[rows], self.steps[rows], self.bounds[rows])

    def lists(self, most: int) -> list[list[int]]:
        """Return the numbers of each row, at most *most*."""
        lengths = (self.numbers[:, :most] >= 0).sum(axis=1).tolist()
        return [
            row[:length]
            for row, length in zip(self.numbers[:, :most].tolist(), lengths, strict=True)
        ]


def empty(rows: int, keep: int) -> Tops:
    """Return lists with nothing in them."""
    nothing = np.full((rows, keep), NEVER, np.int32)
    return Tops(nothing, nothing.copy(), np.zeros(rows, np.int32))


def best_of(steps: Ints, keep: int, enough: int) -> Tops:
    """
    Return the best columns of each row.

    Args:
        steps: Scores in steps; :data:`NEVER` for what must not be named.
        keep: How many to keep.
        enough: The least that counts.
    """
    rows, columns = steps.shape
    # Score and place in one number: no two are equal.
    keys = steps.astype(np.int64) * columns - np.arange(columns)
    if columns > keep:
        top: Ints = np.argpartition(keys, columns - keep, axis=1)[:, columns - keep :]
    else:
        top = np.tile(np.arange(columns), (rows, 1))
    order = np.argsort(-np.take_along_axis(keys, top, axis=1), axis=1)
    numbers = np.full((rows, keep), NEVER, np.int32)
    numbers[:, : top.shape[1]] = np.take_along_axis(top, order, axis=1)
    found = np.full((rows, keep), NEVER, np.int32)
    found[:, : top.shape[1]] = np.take_along_axis(steps, numbers[:, : top.shape[1]], axis=1)
    few = found < max(1, enough)
    numbers[few] = NEVER
    found[few] = NEVER
    return Tops(numbers, found, np.maximum(found[:, -1], 0).astype(np.int32))


def merged(old: Tops, places: Ints, names: Ints, steps: Ints, enough: int) -> tuple[Tops, Bools]:
    """
    Return lists after edits.

    Args:
        old: The lists as they were, of rows that are what they were.
        places: The number now of each number of *old*; -1 for what changed, or is gone.
        names: Numbers of what changed.
        steps: Scores of what changed, a column for each; :data:`NEVER` as in :func:`best_of`.
        enough: The least that counts.

    Returns:
        The lists, and which of them were touched.
    """
    enough = max(1, enough)
    left = old.numbers >= 0
    numbers = np.where(left, places[old.numbers], NEVER)
    # What scores no more than the bound may be behind something that is not known here, but
    # for equals of a last one: all that is not known comes after that.
    bounds = old.bounds[:, None]
    edges = np.where((numbers >= 0) & (old.steps == bounds), numbers, NEVER).max(axis=1)
    before = (steps == bounds) & (names[None, :] < edges[:, None])
    comes = (steps >= enough) & ((steps > bounds) | before)
    touched = (left & (numbers < 0)).any(axis=1) | comes.any(axis=1)
    rows = np.flatnonzero(touched)
    keep = numbers.shape[1]
    all_numbers = np.hstack((numbers[rows], np.where(comes[rows], names[None, :], NEVER)))
    all_steps = np.hstack((old.steps[rows], steps[rows]))
    all_steps = np.where(all_numbers >= 0, all_steps, NEVER)
    beyond = 1 + max(int(places.max(initial=0)), int(names.max(initial=0)))
    keys = all_steps.astype(np.int64) * (beyond + 1) - all_numbers
    order = np.argsort(-keys, axis=1, kind="stable")[:, : keep + 1]
    sorted_numbers = np.take_along_axis(all_numbers, order, axis=1)
    sorted_steps = np.take_along_axis(all_steps, order, axis=1)
    new_numbers, new_steps, new_bounds = (
        numbers.astype(np.int32),
        old.steps.copy(),
        old.bounds.copy(),
    )
    new_numbers[rows] = sorted_numbers[:, :keep]
    new_steps[rows] = sorted_steps[:, :keep]
    if sorted_steps.shape[1] > keep:
        new_bounds[rows] = np.maximum(new_bounds[rows], sorted_steps[:, keep])
    return Tops(new_numbers, new_steps, new_bounds), np.asarray(touched)


def joined(parts: Sequence[Tops]) -> Tops:
    """Return lists of rows one after the other."""
    return Tops(
        np.concatenate([part.numbers for part in parts]),
        np.concatenate([part.steps for part in parts]),
        np.concatenate([part.bounds for part in parts]),
    )
