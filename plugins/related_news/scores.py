"""
How related articles are: texts, what they are about, and how near in time they are.

The parts were tuned on an archive of dated news with the links between them as truth, and
left at round numbers: a finer choice would fit that archive alone.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from scipy.sparse import csr_array

from plugins.related_news.crossing import crossing
from plugins.related_news.likeness import Likeness, likeness
from plugins.related_news.vectors import LEAST, Floats, Ints
from plugins.related_news.vocabulary import Numbers, counted, numbered

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from plugins.related_news.articles import Article

# What a shared entity that few articles have counts for, a tag, and the category.
ENTITY = 0.15
TAG = 0.05
CATEGORY = 0.05
# However far apart in time, articles stay this much related; half of the rest goes in a year.
LASTING = 0.2
YEAR = 365
# Days between an article and one without a date.
UNDATED = 365
# The parts that can be left out, to see what each adds.
TIME, ENTITIES, TERMS = "time", "entities", "terms"
ALL = frozenset((TIME, ENTITIES, TERMS))


class Scores(Struct, frozen=True):
    """
    How related all articles are to one another, worked out a block of rows at a time.

    Attributes:
        likenesses: By language.
        has: Which articles have a text in each language, by language.
        across: How like texts without a common language are.
        shared: What counts on top, each with its weight: rarity of what articles share.
        days: Day of each article; 0 for none.
        used: The parts that count.
    """

    likenesses: dict[str, Likeness]
    has: dict[str, Floats]
    across: csr_array | None
    shared: tuple[tuple[str, float, csr_array], ...]
    days: Ints
    used: frozenset[str] = ALL

    def parts(self, start: int, stop: int) -> dict[str, Floats]:
        """Return what each part adds for the articles from *start* to *stop*, before time."""
        rows = slice(start, stop)
        size = (min(stop, len(self.days)) - start, len(self.days))
        text, common = np.zeros(size), np.zeros(size)
        for lang, one in self.likenesses.items():
            text += one.block(start, stop)
            common += self.has[lang][rows, None] * self.has[lang][None, :]
        text /= np.maximum(common, 1)
        if self.across is not None:
            text += np.where(common == 0, self.across[rows].toarray(), 0)
        found: dict[str, Floats] = {"text": text}
        for name, weight, matrix in self.shared:
            found[name] = weight * np.minimum(1, (matrix[rows] @ matrix.T).toarray())
        return found

    def nearness(self, start: int, stop: int) -> Floats:
        """Return what the score of each pair is multiplied by for being near in time."""
        some, every = self.days[start:stop, None], self.days[None, :]
        apart = np.where((some == 0) | (every == 0), UNDATED, np.abs(some - every))
        return np.asarray(LASTING + (1 - LASTING) / (1 + apart / YEAR))

    def block(self, start: int, stop: int) -> Floats:
        """Return the scores of the articles from *start* to *stop* with all articles."""
        total = sum(self.parts(start, stop).values(), np.zeros(1))
        return total * self.nearness(start, stop) if TIME in self.used else total


def scores(articles: Sequence[Article], used: frozenset[str] = ALL) -> Scores:
    """
    Return how related *articles* are to one another.

    Args:
        articles: In the order of rows and columns.
        used: The parts that count.
    """
    langs = sorted({lang for article in articles for lang in article.texts})
    likenesses = {lang: likeness([a.texts.get(lang) for a in articles], lang) for lang in langs}
    has = {lang: np.array([float(lang in a.texts) for a in articles]) for lang in langs}
    shared = []
    if ENTITIES in used:
        shared.append((ENTITIES, ENTITY, rarities([a.entities for a in articles])))
    if TERMS in used:
        shared.append(("tags", TAG, rarities([a.tags for a in articles])))
        categories = [(a.category,) if a.category else () for a in articles]
        shared.append(("category", CATEGORY, memberships(categories)))
    return Scores(
        likenesses=likenesses,
        has=has,
        across=crossing(likenesses, has),
        shared=tuple(one for one in shared if one[2].nnz),
        days=np.array([article.day for article in articles], np.int64),
        used=used,
    )


def memberships(names: Sequence[Collection[str]]) -> csr_array:
    """Return which of all names each article has: 1 where it does."""
    numbers = Numbers()
    rows = numbered((dict.fromkeys(own) for own in names), numbers)
    return counted(rows, len(numbers)).astype(np.float64)


def rarities(names: Sequence[Collection[str]]) -> csr_array:
    """
    Return which of all names each article has, so that products tell how much a pair shares.

    A name that two articles have counts 1, one that all have nothing, and in between it
    goes by the number of digits.
    """
    matrix = memberships(names)
    spread = Counter(matrix.indices.tolist())
    most = math.log(max(LEAST + 1, len(names)) / LEAST)
    told = {n: max(0.0, math.log(len(names) / count)) / most for n, count in spread.items()}
    # In 64ths, whose sums are exact.
    roots = [round(64 * math.sqrt(min(1.0, told[n]))) / 64 for n in matrix.indices.tolist()]
    return csr_array((roots, matrix.indices, matrix.indptr), shape=matrix.shape)
