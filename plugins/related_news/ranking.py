"""The best of all articles for each, ties decided alike on every machine."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from plugins.execution.workers import cores

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plugins.related_news.scores import Scores
    from plugins.related_news.vectors import Bools, Floats, Ints

# Rows at a time: a block of them is all that is in memory.
BLOCK = 128
# Scores are compared in these steps, far wider than what arithmetic can be off by.
STEPS = 1_000_000
# The score of what must not be named.
NEVER = -1.0


def best(
    scores: Scores,
    most: int,
    least: float,
    barred: Mapping[int, Sequence[int]],
    audiences: Sequence[Bools],
) -> Iterator[tuple[list[int], ...]]:
    """
    Yield for each article the numbers of those most related to it, the best first.

    Args:
        scores: How related they are; equals rank in their order.
        most: How many to name.
        least: Score below which an article is not related.
        barred: Which articles not to name for an article, besides itself.
        audiences: Which articles may be named at all, for one audience after the other.

    Returns:
        A list for each audience.
    """
    size = len(scores.days)

    def lists(start: int) -> list[tuple[list[int], ...]]:
        block = scores.block(start, min(start + BLOCK, size))
        for row in range(block.shape[0]):
            block[row, [start + row, *barred.get(start + row, ())]] = NEVER
        each = (
            best_of_rows(np.where(allowed, block, NEVER), most, least) for allowed in audiences
        )
        return [*zip(*each, strict=True)]

    # Threads, for a product keeps no other one waiting; they are gone before pages are made.
    with ThreadPoolExecutor(cores()) as threads:
        for found in threads.map(lists, range(0, size, BLOCK)):
            yield from found


def best_of_rows(block: Floats, most: int, least: float) -> Iterator[list[int]]:
    """Yield for each row of *block* the columns with the highest scores, the best first."""
    rows, columns = block.shape
    # Score and place in one number: no two are equal.
    keys = np.rint(block * STEPS).astype(np.int64) * columns - np.arange(columns)
    if columns > most:
        top: Ints = np.argpartition(keys, columns - most, axis=1)[:, columns - most :]
    else:
        top = np.tile(np.arange(columns), (rows, 1))
    top_keys = np.take_along_axis(keys, top, axis=1)
    ordered = np.take_along_axis(top, np.argsort(-top_keys, axis=1), axis=1)
    enough = max(1, round(least * STEPS))
    for row, numbers in zip(block, ordered, strict=True):
        yield [int(n) for n in numbers if np.rint(row[n] * STEPS) >= enough]
