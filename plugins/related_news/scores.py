"""Scores of a whole archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.related_news.crossing import crossing
from plugins.related_news.likeness import likeness, vectors
from plugins.related_news.scoring import ALL, Scores, days_of, holding, languages_of, shared_by
from plugins.related_news.sparse_rows import rows_of_crossing, rows_of_shared

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.related_news.articles import Article
    from plugins.related_news.crossing import Crossing
    from plugins.related_news.likeness import Vectors
    from plugins.related_news.scoring import Rows


def vectors_of(articles: Sequence[Article], lang: str) -> Vectors:
    """Return the texts of *articles* in a language as vectors."""
    return vectors([article.texts.get(lang) for article in articles], lang)


def scores(articles: Sequence[Article], used: frozenset[str] = ALL) -> Scores:
    """
    Return how related *articles* are to one another.

    Args:
        articles: In the order of rows and columns.
        used: The parts that count.
    """
    langs = languages_of(articles)
    likenesses = {lang: likeness(vectors_of(articles, lang)) for lang in langs}
    return scores_of(articles, likenesses, used)[0]


def scores_of(
    articles: Sequence[Article], likenesses: Mapping[str, Rows], used: frozenset[str] = ALL
) -> tuple[Scores, Crossing | None]:
    """Return how related *articles* are whose texts are so alike, and by what across languages."""
    has = holding(articles, [*likenesses])
    across = crossing(likenesses, has)
    found = Scores(
        likenesses=likenesses,
        has=has,
        across=rows_of_crossing(across) if across else None,
        shared=tuple((n, w, rows_of_shared(one)) for n, w, one in shared_by(articles, used)),
        days=days_of(articles),
        used=used,
    )
    return found, across
