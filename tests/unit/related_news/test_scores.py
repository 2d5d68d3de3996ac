"""Scores."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from plugins.related_news.articles import Article, Text
from plugins.related_news.scores import scores
from plugins.related_news.scoring import ENTITIES, TERMS, TIME
from tests.unit.related_news.archive import DAY, article, filled

FIRST = np.array([0])


def score(*articles: Article, used: frozenset[str] | None = None) -> float:
    """Return the score of the first two articles."""
    whole = filled(*articles)
    made = scores(whole) if used is None else scores(whole, used)
    return float(made.of(np.arange(len(whole)))[0, 1])


def test_near_in_time() -> None:
    """The nearer in time, the more related; never is it all that counts."""
    found = [
        score(article("a", "gull"), article("b", "gull", day=DAY - days)) for days in (0, 30, 3000)
    ]

    assert found[0] > found[1] > found[2] > 0.2 * found[0]


def test_without_a_date() -> None:
    """What has no date is as far away as what is a year old."""
    undated, old = (
        score(article("a", "gull"), article("b", "gull", day=day)) for day in (0, DAY - 365)
    )

    assert undated == old


@pytest.mark.parametrize(
    "shared",
    [
        pytest.param({"entities": ("projects/norcare",)}, id="an-entity"),
        pytest.param({"tags": ("gold",)}, id="a-tag"),
        pytest.param({"category": "quality"}, id="the-category"),
    ],
)
def test_what_articles_share(shared: dict[str, Any]) -> None:
    """An entity, a tag or the category in common relates articles that share no words."""
    assert score(article("a", "en", **shared), article("b", "to", **shared)) > 0
    assert score(article("a", "en", **shared), article("b", "to")) == 0


def test_entities_are_strongest() -> None:
    """An entity counts more than a tag or the category."""
    entity, tag, category = (
        score(article("a", **shared), article("b", **shared))
        for shared in ({"entities": ("x",)}, {"tags": ("x",)}, {"category": "x"})
    )

    assert entity > tag
    assert entity > category


def test_languages_are_one_score() -> None:
    """A pair of translations is scored by the mean of its languages."""

    def both(name: str, nb: str, en: str) -> Article:
        return Article(
            name, {"nb": Text("", "", nb.encode()), "en": Text("", "", en.encode())}, DAY
        )

    others = [both(f"z{n}", f"ord{n}", f"word{n}") for n in range(4)]
    found = scores([both("a", "gull", "gold"), both("b", "gull", "silver"), *others]).of(FIRST)

    assert found[0, 1] == pytest.approx(0.5)


def test_one_language_in_common() -> None:
    """Articles of which one is untranslated are scored by the language they share."""
    pair = Article("a", {"nb": Text("", "", b"gull"), "en": Text("", "", b"gold")}, DAY)

    assert score(pair, article("b", "gull")) == pytest.approx(1)


def test_parts_left_out() -> None:
    """Each part of the score can be left out."""
    one = article("a", "gull", tags=("x",), entities=("y",))
    other = article("b", "gull", day=DAY - 365, tags=("x",), entities=("y",))
    everything = score(one, other, used=frozenset({ENTITIES, TERMS}))

    assert score(one, other, used=frozenset()) == pytest.approx(1)
    assert everything > score(one, other, used=frozenset({TERMS})) > 1
    assert score(one, other) == pytest.approx(everything * 0.6)
    assert score(one, other, used=frozenset({TIME})) == pytest.approx(0.6)


def test_parts_add_up() -> None:
    """The score is the sum of its parts, times the nearness."""
    made = scores(
        filled(article("a", "gull", tags=("x",)), article("b", "gull", day=1, tags=("x",)))
    )
    total = sum(part[0, 1] for part in made.parts(FIRST).values())

    assert made.of(FIRST)[0, 1] == pytest.approx(total * made.nearness(FIRST)[0, 1])
