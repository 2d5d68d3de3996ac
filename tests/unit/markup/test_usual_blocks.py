"""Blocks written from their HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup import body
from plugins.markup.engine import PYROMARK, PYTHON_MARKDOWN, markdown_engine
from plugins.markup.rules import TextRules
from plugins.markup.usual_blocks import write_usual

if TYPE_CHECKING:
    from plugins.content_model.body import Body
    from plugins.content_model.problem import Problem
    from plugins.markup.writer import Writer

RULES = TextRules(quotes=("«", "»"), credits=("Foto",))
# What paragraphs and headings are made of: usual, unusual, and wrong.
PIECES = (
    *("ord", "Å gjøre", " ", "**fet**", "*kursiv*", "`kode`", "&amp;", '"sitat"', "  \n", "1 < 2"),
    *("[nett](https://example.org/a?b=1&c=2)", "[side](../a.nb.md)", "[post](mailto:a@b.no)"),
    *("[her](#mål)", "[tom]()", "[feil](javascript:x)", "[halv](https://)", "[t](b 'tittel')"),
    *("[**fet**](c)", "[[ref]]", "[[ref|ord]]", "[[ref|*o", "rd*]]", "[^1]", "[a][b]", "[TOC]"),
    *("<b>x</b>", '<a href="d">e</a>', '<a id="f">g</a>', "![bilde](h.jpg)", "<sup>2</sup>", "]("),
)
BEGINNINGS = ("", "# ", "## ", "### ", "###### ", "- ", "> ", "## Mål {#eget}\n\n", "## Mål\n\n")
BLOCK = st.builds(
    lambda start, pieces: start + "".join(pieces),
    st.sampled_from(BEGINNINGS),
    st.lists(st.sampled_from(PIECES), max_size=5),
)
TEXT = st.lists(BLOCK, max_size=5).map("\n\n".join)


def parsed(text: str, engine: str) -> tuple[Body, list[Problem]]:
    """Return what a text is parsed to."""
    return body.parse_body(text, "a.nb.md", markdown_engine(engine), RULES)


@pytest.mark.parametrize("engine", [PYROMARK, PYTHON_MARKDOWN])
@given(text=TEXT)
def test_same_as_the_walk(engine: str, text: str) -> None:
    """Whatever stands in a text, it comes out as if all its blocks had been walked."""
    quick = parsed(text, engine)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body, "write_usual", lambda *_: False)
        assert quick == parsed(text, engine)


@pytest.mark.parametrize(
    ("text", "is_usual"),
    [
        ("## Mål", [True]),
        ("Se [her](a), [der](b) og *der*.", [True]),
        ("Se [[her]].\n\nSe [her](a).", [False, True]),
        ("Se [**her**](a).", [False]),
        ("## Mål med [lenke](a)", [False]),
        ("- Se [her](a)", [False]),
    ],
)
def test_what_is_usual(text: str, is_usual: list[bool], monkeypatch: pytest.MonkeyPatch) -> None:
    """Headings of words alone are, and paragraphs with links of words alone."""
    seen = []

    def noted(html: str, writer: Writer) -> bool:
        seen.append(write_usual(html, writer))
        return seen[-1]

    monkeypatch.setattr(body, "write_usual", noted)
    parsed(text, PYROMARK)
    assert seen == is_usual
