"""
How related articles are: texts, what they are about, and how near in time they are.

The parts were tuned on an archive of dated news with the links between them as truth, and
left at round numbers: a finer choice would fit that archive alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

import numpy as np
from msgspec import Struct

from plugins.related_news.blocks import EVERY
from plugins.related_news.shared import Shared, memberships, rarities
from plugins.related_news.tokens import Floats, Ints

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class Rows(Protocol):
    """A matrix of articles by articles, of which a part is worked out at a time."""

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return some of its rows, and of these some columns that follow one another."""


class Scores(Struct, frozen=True):
    """
    How related all articles are to one another, worked out a few rows at a time.

    Attributes:
        likenesses: By language, in the order of their tags.
        has: Which articles have a text in each language, by language.
        across: How like texts without a common language are.
        shared: What counts on top, each with its weight: what articles share by name.
        days: Day of each article; 0 for none.
        used: The parts that count.
    """

    likenesses: Mapping[str, Rows]
    has: Mapping[str, Floats]
    across: Rows | None
    shared: tuple[tuple[str, float, Rows], ...]
    days: Ints
    used: frozenset[str] = ALL

    def parts(self, rows: Ints, columns: slice = EVERY) -> dict[str, Floats]:
        """Return what each part adds for the articles of *rows*, before time."""
        text = np.zeros((len(rows), len(self.days[columns])))
        for one in self.likenesses.values():
            text += one.of(rows, columns)
        if self.across is None and all(has.all() for has in self.has.values()):
            text /= max(1, len(self.has))
        else:
            common = np.zeros(text.shape)
            for has in self.has.values():
                common += has[rows, None] * has[None, columns]
            text /= np.maximum(common, 1)
            if self.across is not None:
                text += np.where(common == 0, self.across.of(rows)[:, columns], 0)
        found: dict[str, Floats] = {"text": text}
        for name, weight, names in self.shared:
            found[name] = weight * names.of(rows, columns)
        return found

    def nearness(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return what the score of each pair is multiplied by for being near in time."""
        some, every = self.days[rows, None], self.days[None, columns]
        apart = np.abs(some - every)
        if not self.days.all():
            apart = np.where((some == 0) | (every == 0), UNDATED, apart)
        return np.asarray(LASTING + (1 - LASTING) / (1 + apart / YEAR))

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return the scores of the articles of *rows* with all articles, or with some."""
        total, *others = self.parts(rows, columns).values()
        for other in others:
            total += other
        return total * self.nearness(rows, columns) if TIME in self.used else total


def languages_of(articles: Sequence[Article]) -> list[str]:
    """Return the languages that any article has a text in, in the order of their tags."""
    return sorted({lang for article in articles for lang in article.texts})


def holding(articles: Sequence[Article], langs: Sequence[str]) -> dict[str, Floats]:
    """Return which articles have a text in each of *langs*."""
    return {lang: np.array([float(lang in a.texts) for a in articles]) for lang in langs}


def days_of(articles: Sequence[Article]) -> Ints:
    """Return the day of each article."""
    return np.array([article.day for article in articles], np.int64)


def shared_by(
    articles: Sequence[Article], used: frozenset[str] = ALL
) -> tuple[tuple[str, float, Shared], ...]:
    """Return what articles share by name, with what it counts for."""
    found = []
    if ENTITIES in used:
        found.append((ENTITIES, ENTITY, rarities([a.entities for a in articles])))
    if TERMS in used:
        found.append(("tags", TAG, rarities([a.tags for a in articles])))
        categories = [(a.category,) if a.category else () for a in articles]
        found.append(("category", CATEGORY, memberships(categories)))
    return tuple(one for one in found if one[2].holders)
