"""What is known of the site's accessibility."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.accessibility.settings import (
    Statement,
    setting_problems,
    statement,
    unfounded,
)
from plugins.configuration.dict_setting import written
from tests.unit.builders import build_date, edition, settings, site

SOUND: dict[str, Any] = {"on": ["pages/a"], "standard": "WCAG 2.1 AA", "email": "a@example.org"}


def problems(**changes: Any) -> list[str]:
    """Return what is wrong with the setting."""
    of = site(
        edition("pages/a.nb.md"),
        build_date=build_date("2026-01-15"),
        options={"ACCESSIBILITY": {**SOUND, **changes}},
    )
    return [problem.text.msgid for problem in setting_problems(of)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"email": {"nb": "a@example.org"}}, []),
        ({"state": "part", "tested": "2026-01"}, []),
        ({"authority": {"name": "The authority", "url": "https://a.example.org"}}, []),
        ({"on": ["pages/gone"]}, ["{name} names “{item}”, which is no item"]),
        ({"email": "somebody"}, ["“{found}” is no e-mail address"]),
        ({"declaration": "uustatus"}, ["“{url}” is no address on the web"]),
        ({"authority": {"name": "A", "url": "a"}}, ["“{url}” is no address on the web"]),
        ({"tested": "2027"}, ["{name}: a test on {tested} is yet to come"]),
        (
            {"state": "full"},
            [
                "{name} says how far the site meets the standard, but not when that was tested",
            ],
        ),
        (
            {"state": "full", "tested": "2025", "standard": ""},
            ["{name} says how far a standard is met, but not which"],
        ),
    ],
)
def test_problems(changes: dict[str, Any], expected: list[str]) -> None:
    """A way that leads nowhere is told, and so is a claim that nothing stands behind."""
    assert problems(**changes) == expected


def test_a_slip() -> None:
    """A key or a state that there is none of is told, and nothing is stated meanwhile."""
    assert len(problems(standrad="x")) == 1
    assert len(problems(state="fully")) == 1
    of = settings(options={"ACCESSIBILITY": {**SOUND, "standrad": "x"}})
    assert statement(of) == Statement()


def test_no_setting() -> None:
    """A site without the setting states nothing, and has nothing to tell."""
    assert list(setting_problems(site())) == []
    assert list(unfounded(Statement(), site())) == []
    assert written(settings(options={"ACCESSIBILITY": {"on": ("a",)}}), "ACCESSIBILITY") == {
        "on": ["a"]
    }
    assert written(settings(options={"ACCESSIBILITY": "x"}), "ACCESSIBILITY") == "x"
