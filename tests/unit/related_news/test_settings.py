"""How many, and how related."""

from __future__ import annotations

import pytest

from plugins.related_news.settings import (
    ITEMS,
    MINIMUM,
    items_shown,
    least_score,
    setting_problems,
)
from tests.unit.builders import settings, site


def test_defaults() -> None:
    """Without settings the defaults hold."""
    assert items_shown(settings()) == ITEMS
    assert least_score(settings()) == MINIMUM


def test_set() -> None:
    """Settings are taken."""
    chosen = settings(options={"RELATED_ITEMS": 3, "RELATED_MINIMUM": 0})

    assert (items_shown(chosen), least_score(chosen)) == (3, 0)
    assert not [*setting_problems(site(settings=chosen))]


@pytest.mark.parametrize(
    ("name", "value", "text", "hint"),
    [
        *(
            ("RELATED_ITEMS", value, "not a number of items", "a whole number, at least 1")
            for value in (0, -1, True, "6", 2.5)
        ),
        *(
            ("RELATED_MINIMUM", value, "not a score", "a number from 0 to 1")
            for value in (-0.1, 1.1, True, "0.1", float("nan"))
        ),
    ],
)
def test_mistakes(name: str, value: object, text: str, hint: str) -> None:
    """A setting that says neither is told, and the default holds."""
    chosen = settings(options={name: value})
    (problem,) = setting_problems(site(settings=chosen))

    assert text in problem.text.msgid
    assert hint in problem.hint.msgid
    assert (items_shown(chosen), least_score(chosen)) == (ITEMS, MINIMUM)
