"""Scores of a whole archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.related_news.crossing import crossing
from plugins.related_news.likeness import Vectors, likeness, vectors
from plugins.related_news.scoring import ALL, Scores, days_of, holding, languages_of, shared_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.related_news.articles import Article


def vectors_by_language(articles: Sequence[Article]) -> dict[str, Vectors]:
    """Return the texts of *articles* as vectors, by language."""
    return {
        lang: vectors([article.texts.get(lang) for article in articles], lang)
        for lang in languages_of(articles)
    }


def scores(articles: Sequence[Article], used: frozenset[str] = ALL) -> Scores:
    """
    Return how related *articles* are to one another.

    Args:
        articles: In the order of rows and columns.
        used: The parts that count.
    """
    return scores_of(articles, vectors_by_language(articles), used)


def scores_of(
    articles: Sequence[Article], made: Mapping[str, Vectors], used: frozenset[str] = ALL
) -> Scores:
    """Return how related *articles* are whose texts have the vectors *made*."""
    likenesses = {lang: likeness(one) for lang, one in made.items()}
    has = holding(articles, [*made])
    return Scores(
        likenesses=likenesses,
        has=has,
        across=crossing(likenesses, has),
        shared=shared_by(articles, used),
        days=days_of(articles),
        used=used,
    )
