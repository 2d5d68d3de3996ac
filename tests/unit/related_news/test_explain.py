"""Why a list is as it is."""

from __future__ import annotations

import pytest

from plugins.related_news.explain import reasons
from tests.unit.related_news.archive import DAY, article, filled


def test_reasons() -> None:
    """The parts add up to the score, and the words are those that both have."""
    articles = filled(
        article("a", "gull merke by", tags=("x",), entities=("p", "q")),
        article("b", "gull merke", tags=("x",), entities=("q",), day=DAY - 30),
        article("c", "by"),
    )
    (found,) = reasons(articles, "a", ["b"])

    assert found.id == "b"
    assert found.score == pytest.approx(sum(found.parts.values()) * found.nearness)
    assert [word for word, _ in found.words["nb"]] == ["gull", "merke"]
    assert found.shared == ("q",)


def test_nothing_in_common() -> None:
    """An item that was chosen by hand may have nothing in common."""
    (found,) = reasons(filled(article("a", "gull"), article("b", "by")), "a", ["b"])

    assert found.score == 0
    assert found.words == {"nb": []}
