"""Check: facts of projects that cannot be so, or say too little."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.content_model.problem import Field, Severity
from plugins.projects.checks import cycle_problems, problems
from tests.unit.projects.made import project, project_site

EU = {"programme": "P", "is_eu": True, "source": "S"}
BOTH = {"nb": "Finansiert", "en": "Funded"}


def found(**fields: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and text of the problems of a project beside a sound one."""
    of = project_site(a={"source": "S", **fields}, next={"source": "S"})
    told = []
    for problem in problems(of):
        assert isinstance(problem.at, Field)
        assert problem.path == "projects/a/project.yaml"
        told.append((problem.at.keys, problem.text.msgid))
    return told


def test_sound() -> None:
    """A project of which little is known is no problem, nor one of which all is."""
    assert not found()
    assert not found(
        since=2018,
        until="2019-06",
        leads=[{"item": "who", "country": "NO", "role": "partner"}],
        partners=[{"name": "X"}],
        successors=["next"],
        funding=[{**EU, "amount": 1, "currency": "NOK", "recipient": "who"}],
        visibility={"statement": BOTH},
        contact={"email": "a@example.org"},
        join="guides/who",
    )


@pytest.mark.parametrize(
    ("currency", "hint"),
    [("NKO", "did you mean “{name}”?"), ("KR", "write e.g. NOK or EUR")],
)
def test_hint_about_a_currency(currency: str, hint: str) -> None:
    """A slip is put right; what people say for a currency is no slip for one far away."""
    line = {**EU, "is_eu": False, "amount": 1, "currency": currency, "recipient": "who"}
    (problem,) = problems(project_site(a={"source": "S", "funding": [line]}))

    assert problem.hint is not None
    assert problem.hint.msgid == hint


@pytest.mark.parametrize(
    ("fields", "keys", "text"),
    [
        (
            {
                "funding": [
                    {**EU, "is_eu": False, "amount": 1, "currency": "NOK", "recipient": "woh"}
                ]
            },
            ("funding", 0, "recipient"),
            "nothing here is called “{target}”",
        ),
        (
            {"since": 2019, "until": 2018},
            ("until",),
            "the period ends ({until}) before it begins ({since})",
        ),
        ({"leads": [{}]}, ("leads", 0), "it does not say who takes part"),
        (
            {"leads": [{"item": "whoo"}]},
            ("leads", 0, "item"),
            "nothing here is called “{target}”",
        ),
        (
            {"partners": [{"name": "X", "country": "Norway"}]},
            ("partners", 0, "country"),
            "“{code}” is no code of a country",
        ),
        (
            {"partners": [{"name": "X", "role": "boss"}]},
            ("partners", 0, "role"),
            "“{term}” is not among the {vocabulary}",
        ),
        (
            {"successors": ["nex"]},
            ("successors", 0),
            "there is no project “{name}” to carry this on",
        ),
        (
            {"successors": ["a"]},
            ("successors", 0),
            "there is no project “{name}” to carry this on",
        ),
        (
            {"funding": [{"programme": "P", "source": "S", "amount": 1, "recipient": "X"}]},
            ("funding", 0),
            "an amount without its currency",
        ),
        (
            {
                "funding": [
                    {
                        "programme": "P",
                        "source": "S",
                        "amount": 1,
                        "recipient": "X",
                        "currency": "KR",
                    }
                ]
            },
            ("funding", 0, "currency"),
            "“{code}” is no code of a currency",
        ),
        (
            {"funding": [{"programme": "P", "source": "S", "amount": 1, "currency": "NOK"}]},
            ("funding", 0),
            "it does not say who gets the money",
        ),
        ({"contact": {"name": "K"}}, ("contact",), "this contact has no e-mail address"),
        ({"join": "guides/gone"}, ("join",), "nothing here is called “{target}”"),
        ({"source": ""}, (), "this fact has no source"),
        (
            {"funding": [EU], "visibility": {"statement": {"nb": "F"}}},
            ("visibility", "statement"),
            "EU money without a statement in “{lang}”",
        ),
    ],
)
def test_faults(fields: dict[str, Any], keys: tuple[str | int, ...], text: str) -> None:
    """Each fault is told where it stands."""
    assert found(**fields) == [(keys, text)]


def test_eu_money_that_is_not_shown() -> None:
    """Money of the EU needs a statement in every language; that stops the build."""
    of = project_site(a={"source": "S", "funding": [EU]})

    assert [(p.severity, p.at) for p in problems(of)] == [
        (Severity.PROBLEM, Field(("funding", 0)))
    ] * 2


def test_circle() -> None:
    """Projects that carry one another on are told once, with the way round; two ways are none."""
    ways = dict(zip("abcd", "bcaa", strict=True))
    facts: dict[str, Any] = {n: {"source": "S", "successors": [to]} for n, to in ways.items()}
    (problem,) = problems(project_site(**facts))

    assert problem.path == "projects/c/project.yaml"
    assert problem.at == Field(("successors", 0))
    assert dict(problem.text.values)["names"] == "a → b → c → a"
    assert problem.hint is not None
    fork = {"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()}
    assert not list(
        cycle_problems({f"projects/{n}": project(successors=s) for n, s in fork.items()})
    )
