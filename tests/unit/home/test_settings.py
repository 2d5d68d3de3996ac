"""How much of everything a front page shows."""

from __future__ import annotations

import pytest

from plugins.home.settings import NEWS, news_shown, setting_problems
from tests.unit.builders import site


@pytest.mark.parametrize("value", [1, 30])
def test_a_number(value: int) -> None:
    """The front page shows as many news items as the setting says."""
    found = site(options={"HOME_NEWS": value})

    assert news_shown(found.settings) == value
    assert not list(setting_problems(found))


def test_no_setting() -> None:
    """Without the setting there is a default, and nothing is wrong."""
    assert news_shown(site().settings) == NEWS
    assert not list(setting_problems(site()))


@pytest.mark.parametrize("value", ["x", "7", 0, -1, True, None, [7]])
def test_no_number(value: object) -> None:
    """Anything else is a problem of the settings file."""
    found = list(setting_problems(site(options={"HOME_NEWS": value})))

    assert [(p.path, p.base) for p in found] == [("pelicanconf.py", "project")]
