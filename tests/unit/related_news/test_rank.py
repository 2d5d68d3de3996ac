"""Ranking as a whole."""

from __future__ import annotations

import os

from plugins.related_news.rank import ranked
from tests.unit.related_news.archive import article, filled


def test_lists() -> None:
    """Each article has a list for each audience."""
    articles = filled(article("a", "gull"), article("b", "gull"))
    found = ranked(articles, 6, 0.1, {}, [[True] * 6, [False] * 6])

    assert found[:3] == [[[1], []], [[0], []], [[], []]]


def test_parts_can_be_left_out() -> None:
    """What is left out of the score relates nothing."""
    articles = filled(article("a", "en", tags=("x",)), article("b", "to", tags=("x",)))

    assert ranked(articles, 6, 0.0, {}, [[True] * 6])[0] == [[1]]
    assert ranked(articles, 6, 0.0, {}, [[True] * 6], frozenset())[0] == [[]]


def test_one_thread() -> None:
    """Linear algebra is told to start no threads, before it is loaded."""
    assert os.environ["OPENBLAS_NUM_THREADS"]
