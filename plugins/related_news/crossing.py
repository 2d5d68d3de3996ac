"""
How like texts are that have no language in common.

Articles in both languages are the dictionary: two texts are alike if they are alike to the
same articles, each to that article in its own language.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.blocks import EVERY
from plugins.related_news.tokens import Ints
from plugins.related_news.tops import STEPS, Tops, best_of, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.related_news.scoring import Rows
    from plugins.related_news.tokens import Bools, Floats

# Articles by which a text is described, those known in case one goes, and least number of
# articles in both languages that makes a description.
NEAREST = 20
KEPT = 30
LEAST_BRIDGES = 5
# What being alike to the same articles counts for, beside being alike.
ACROSS = 0.3
# Rows at a time.
BLOCK = 256
# Descriptions in whole numbers of this many parts, whose sums are exact.
PARTS = 1024


class Described(Struct, frozen=True):
    """
    Texts in one language alone, by the articles in it and another that they are most like.

    Attributes:
        rows: Numbers of the articles.
        tops: What each is most like.
    """

    rows: Ints
    tops: Tops

    def values(self) -> tuple[Ints, Floats]:
        """Return the articles that describe each as vectors of length 1, in whole numbers."""
        near = np.maximum(self.tops.steps[:, :NEAREST], 0).astype(np.float64)
        lengths = np.sqrt((near * near).sum(axis=1, keepdims=True))
        lengths[lengths == 0] = 1
        return np.maximum(self.tops.numbers[:, :NEAREST], 0), np.rint(PARTS * near / lengths)


class Crossing(Struct, frozen=True):
    """
    How like texts without a common language are.

    Attributes:
        sides: Texts in one of two languages, and in the other, by both.
        size: How many articles there are.
    """

    sides: dict[str, tuple[Described, Described]]
    size: int

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return how like each of *rows* is to each article, or to some."""
        total = np.zeros((len(rows), self.size))
        for both in self.sides.values():
            for own, other in (both, both[::-1]):
                numbers, values = own.values()
                others, weights = other.values()
                place_of = dict(zip(own.rows.tolist(), range(len(own.rows)), strict=True))
                for place, row in enumerate(rows.tolist()):
                    if row in place_of:
                        dense = np.zeros(self.size)
                        # One by one: what fills a short list up is article 0, by nothing.
                        np.add.at(dense, numbers[place_of[row]], values[place_of[row]])
                        total[place, other.rows] += (dense[others] * weights).sum(axis=1)
        return likeness_of(total[:, columns])


def likeness_of(products: Floats) -> Floats:
    """Return how like texts are that are described alike, by the products of descriptions."""
    return np.asarray(ACROSS * products / PARTS**2)


def pairs_of(has: Mapping[str, Floats]) -> dict[str, tuple[tuple[str, Ints], tuple[str, Ints]]]:
    """
    Return which languages can be compared, and the articles that are in one of two alone.

    Args:
        has: Which articles have a text in each language, by language.
    """
    found = {}
    for one, other in combinations(has, 2):
        alone = [
            np.flatnonzero(has[lang] * (1 - has[away]))
            for lang, away in ((one, other), (other, one))
        ]
        if is_bridged(bridges_of(has, one, other)) and len(alone[0]) and len(alone[1]):
            found[f"{one} {other}"] = ((one, alone[0]), (other, alone[1]))
    return found


def bridges_of(has: Mapping[str, Floats], one: str, other: str) -> Bools:
    """Return which articles have a text in both languages."""
    return np.asarray(has[one] * has[other] > 0)


def is_bridged(bridges: Bools) -> bool:
    """Return whether there are enough articles in both languages to tell anything."""
    return int(bridges.sum()) >= LEAST_BRIDGES


def crossing(likenesses: Mapping[str, Rows], has: Mapping[str, Floats]) -> Crossing | None:
    """
    Return how like texts without a common language are, ``None`` if there is nothing to tell.

    Args:
        likenesses: By language.
        has: Which articles have a text in each language, by language.
    """
    sides = {}
    for pair, alone in pairs_of(has).items():
        bridges = bridges_of(has, *pair.split())
        left, right = (
            Described(rows, nearest(likenesses[lang], rows, bridges)) for lang, rows in alone
        )
        sides[pair] = (left, right)
    return Crossing(sides, len(next(iter(has.values())))) if sides else None


def nearest(likeness: Rows, rows: Ints, bridges: Bools) -> Tops:
    """Return which of the *bridges* each of *rows* is most like."""
    found = [
        best_of(steps_to(likeness, rows[start : start + BLOCK], bridges), KEPT, 1)
        for start in range(0, max(1, len(rows)), BLOCK)
    ]
    return joined(found)


def steps_to(likeness: Rows, rows: Ints, bridges: Bools) -> Ints:
    """Return in steps how like each of *rows* is to each of the *bridges*, to no others."""
    return np.where(bridges, np.rint(likeness.of(rows) * STEPS), -1).astype(np.int64)
