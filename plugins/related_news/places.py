"""Where numbers stand among others, for millions of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from plugins.related_news.tokens import Ints

# What spreads numbers over a table.
FACTOR = np.uint64(0x9E3779B97F4A7C15)
HALF = np.uint64(32)
# Slots of the table for each number: so few meet in one.
ROOM = 16


class Places:
    """
    A table that says where a number stands among others.

    Most of the numbers asked for are not among them, or stand where the table says at once.

    Args:
        known: The others, ascending, each once.
    """

    def __init__(self, known: Ints) -> None:
        self.known = known
        self.shift = np.uint64(64 - (ROOM * max(1, len(known))).bit_length())
        slots = self.slots(known)
        # 0 is nobody.
        self.table = np.zeros(1 << 64 - int(self.shift), np.int32)
        self.table[slots] = np.arange(1, len(known) + 1)
        self.crowded = np.zeros(len(self.table), bool)
        self.crowded[slots[self.table[slots] != np.arange(1, len(known) + 1)]] = True

    def slots(self, numbers: Ints) -> Ints:
        """Return the slot of each of *numbers*."""
        wide = numbers.view(np.uint64)
        return np.asarray(((wide ^ wide >> HALF) * FACTOR >> self.shift).astype(np.int64))

    def of(self, numbers: Ints) -> Ints:
        """Return where each of *numbers* stands, -1 for those that do not."""
        slots = self.slots(numbers)
        found = self.table[slots] - 1
        held = np.flatnonzero(found >= 0)
        other = held[self.known[found[held]] != numbers[held]]
        found[other] = -1
        again = other[self.crowded[slots[other]]]
        if len(again):
            there = np.minimum(np.searchsorted(self.known, numbers[again]), len(self.known) - 1)
            found[again] = np.where(self.known[there] == numbers[again], there, -1)
        return found
