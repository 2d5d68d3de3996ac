"""Why an item's list is as it is: the parts of each score, the words that weighed most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from plugins.related_news.likeness import vectors
from plugins.related_news.scores import scores
from plugins.related_news.scoring import ENTITIES
from plugins.related_news.weights import ONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Article
    from plugins.related_news.likeness import Vectors

# Words to name for each language.
WORDS = 6


class Reason(Struct, frozen=True, kw_only=True):
    """
    Why one article is related to another.

    Attributes:
        id: The other article.
        score: How related it is.
        parts: What each part of the score adds, before time.
        nearness: What the sum of the parts is multiplied by.
        words: Words that weighed most, each with its share of the likeness, by language.
        shared: Entities that both are about.
    """

    id: str
    score: float
    parts: dict[str, float]
    nearness: float
    words: dict[str, list[tuple[str, float]]]
    shared: tuple[str, ...]


def reasons(articles: Sequence[Article], item: str, others: Sequence[str]) -> list[Reason]:
    """
    Return why each of *others* is as related to *item* as it is.

    Args:
        articles: All of them.
        item: Id of one.
        others: Ids of those to compare it with.
    """
    places = {article.id: number for number, article in enumerate(articles)}
    one = places[item]
    all_scores = scores(articles)
    rows = np.array([one])
    parts = {name: values[0] for name, values in all_scores.parts(rows).items()}
    nearness = all_scores.nearness(rows)[0]
    score = all_scores.of(rows)[0]
    by_lang = {
        lang: vectors([article.texts.get(lang) for article in articles], lang)
        for lang in articles[one].texts
    }
    found = []
    for other in (places[name] for name in others):
        entities = {*articles[other].entities}
        found.append(
            Reason(
                id=articles[other].id,
                score=float(score[other]),
                parts={name: float(values[other]) for name, values in parts.items()},
                nearness=float(nearness[other]),
                words={lang: heaviest(v, one, other) for lang, v in by_lang.items()},
                shared=tuple(e for e in articles[one].entities if e in entities)
                if ENTITIES in parts
                else (),
            )
        )
    return found


def heaviest(found: Vectors, one: int, other: int) -> list[tuple[str, float]]:
    """Return the words that make two texts most alike, each with what it adds."""
    products = found.both[[one]].multiply(found.both[[other]]).tocsr()
    less = found.title[[one]].multiply(found.title[[other]]).tocsr()
    added = (products - less).tocoo()
    # Of equals the one that comes first in the alphabet.
    names = [found.name(column) for column in added.col.tolist()]
    values = np.asarray(added.data, np.float64) / ONE**2
    pairs = sorted(zip(values.tolist(), names, strict=True), key=lambda pair: (-pair[0], pair[1]))
    return [(name, value) for value, name in pairs[:WORDS] if value > 0]
