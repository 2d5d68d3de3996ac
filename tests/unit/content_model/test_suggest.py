"""What somebody may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean, nearest

FIELDS = ("title", "summary", "image", "image_alt", "date")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("sumary", "summary", id="letter-missing"),
        pytest.param("tilte", "title", id="letters-swapped"),
        pytest.param("imgae_alt", "image_alt", id="the-longer-one"),
        pytest.param("DATE", "date", id="capitals-do-not-matter"),
        pytest.param("image", "image", id="the-same"),
        pytest.param("colour", None, id="nothing-like-it"),
        pytest.param("", None, id="nothing-written"),
    ],
)
def test_nearest(written: str, expected: str | None) -> None:
    """The choice most like what was written is suggested, if it is like it at all."""
    assert nearest(written, FIELDS) == expected


@pytest.mark.parametrize(
    ("written", "found"),
    [
        pytest.param("abcdefghXXXXX", None, id="too-far"),
        pytest.param("abcdefghijXXX", "abcdefghijklm", id="near-enough"),
    ],
)
def test_bound(written: str, found: str | None) -> None:
    """Two thirds alike is near, less is a guess that would mislead."""
    assert nearest(written, ["abcdefghijklm"]) == found


def test_nothing_to_choose_from() -> None:
    """Without choices there is no suggestion."""
    assert nearest("title", []) is None


@pytest.mark.parametrize("choices", [["bat", "cat", "rat"], ["rat", "cat", "bat"]])
def test_first_of_equals(choices: list[str]) -> None:
    """Of choices equally near the first in the alphabet is taken, whatever their order."""
    assert nearest("hat", choices) == "bat"


def test_choices_keep_their_capitals() -> None:
    """A suggestion is written as the choice is, not as it was compared."""
    assert nearest("facts", ["FACTS", "NOTE"]) == "FACTS"


def test_question() -> None:
    """The question names the nearest choice."""
    assert did_you_mean("sumary", FIELDS) == message("did you mean “{name}”?", name="summary")


def test_no_question() -> None:
    """Where nothing is near nothing is asked."""
    assert did_you_mean("colour", FIELDS) is None


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=5))
def test_suggestions_are_choices(written: str, choices: list[str]) -> None:
    """A suggestion is always one of the choices, and the same for every order of them."""
    found = nearest(written, choices)

    assert found is None or found in choices
    assert nearest(written, reversed(choices)) == found
