"""Whether there is a search by words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.search import settings as module
from plugins.search.settings import is_searched, setting_problems
from tests.unit.builders import settings, site

if TYPE_CHECKING:
    import pytest


def test_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is one where it is asked for and Pagefind is there."""
    monkeypatch.setattr(module, "program", lambda: "pagefind")

    assert is_searched(settings(options={"SEARCH_INDEX": True}))
    assert not is_searched(settings(options={"SEARCH_INDEX": False}))
    assert not is_searched(settings())
    monkeypatch.setattr(module, "program", lambda: "")
    assert not is_searched(settings(options={"SEARCH_INDEX": True}))


def test_problems(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value that is neither is a problem; a program that is missing, a warning."""
    monkeypatch.setattr(module, "program", lambda: "")
    wrong = list(setting_problems(site(options={"SEARCH_INDEX": "yes"})))
    missing = list(setting_problems(site(options={"SEARCH_INDEX": True})))

    assert [p.severity.name for p in (*wrong, *missing)] == ["PROBLEM", "WARNING"]
    assert list(setting_problems(site())) == []
