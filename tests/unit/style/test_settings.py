"""Which rules a site does without."""

from __future__ import annotations

import pytest

from plugins.style.settings import is_list, rules_off, setting_problems
from tests.unit.builders import settings


@pytest.mark.parametrize(
    ("value", "off", "wrong"),
    [
        (None, set(), 0),
        (["relative-date"], {"relative-date"}, 0),
        (("relative-date", "heading-jump"), {"relative-date", "heading-jump"}, 0),
        (["relative-dat", "x"], {"relative-dat", "x"}, 2),
        ("relative-date", set(), 1),
        ([3], set(), 1),
    ],
)
def test_setting(value: object, off: set[str], wrong: int) -> None:
    """Every name that is no rule is a problem, and so is what is no list."""
    chosen = settings(options={"STYLE_OFF": value})

    assert rules_off(chosen) == off
    assert len(list(setting_problems(chosen))) == wrong


def test_is_list() -> None:
    """A text is no list of texts."""
    assert is_list({"a"})
    assert not is_list("a")
