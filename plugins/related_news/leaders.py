"""The best of all for each row, kept while scores come in block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.tops import NEVER, Tops

if TYPE_CHECKING:
    from plugins.related_news.blocks import Block
    from plugins.related_news.tokens import Bools, Ints


class Leaders:
    """
    The best for each row so far.

    A score and the number of its column are one key, the higher the better: no two are equal,
    so that what is found does not depend on what came first. 0 is nothing.

    Args:
        size: How many rows and columns there are.
        keep: How many to keep for each row.
        enough: The least score that counts, in steps.
    """

    def __init__(self, size: int, keep: int, enough: int) -> None:
        self.size = size
        self.enough = max(1, enough)
        self.keys = np.zeros((size, keep), np.int64)
        # The least score of each row that may yet be one of the best.
        self.edges = np.full(size, self.enough, np.int32)

    def add(self, block: Block, allowed: Bools) -> None:
        """Take in the scores of a block, in those columns that are *allowed*."""
        enough = block.steps >= self.edges[block.rows, None]
        some = allowed[block.columns]
        places, others = np.nonzero(enough if some.all() else enough & some)
        if len(places):
            columns = others + block.columns.start
            keys = block.steps[places, others].astype(np.int64) * self.size - columns
            self.add_keys(places + block.rows.start, keys)

    def add_keys(self, rows: Ints, keys: Ints) -> None:
        """Take in *keys* for *rows*, which are ascending."""
        keep = self.keys.shape[1]
        touched, starts, counts = np.unique(rows, return_index=True, return_counts=True)
        more = int(counts.max())
        table = np.zeros((len(touched), keep + more), np.int64)
        table[:, :keep] = self.keys[touched]
        places = np.arange(len(rows)) - np.repeat(starts, counts)
        table[np.repeat(np.arange(len(touched)), counts), keep + places] = keys
        best = np.sort(np.partition(table, more, axis=1)[:, more:], axis=1)
        self.keys[touched] = best
        self.edges[touched] = np.maximum(self.enough, self.steps_of(best[:, 0]))

    def join(self, other: Leaders) -> None:
        """Take in what was found in other blocks of the same rows."""
        both = np.sort(np.hstack((self.keys, other.keys)), axis=1)
        self.keys = both[:, -self.keys.shape[1] :]

    def steps_of(self, keys: Ints) -> Ints:
        """Return the scores in *keys*."""
        return np.asarray(-(-keys // self.size))

    def tops(self) -> Tops:
        """Return the lists, best first."""
        keys = self.keys[:, ::-1]
        steps = self.steps_of(keys)
        numbers = np.where(keys > 0, steps * self.size - keys, NEVER).astype(np.int32)
        bounds = steps[:, -1].astype(np.int32)
        return Tops(numbers, np.where(keys > 0, steps, NEVER).astype(np.int32), bounds)
