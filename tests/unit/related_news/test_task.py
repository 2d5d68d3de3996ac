"""Fingerprints of articles."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from plugins.related_news.articles import Text
from plugins.related_news.task import Task, marks_of
from tests.unit.related_news.archive import article

ONE = article("a", "gull", "Merke", tags=("t",), category="c", entities=("e",))
TASK = Task([ONE, article("b")], 6, 0.1, {}, [[True, True]], {"nb": 0})


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"id": "x"}, id="id"),
        pytest.param({"texts": {"en": ONE.texts["nb"]}}, id="language"),
        pytest.param({"texts": {"nb": replace(ONE.texts["nb"], body=b"by")}}, id="body"),
        pytest.param({"texts": {"nb": replace(ONE.texts["nb"], title="By")}}, id="title"),
        pytest.param({"texts": {"nb": replace(ONE.texts["nb"], lead="By")}}, id="lead"),
        pytest.param({"day": 1}, id="day"),
        pytest.param({"category": "d"}, id="category"),
        pytest.param({"tags": ()}, id="tags"),
        pytest.param({"entities": ()}, id="entities"),
    ],
)
def test_all_that_is_known_counts(changes: dict[str, Any]) -> None:
    """With anything else known of an article, its mark is another, and no other one's."""
    changed = replace(TASK, articles=[replace(ONE, **changes), TASK.articles[1]])
    before, after = marks_of(TASK), marks_of(changed)

    assert before[0] != after[0]
    assert before[1] == after[1]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"barred": {0: [1]}}, id="barred"),
        pytest.param({"audiences": [[False, True]]}, id="hidden"),
    ],
)
def test_what_editors_decide_counts(changes: dict[str, Any]) -> None:
    """What is barred from its list, and who sees it, is part of an article's mark."""
    assert marks_of(replace(TASK, **changes))[0] != marks_of(TASK)[0]
    assert marks_of(replace(TASK, **changes))[1] == marks_of(TASK)[1]


def test_a_mark_stands_for_the_body() -> None:
    """Where the fingerprint of a body is known, the body is not read."""
    one, other = (replace(ONE, texts={"nb": Text("", "", body, b"m")}) for body in (b"x", b"y"))

    assert marks_of(replace(TASK, articles=[one])) == marks_of(replace(TASK, articles=[other]))
