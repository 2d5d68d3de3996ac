"""
Ranking, and what it takes to load it.

NumPy's linear algebra starts threads of its own when it is loaded, and processes with threads
are not safe to copy, as the workers that render pages may be. One thread is quick enough.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

import numpy as np  # noqa: E402  # reads the variables when it is loaded

from plugins.related_news.ranking import best  # noqa: E402  # likewise
from plugins.related_news.scores import ALL, scores  # noqa: E402  # likewise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.related_news.articles import Article


def ranked(  # the parts of the task
    articles: Sequence[Article],
    most: int,
    least: float,
    barred: Mapping[int, Sequence[int]],
    audiences: Sequence[Sequence[bool]],
    used: frozenset[str] = ALL,
) -> list[list[list[int]]]:
    """
    Return for each article the numbers of those most related to it, for each audience.

    Args:
        articles: In the order of equals.
        most: How many to name.
        least: Score below which an article is not related.
        barred: Numbers of those not to name, by that of an article.
        audiences: Which articles may be named, for one audience after the other.
        used: The parts of the score that count.
    """
    allowed = [np.array(one, bool) for one in audiences]
    return [[*lists] for lists in best(scores(articles, used), most, least, barred, allowed)]
