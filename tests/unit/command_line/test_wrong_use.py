"""What is wrong with a command line, in the words of its user."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError

import pytest

from plugins.command_line.wrong_use import stated_message, wrong_use
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import message
from plugins.problem_listing.listing import worded

ENGLISH = Catalogue(lang="en")


def even(written: str) -> int:
    """Return an even number."""
    if not written.isdecimal():
        raise ArgumentTypeError(message("“{value}” is no number", value=written))
    if int(written) % 2:
        raise ArgumentTypeError(f"{written} is odd")
    return int(written)


class Told(Exception):  # noqa: N818  # what is told, for a test
    """What a parser tells."""


class Telling(ArgumentParser):
    """A parser that raises what it tells, put as its user may read it."""

    def error(self, told: str) -> None:  # type: ignore[override]
        """Raise it."""
        raise Told(worded(wrong_use(told, self.prog), ENGLISH))


def told(prog: str, *arguments: str) -> str:
    """Return what is told of a command line."""
    parser = Telling(prog=prog)
    parser.add_argument("page")
    parser.add_argument("--format", choices=("text", "json"))
    parser.add_argument("--count", type=int)
    parser.add_argument("--even", type=even)
    with pytest.raises(Told) as raised:
        parser.parse_args(arguments)
    return str(raised.value)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param([], "PAGE is missing", id="missing"),
        pytest.param(["a", "--x", "y"], "this is not understood: --x y", id="unknown"),
        pytest.param(
            ["a", "--format", "xml"],
            "FORMAT cannot be “xml”: it is one of text, json",
            id="no-choice",
        ),
        pytest.param(["a", "--count", "x"], "COUNT cannot be “x”", id="no-number"),
        pytest.param(["a", "--count"], "COUNT has no value", id="no-value"),
        pytest.param(["a", "--even", "x"], "EVEN: “x” is no number", id="own-message"),
        pytest.param(["a", "--even", "3"], "EVEN: 3 is odd", id="own-text"),
    ],
)
def test_names_as_make_knows_them(arguments: list[str], expected: str) -> None:
    """An option of a command that is run by make goes by the name that is typed there."""
    assert told("make it", *arguments) == expected


def test_names_of_other_commands() -> None:
    """Elsewhere it is typed as it is."""
    assert told("python -m it", "a", "--count", "x") == "--count cannot be “x”"


def test_what_nobody_foresaw() -> None:
    """Another version of Python may tell something else: that is told as it is."""
    assert worded(wrong_use("all is lost", "make it"), ENGLISH) == (
        "this is not understood: all is lost"
    )


def test_no_message_elsewhere() -> None:
    """Nothing is being refused where nothing was raised."""
    assert stated_message() is None
