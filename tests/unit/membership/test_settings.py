"""Where the membership form stands and where it goes."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.configuration.dict_setting import written
from plugins.membership.settings import (
    FormSettings,
    form_settings,
    goal,
    setting_problems,
)
from tests.unit.builders import edition, settings, site

SOUND: dict[str, Any] = {"on": ["pages/m"], "email": "m@example.org", "privacy": "pages/p"}


def problems(**changes: Any) -> list[str]:
    """Return what is wrong with the setting."""
    of = site(
        edition("pages/m.nb.md"),
        edition("pages/p.nb.md"),
        options={"MEMBERSHIP_FORM": {**SOUND, **changes}},
    )
    return [problem.text.msgid for problem in setting_problems(of)]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"email": {"nb": "a@example.org"}}, []),
        ({"endpoint": "https://forms.example.org/x", "email": ""}, []),
        ({"on": []}, []),
        ({"on": ["pages/gone"]}, ["{name} names “{item}”, which is no item"]),
        ({"privacy": "pages/gone"}, ["{name} names “{item}”, which is no item"]),
        ({"endpoint": "forms"}, ["“{found}” is no address to send a form to"]),
        ({"email": "somebody"}, ["“{found}” is no e-mail address"]),
        ({"email": ""}, ["{name} has neither an endpoint nor an e-mail address"]),
    ],
)
def test_problems(changes: dict[str, Any], expected: list[str]) -> None:
    """Whatever would keep a letter from arriving is told."""
    assert problems(**changes) == expected


def test_a_slip() -> None:
    """A key that there is none of is told, and no form is shown meanwhile."""
    assert len(problems(endpont="x")) == 1
    of = settings(options={"MEMBERSHIP_FORM": {**SOUND, "endpont": "x"}})
    assert form_settings(of) == FormSettings()


def test_no_setting() -> None:
    """A site without the setting has no form, and nothing to tell."""
    assert list(setting_problems(site())) == []
    assert written(settings(options={"MEMBERSHIP_FORM": {"on": ("a",)}}), "MEMBERSHIP_FORM") == {
        "on": ["a"]
    }
    assert written(settings(options={"MEMBERSHIP_FORM": "x"}), "MEMBERSHIP_FORM") == "x"


def test_email() -> None:
    """A language without an address has that of another."""
    assert FormSettings(email="a@b.no").email_in("en") == "a@b.no"
    assert FormSettings(email={"nb": "n", "en": "e"}).email_in("en") == "e"
    assert FormSettings(email={"nb": "n"}).email_in("en") == "n"
    assert FormSettings().email_in("en") == ""


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "mailto:"),
        ({"endpoint": "https://forms.example.org:8443/x?y=1"}, "https://forms.example.org:8443"),
        ({"endpoint": "forms"}, ""),
        ({"on": []}, ""),
        ({"slip": 1}, ""),
    ],
)
def test_goal(changes: dict[str, Any], expected: str) -> None:
    """Browsers are told the origin that a form is sent to, and of none that is not sound."""
    assert goal(settings(options={"MEMBERSHIP_FORM": {**SOUND, **changes}})) == expected
