"""Brackets that a writer has escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Heading, Html, ReadAlso
from plugins.markup.escapes import MARK, QUOTED, as_typed, with_escapes, without_escapes

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(r"a \[[news/nope]] b", "[[news/nope]]", id="reference"),
        pytest.param(r"\[[news/nope]]", "[[news/nope]]", id="reference-alone"),
        pytest.param(r"\[a][b]", "[a][b]", id="link-by-name"),
        pytest.param(r"\[a](b c)", "[a](b c)", id="link"),
        pytest.param(r"\[^1]", "[^1]", id="footnote"),
        pytest.param(r"\[*a*]", "[<em>a</em>]", id="emphasis"),
    ],
)
def test_escaped(parse: Parse, text: str, shown: str) -> None:
    """What is escaped is shown as it is typed, and is no problem."""
    found = parse(text)

    assert shown in found.html
    assert not found.problems
    assert not found.places


def test_no_mark_is_left(parse: Parse) -> None:
    """Nothing of how escapes are told apart is in the body or in a problem."""
    found = parse("## \\[a] b\n\n`\\[`\n\n[x\\[y](https://ex.no/\\[z)\n\n1 [x](a \\[b)")

    for text in (repr(found.body), repr(found.problems)):
        assert MARK not in text
        assert QUOTED not in text


def test_backslashes_that_escape_themselves() -> None:
    """After two backslashes a bracket is no longer escaped."""
    assert with_escapes(r"\\[a] \\\[b] [c]") == rf"\\[a] \\\[{MARK}b] [c]"


def test_without_and_as_typed() -> None:
    """Marks are taken out of whatever holds text; a problem has the backslash back."""
    assert without_escapes(ReadAlso((f"[{MARK}a", "b"))) == ReadAlso(("[a", "b"))
    assert without_escapes(Heading(2, "x", f"[{MARK}a")) == Heading(2, "x", "[a")
    assert as_typed(Html(f"[{MARK}a")) == Html(r"\[a")
