"""
How much a word tells, in steps.

The rarer a word the more it tells (BM25's inverse document frequency). Were that worked out
to the last text, one edit would alter a little of nearly everything. So how many texts have
a word counts in powers of two, which finds what is related just as well, and an edit alters
only what the few words tell that come to stand on another step.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from plugins.related_news.tokens import Floats, Ints

# A word in fewer texts joins none.
LEAST = 2
# Up to so many texts every one counts.
FEW = 4
# Numbers of texts are taken for the greatest of these steps that they reach; below, as they are.
FIRST_STEP = 16
# What a word tells times the root of how often it stands in a text, in so many parts: then
# squares are whole numbers, and sums of them the same in any order.
FINE = 256
# A vector of length 1 in whole numbers. The product of two is at most its square, 2²².
ONE = 2048
# What a title's words in the other's text count for, and its pairs of words.
TITLE = 0.4
PAIRS = 0.1


def step(texts: int) -> int:
    """Return the number of texts that weights are worked out for where there are *texts*."""
    if texts < FIRST_STEP:
        return texts
    found = FIRST_STEP
    while (after := found + found // 4) <= texts:
        found = after
    return found


def weight(count: int, texts: int) -> float:
    """
    Return what a word tells that stands in *count* of *texts*; 0 if in one, or in most.

    Args:
        count: In how many it stands.
        texts: A :func:`step`.
    """
    if count < LEAST or count > texts / 2:
        return 0.0
    middle: float = count
    if count > FEW:
        upper = texts / 2
        while count <= upper / 2:
            upper /= 2
        middle = upper / math.sqrt(2)
    return math.log(1 + (texts - middle + 0.5) / (middle + 0.5))


def weights(spread: Ints, texts: int) -> Floats:
    """
    Return how much each word tells.

    Args:
        spread: In how many texts each word stands.
        texts: How many there are.
    """
    level = step(texts)
    return np.asarray(table_of(level)[np.minimum(spread, level // 2 + 1)])


@lru_cache(maxsize=8)
def table_of(texts: int) -> Floats:
    """Return what a word tells by the number of texts it stands in; the last in all others."""
    return np.array([weight(count, texts) for count in range(texts // 2 + 2)])


def unit_values(rows: Ints, counts: Ints | Floats, told: Floats, size: int) -> Floats:
    """
    Return counts as values of vectors of length 1: the root of each, by what its word tells.

    Args:
        rows: Vector of each count.
        counts: How often a word stands there.
        told: What that word tells.
        size: How many vectors there are.
    """
    values = np.rint(np.sqrt(counts.astype(np.float64)) * told * FINE)
    lengths = np.sqrt(np.bincount(rows, weights=values * values, minlength=size))
    lengths[lengths == 0] = 1
    return np.asarray(values / lengths[rows])
