"""The best of all."""

from __future__ import annotations

import numpy as np
import pytest

from plugins.related_news import ranking
from plugins.related_news.ranking import best, enough_for
from plugins.related_news.scores import scores
from plugins.related_news.tops import STEPS, best_of
from tests.unit.related_news.archive import article, filled

EVERYBODY = [np.ones(7, bool)]


def rows(*values: list[float], most: int = 3, least: float = 0.1) -> list[list[int]]:
    """Return the best columns of rows of scores."""
    steps = np.rint(np.array(values) * STEPS).astype(np.int64)
    return best_of(steps, most, enough_for(least)).lists(most)


def test_the_best_first() -> None:
    """Columns come in order of their scores, as many as are wanted."""
    assert rows([0.2, 0.9, 0.5, 0.4]) == [[1, 2, 3]]


def test_equals_in_their_order() -> None:
    """Of equal scores the first column comes first, at the edge too."""
    assert rows([0.5, 0.2, 0.5, 0.5, 0.5]) == [[0, 2, 3]]


def test_differences_no_machine_agrees_on() -> None:
    """Scores that differ by less than arithmetic can be off by are equal."""
    assert rows([0.5, 0.5 + 1e-12]) == [[0, 1]]


def test_the_least_score() -> None:
    """What is below it is not named; what has just that is."""
    assert rows([0.1, 0.0999, 0.2]) == [[2, 0]]


def test_nothing_is_never_named() -> None:
    """A score of nothing is no relation, even if no least score is asked for."""
    assert rows([0.0, 0.0, 0.3], least=0) == [[2]]


def test_lists() -> None:
    """No list names its own article, one that is barred, or one not for the audience."""
    articles = filled(article("a", "gull"), article("b", "gull"), article("c", "gull"))
    some = np.array([True, True, False, *[True] * 4])
    every, few = best(scores(articles), 6, 0.1, {0: [1]}, [*EVERYBODY, some])

    assert (every.lists(6)[0], few.lists(6)[0]) == ([2], [])
    assert (every.lists(6)[1], few.lists(6)[1]) == ([0, 2], [0])


@pytest.mark.parametrize("size", [1, 2, 5])
def test_blocks(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists do not depend on how many rows are worked out at a time."""
    made = scores(filled(article("a", "gull by"), article("b", "gull"), article("c", "by")))
    expected = best(made, 6, 0.0, {}, EVERYBODY)[0].lists(6)
    monkeypatch.setattr(ranking, "WIDTH", size)

    assert best(made, 6, 0.0, {}, EVERYBODY)[0].lists(6) == expected


@pytest.mark.parametrize("threads", [1, 3])
def test_threads(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are those of whole rows, however many look for them."""
    made = scores([article(f"a{n}", f"gull by{n % 3} merke{n % 2}") for n in range(9)])
    steps = ranking.steps_of(made, np.arange(9))
    np.fill_diagonal(steps, -1)
    monkeypatch.setattr(ranking, "WIDTH", 2)
    monkeypatch.setattr(ranking, "cores", lambda: threads)
    (found,) = best(made, 3, 0.0, {}, [np.ones(9, bool)])
    expected = best_of(steps, 6, 1)

    assert found.numbers.tolist() == expected.numbers.tolist()
    assert found.steps.tolist() == expected.steps.tolist()
    assert found.bounds.tolist() == expected.bounds.tolist()
