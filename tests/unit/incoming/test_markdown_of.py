"""HTML to Markdown."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from plugins.incoming.markdown_of import Converter, markdown_of, remark
from plugins.markup.body import parse_body
from plugins.markup.engine import pyromark_engine
from plugins.markup.rules import TextRules


@pytest.mark.parametrize(
    "words",
    [
        "[[news/x]]",
        "[TOC]",
        "[a](b)",
        "1. one",
        "- one",
        "# one",
        "> [!FACTS] one",
        "*a* _b_ `c`",
        "<b>",
        "&amp;",
        "+ one",
        "a | b",
        "~~~",
        ": one",
        "[^1]",
    ],
)
def test_signs_stay_signs(words: str) -> None:
    """Words that look like Markdown are shown as they are, and are no problem."""
    soup = BeautifulSoup("<p></p>", "html.parser")
    assert soup.p is not None
    soup.p.string = words
    body, problems = parse_body(markdown_of(soup), "x.md", pyromark_engine(), TextRules())

    assert problems == []
    assert body.plain == words


def test_remarks_end_where_they_should() -> None:
    """A remark cannot be left by what stands in it."""
    assert remark("a --> <script>") == "<!-- a script -->"


def test_beginnings() -> None:
    """Only what begins a line is escaped at a beginning."""
    assert Converter().escape("2018 was", set()) == "2018 was"
    assert Converter().escape("2018. was", set()) == "2018\\. was"
