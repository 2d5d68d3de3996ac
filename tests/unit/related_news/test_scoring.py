"""What scores are made of."""

from __future__ import annotations

import numpy as np

from plugins.related_news.scoring import (
    ALL,
    TERMS,
    Scores,
    days_of,
    holding,
    languages_of,
    shared_by,
)
from tests.unit.related_news.archive import DAY, article

ARTICLES = [article("a", tags=("t",)), article("b", tags=("t",), lang="en", day=DAY - 365)]


def test_languages() -> None:
    """Languages are in the order of their tags, with who has a text in each."""
    assert languages_of(ARTICLES) == ["en", "nb"]
    assert {k: v.tolist() for k, v in holding(ARTICLES, ["en", "nb"]).items()} == {
        "en": [0, 1],
        "nb": [1, 0],
    }


def test_what_is_shared() -> None:
    """Only what any article names counts, and only parts that are asked for."""
    assert [name for name, _, _ in shared_by(ARTICLES)] == ["tags"]
    assert shared_by(ARTICLES, ALL - {TERMS}) == ()


def test_scores_without_texts() -> None:
    """What articles share counts the less the further apart they are."""
    made = Scores({}, {}, None, shared_by(ARTICLES), days_of(ARTICLES))

    assert made.of(np.array([0]))[0, 1] == made.parts(np.array([0]))["tags"][0, 1] * 0.6
