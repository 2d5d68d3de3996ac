"""What articles share by name: entities, tags, a category."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.blocks import EVERY
from plugins.related_news.tokens import Ints
from plugins.related_news.weights import LEAST, step

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from plugins.related_news.tokens import Floats

# Parts of what a name tells, so that sums are exact.
PARTS = 64


class Shared(Struct, frozen=True):
    """
    Which articles have which names, and what it tells that two have one.

    Attributes:
        names: Of each article.
        holders: Articles that have a name, ascending.
        told: What it tells, in squares of 64ths.
    """

    names: list[tuple[str, ...]]
    holders: dict[str, Ints]
    told: dict[str, int]

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return what each of *rows* shares with each article, or with some."""
        total = np.zeros((len(rows), len(self.names)))
        for place, row in enumerate(rows.tolist()):
            for name in self.names[row]:
                total[place, self.holders[name]] += self.told[name] ** 2
        return share_of(total[:, columns])


def share_of(told: Floats) -> Floats:
    """Return what it counts for that names tell so much, at most 1."""
    return np.minimum(1, told / PARTS**2)


def holders_of(names: Sequence[Collection[str]]) -> tuple[list[tuple[str, ...]], dict[str, Ints]]:
    """Return the names of each article, each once, and the articles that have each."""
    once = [tuple(dict.fromkeys(own)) for own in names]
    found: dict[str, list[int]] = {}
    for number, own in enumerate(once):
        for name in own:
            found.setdefault(name, []).append(number)
    return once, {name: np.array(rows, np.int64) for name, rows in found.items()}


def memberships(names: Sequence[Collection[str]]) -> Shared:
    """Return which names articles share, each counting 1."""
    once, holders = holders_of(names)
    return Shared(once, holders, dict.fromkeys(holders, PARTS))


def rarities(names: Sequence[Collection[str]]) -> Shared:
    """
    Return which names articles share, by how rare they are.

    A name that two articles have counts 1, one that all have nothing, and in between it
    goes by the number of digits.
    """
    once, holders = holders_of(names)
    texts = step(len(names))
    table: dict[int, int] = {}
    told = {}
    for name, rows in holders.items():
        count = step(len(rows))
        if count not in table:
            table[count] = rarity(count, texts)
        told[name] = table[count]
    return Shared(once, holders, told)


def rarity(count: int, texts: int) -> int:
    """Return the root of what a name tells that *count* of *texts* have, in 64ths."""
    most = math.log(max(LEAST + 1, texts) / LEAST)
    told = max(0.0, math.log(max(texts, 1) / count)) / most
    return round(PARTS * math.sqrt(min(1.0, told)))
