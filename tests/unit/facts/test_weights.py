"""How much findings about facts weigh."""

from __future__ import annotations

import pytest

from plugins.content_model.problem import Problem, Severity, message
from plugins.facts.weights import (
    NO_SOURCE,
    RULES,
    SETTING,
    WEIGHTS,
    fault,
    one_of,
    setting_problems,
    weighed,
)
from tests.unit.builders import settings

FOUND = [
    Problem(path="a", text=message("x"), hint=message("y"), rule=rule) for rule in (NO_SOURCE, "")
]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (None, [Severity.PROBLEM, Severity.PROBLEM]),
        ({NO_SOURCE: "warning"}, [Severity.WARNING, Severity.PROBLEM]),
        ({NO_SOURCE: "problem"}, [Severity.PROBLEM, Severity.PROBLEM]),
        ({NO_SOURCE: "off"}, [Severity.PROBLEM]),
        ({NO_SOURCE: "loud", "": "off", "other": "off"}, [Severity.PROBLEM, Severity.PROBLEM]),
        ("off", [Severity.PROBLEM, Severity.PROBLEM]),
    ],
)
def test_weights(written: object, expected: list[Severity]) -> None:
    """A check weighs what it is set to; what belongs to none is left alone."""
    own = settings(options={SETTING: written})

    assert [problem.severity for problem in weighed(FOUND, own)] == expected


@pytest.mark.parametrize(
    ("written", "text", "hint"),
    [
        ({"no-sauce": "off"}, "{setting} has no check “{name}”", "did you mean “{name}”?"),
        ({"everything": "off"}, "{setting} has no check “{name}”", "write one of these: {keys}"),
        ({3: "off"}, "{setting} has no check “{name}”", "write one of these: {keys}"),
        (
            {NO_SOURCE: "loud"},
            "{setting} cannot set “{name}” to “{found}”",
            "write one of these: {keys}",
        ),
        (
            {NO_SOURCE: []},
            "{setting} cannot set “{name}” to “{found}”",
            "write one of these: {keys}",
        ),
        (["no-source"], "{setting} is no dictionary", "write e.g. {example}"),
    ],
)
def test_faults_of_the_setting(written: object, text: str, hint: str) -> None:
    """A slip in the setting is told with what to write."""
    (found,) = setting_problems(settings(options={SETTING: written}))

    assert (found.path, found.text.msgid, found.hint.msgid) == ("pelicanconf.py", text, hint)


@pytest.mark.parametrize("weight", WEIGHTS)
def test_a_sound_setting(weight: str) -> None:
    """Every check can be set to every weight; not setting it is sound as well."""
    whole = dict.fromkeys(RULES, weight)

    assert list(setting_problems(settings(options={SETTING: whole}))) == []
    assert list(setting_problems(settings())) == []


def test_words() -> None:
    """The hint names all there is; the problem stands at the setting."""
    assert dict(one_of(["a", "b"]).values) == {"keys": "a, b"}
    assert fault(settings(), message("x"), message("y")).at is not None
