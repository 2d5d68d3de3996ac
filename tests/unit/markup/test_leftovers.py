"""Signs of Markdown that an engine left in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.problem import Quote
from plugins.markup.engine import PYROMARK
from tests.unit.markup.conftest import ENGINES, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize(
    ("text", "told", "quote"),
    [
        pytest.param("[a][nope]", "nothing says where [nope] leads", "[a][nope]", id="name"),
        pytest.param("[nope][]", "nothing says where [nope] leads", "[nope][]", id="short-name"),
        pytest.param("a [^n] b", "the footnote [^n] has no text", "[^n]", id="footnote"),
    ],
)
def test_leftovers(parse: Parse, text: str, told: str, quote: str) -> None:
    """What came to nothing is told where it stands."""
    found = parse(text)

    assert found.told == [told]
    assert found.problems[0].at == Quote(quote)


@pytest.mark.parametrize(
    "text", ["[a][b]\n\n[b]: https://ex.no", "`[a][b]`", "a[1] [2]", "    [a][b]", "- [ ] a"]
)
def test_what_is_meant(parse: Parse, text: str) -> None:
    """Links that lead somewhere, code and single brackets are fine."""
    assert not parse(text).problems


def test_spaces_in_an_address() -> None:
    """CommonMark reads no link where an address has spaces; Python-Markdown does."""
    found = parsed("[a](b c)", ENGINES[PYROMARK])

    assert found.told == ["“b c” is not read as the address of a link"]
