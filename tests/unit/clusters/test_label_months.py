"""The months around the end of a label."""

from __future__ import annotations

import pytest

from plugins.clusters.label_months import (
    MOST,
    SETTING,
    USUAL,
    LabelMonths,
    is_number,
    label_months,
    problem,
    setting_problems,
)
from plugins.content_model.problem import Quote, message
from tests.unit.builders import settings, site

WRONG = "{setting} cannot set “{name}” to “{found}”"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ({"expiring": 3}, LabelMonths(expiring=3, renewable=12)),
        ({"expiring": 0, "renewable": 24}, LabelMonths(expiring=0, renewable=24)),
        ({"renewable": "1"}, USUAL),
        ({"other": 1, 3: 4}, USUAL),
        ({}, USUAL),
        (6, USUAL),
        (None, USUAL),
    ],
)
def test_months(written: object, expected: LabelMonths) -> None:
    """What is set counts; what is not, or is wrong, is as usual."""
    assert label_months(settings(options={SETTING: written})) == expected


@pytest.mark.parametrize(
    ("written", "text", "hint"),
    [
        (6, "{setting} is no dictionary", "write e.g. {example}"),
        ([], "{setting} is no dictionary", "write e.g. {example}"),
        ({"expirin": 6}, "{setting} has no entry “{name}”", "did you mean “{name}”?"),
        ({7: 6}, "{setting} has no entry “{name}”", "write one of these: {keys}"),
        *(
            ({"expiring": value}, WRONG, "write a whole number of months, from 0 to {most}")
            for value in ("6", -1, 1.5, True, None, MOST + 1)
        ),
    ],
)
def test_faults(written: object, text: str, hint: str) -> None:
    """A slip is told at the setting, with what to write."""
    (found,) = setting_problems(site(options={SETTING: written}))

    assert (found.path, found.at) == ("pelicanconf.py", Quote(SETTING))
    assert found.hint is not None
    assert (found.text.msgid, found.hint.msgid) == (text, hint)


@pytest.mark.parametrize("options", [{}, {SETTING: None}, {SETTING: {"expiring": 0}}])
def test_sound(options: dict[str, object]) -> None:
    """Not setting it is sound; so is no month at all."""
    assert list(setting_problems(site(options=options))) == []


def test_parts() -> None:
    """A number of months is whole; a problem belongs to the project."""
    assert is_number(MOST)
    assert not is_number(MOST + 1)
    assert problem(site(), message("x"), message("y")).base == "project"
