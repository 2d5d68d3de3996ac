"""What is broken in a text as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.problem import Quote
from plugins.markup.engine import PYROMARK
from tests.unit.markup.conftest import ENGINES, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize("reference", ["&#1;", "&#x1;", "&#X1F;", "&#xFFFF;", "&#57344;"])
def test_control_references(parse: Parse, reference: str) -> None:
    """A character reference cannot bring in what the file itself may not hold."""
    found = parse(f"a {reference} b")

    assert len(found.told) == 1
    assert "a control character" in found.told[0]
    assert found.problems[0].at == Quote(reference)


@pytest.mark.parametrize("text", ["a &#229; &#x1F600; &#10; b", "`&#1;`", "a &# b &#; &#x;"])
def test_other_references(parse: Parse, text: str) -> None:
    """A reference to a letter is fine, and in code there are none."""
    assert not parse(text).problems


def test_open_comment() -> None:
    """
    A comment that is never closed would swallow the text below: it is told, at its place.

    Python-Markdown shows it, and swallows nothing.
    """
    found = parsed("<!-- one -->\n\na\n\n<!-- two\n\nb", ENGINES[PYROMARK])

    assert [told.partition(":")[0] for told in found.told] == [
        "the comment that begins here is never closed"
    ]
    assert found.problems[0].at == Quote("<!--", 1)


@pytest.mark.parametrize("text", ["<!-- a -->\n\nb", "a <!-- b --> c", "`<!--` a", "a --> b"])
def test_closed_comments(parse: Parse, text: str) -> None:
    """A closed comment, and code about comments, is fine."""
    assert not parse(text).problems
