"""Scores of some articles with some, a block of the matrix of all scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.tokens import Ints
from plugins.related_news.tops import NEVER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# All columns of a matrix.
EVERY = slice(None)
# Rows and columns of a block: so few that what is done with it stays near the processor.
WIDTH = 512


class Block(Struct, frozen=True):
    """
    A block.

    Attributes:
        rows: Where it is.
        columns: Likewise.
        steps: Its scores, in steps.
    """

    rows: slice
    columns: slice
    steps: Ints

    def mirrored(self) -> Block:
        """Return the block on the other side of the diagonal: scores are the same both ways."""
        return Block(self.columns, self.rows, np.ascontiguousarray(self.steps.T))

    def bar(self, barred: Mapping[int, Sequence[int]]) -> None:
        """Take out what articles must not name, themselves first."""
        if self.rows == self.columns:
            np.fill_diagonal(self.steps, NEVER)
        if not barred:
            return
        first, last = self.columns.start, self.columns.stop
        for row in range(self.rows.start, self.rows.stop):
            names = [name - first for name in barred.get(row, ()) if first <= name < last]
            self.steps[row - self.rows.start, names] = NEVER
