"""A Markdown text parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.body import Body
from plugins.content_model.problem import Quote
from plugins.markup.rules import TextRules
from tests.unit.markup.conftest import ENGINES, Check, Parsed, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


def test_nothing(parse: Parse) -> None:
    """An empty text is an empty body."""
    found = parse("")

    assert (found.body, found.problems) == (Body(), [])


class TestPlain:
    """The text alone."""

    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            pytest.param("En *to* **tre**.", "En to tre.", id="emphasis"),
            pytest.param("En\nto  \ntre", "En to tre", id="lines"),
            pytest.param("## En\n\nTo\n\nTre", "En To Tre", id="blocks"),
            pytest.param("- en\n- to\n", "en to", id="list"),
            pytest.param("| a | b |\n|---|---|\n| c | d |\n", "a b c d", id="table"),
            pytest.param("a\n: b\n", "a b", id="definitions"),
            pytest.param("> a\n\nb", "a b", id="quotation"),
            pytest.param("> [!NOTE] A\n> b", "A b", id="box"),
            pytest.param("> [!QUOTE] A\n> b", "b A", id="pull-quote"),
            pytest.param("a `b < c` &amp; d", "a b < c & d", id="signs-of-html"),
            pytest.param("```\na\nb\n```\n\nc", "a b c", id="code"),
            pytest.param("a[b](https://c.example)d", "abd", id="link"),
            pytest.param("a [b](c) d", "a b d", id="link-within-the-site"),
            pytest.param("a [[b|c]] d", "a c d", id="reference-with-words"),
            pytest.param("a [[b]] d", "a d", id="title-known-later"),
            pytest.param("a\n\n[[b]]\n\nc", "a c", id="read-also"),
            pytest.param('![a](b.svg "c")\n\nd', "c d", id="figure"),
            pytest.param("a[^1] b\n\n[^1]: c\n", "a b c", id="footnote"),
            pytest.param("[TOC]\n\na", "a", id="list-of-contents"),
            pytest.param('a "b" c', "a «b» c", id="quotation-marks"),
            pytest.param("a\u00a0b", "a b", id="fixed-space"),
        ],
    )
    def test_words_of_blocks(self, parse: Parse, text: str, plain: str) -> None:
        """The words of all blocks stand in order, one space between, without markup."""
        assert parse(text).body.plain == plain

    @pytest.mark.parametrize(
        ("html", "plain"),
        [
            pytest.param("<p>a<br>b</p>", "a b", id="line-break"),
            pytest.param("<p>a<wbr>b</p>", "ab", id="possible-break"),
            pytest.param("<div>a</div><div>b</div>", "a b", id="divisions"),
            pytest.param('<p>a <img src="b" alt="c > d"> e</p>', "a e", id="sign-in-an-attribute"),
            pytest.param("<details><summary>a</summary>b</details>", "a b", id="summary"),
            pytest.param("<section>a</section><section>b</section>", "a b", id="sections"),
            pytest.param("<table><caption>a</caption><tr><td>b</table>", "a b", id="caption"),
            pytest.param("<p>a<!-- b -->c</p>", "ac", id="remark"),
            pytest.param('<p><code title="a>b">c</code></p>', "c", id="sign-in-code"),
        ],
    )
    def test_raw_html(self, html: str, plain: str) -> None:
        """Words of different blocks are kept apart, those of one are not."""
        assert parsed(html).body.plain == plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", 0, id="none"),
        pytest.param("Ett, to – tre!", 3, id="signs-are-no-words"),
        pytest.param("fagfolk-til-fagfolk", 1, id="hyphens"),
        pytest.param("det går 1.000,5 ganger", 4, id="numbers"),
        pytest.param("Kari's og Ola’s", 3, id="apostrophes"),
        pytest.param("## To ord\n\n- tre fire\n- fem", 5, id="blocks"),
        pytest.param("Slutt.Begynn", 1, id="no-space"),
        pytest.param("[[a]] ![b](c.svg) to", 1, id="what-is-known-later"),
    ],
)
def test_number_of_words(parse: Parse, text: str, words: int) -> None:
    """Words are counted in the plain text."""
    assert parse(text).body.words == words


class TestContentsList:
    """``[TOC]``, where the writer wants a list of headings."""

    @pytest.mark.parametrize("text", ["[TOC]", "a\n\n[TOC]\n\nb", "  [TOC]  \n"])
    def test_asked_for(self, parse: Parse, text: str) -> None:
        """A paragraph of its own asks for the list and is not shown."""
        found = parse(text)

        assert found.body.toc_asked
        assert "TOC" not in found.html

    @pytest.mark.parametrize(
        "text", ["a", "a [TOC]", "[toc]", "[TOC] a", "    [TOC]", "`[TOC]`", "> `[TOC]`"]
    )
    def test_not_asked_for(self, parse: Parse, text: str) -> None:
        """Among other words, or in code, the mark is text."""
        assert not parse(text).body.toc_asked

    def test_shown_as_code(self, parse: Parse) -> None:
        """A manual can show the mark."""
        assert parse("`[TOC]`").html == "<p><code>[TOC]</code></p>"


def test_rules_of_the_language(parse: Parse) -> None:
    """Quotation marks and credits follow the language of the text."""
    english = TextRules(quotes=("“", "”"), credits=("Photo",))
    found = parse('"a"\n\n![b](c.svg "d. Photo: e")', rules=english)

    assert found.body.plain == "“a” d. Photo: e"
    assert '<span class="figure__credit">Photo: e</span>' in found.html


def test_problems_in_order(parse: Parse) -> None:
    """Mistakes are told in the order in which they stand, links within the page last."""
    found = parse("[a](#b)\n\n[c]()\n\n![](d.svg)\n\n> [!XYZZY] e")

    assert [problem.at for problem in found.problems] == [
        Quote("]()"),
        Quote("d.svg"),
        Quote("[!XYZZY]"),
        Quote("#b"),
    ]
    assert {problem.path for problem in found.problems} == {"news/a.nb.md"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">" * 400 + " x", id="quotations"),
        pytest.param("<div>" * 400 + "x", id="divisions"),
        pytest.param("\n".join("  " * n + "- x" for n in range(150)), id="lists"),
        pytest.param("*" * 900 + "x" + "*" * 900, id="emphasis"),
    ],
)
def test_deep_nesting(parse: Parse, text: str) -> None:
    """A text nested beyond reason is parsed or told to be a mistake."""
    try:
        found = parse(text)
    except RecursionError:
        pytest.fail("the recursion has no end", pytrace=False)

    assert found.problems or "x" in found.body.plain


# No control characters and none for private use: no file with those gets this far.
SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Co"])
SYNTAX = """\
\n|\n\n| |  \n|> |- |1. |# |## |### Mål|a|to ord|*|**|_|`|```\n|[|]|(|)|[[|]]|[[x]]|[[x#y]]|\
[a](b)|[a](https://a.b)|[a](#c)|![a](p.svg)|![a](p.svg "GULL: Her. Foto: N")|![](p.svg)|[^1]|\
\n[^1]: note\n|[!NOTE]|[!FACTS] T|[!QUOTE] N|[TOC]|"|'|--|...|&|&amp;|&lt;|<|    |\t|{#c}|\\|~~|\
<http://a.b>|***\n|---\n|===\n|:|!|\na\n: b\n|“|”|\u00a0|\u200b|😀|\n[a]: b\n|[a]|http://a.b"""
TAGS = """\
<div>|</div>|<p>|</p>|<b>|</b>|<br>|<hr>|<h2>|</h2>|<table>|<tr>|<td>|</table>|<ul>|<li>|</ul>|\
<a href="#x">|</a>|<p id="a">|<b id="a">|<span onclick="x()">|<p style="a">|<!--|-->|<svg>|</svg>|\
<pre>|</pre>|<code>|</code>|<script>|</script>|<details>|<summary>|</details>|<blockquote>|\
</blockquote>|<iframe src="https://a.b">|</iframe>|<sup>|</sup>|<select>|<option>|<form>|<template>"""
MARKDOWN = [*SYNTAX.split("|"), "|", "[[x|y]]", "\n| a | b |\n|---|--:|\n| c | d |\n"]
TEXTS = st.one_of(
    st.text(SIGNS, max_size=40),
    st.lists(st.one_of(st.sampled_from(MARKDOWN), st.text(SIGNS, max_size=3)), max_size=14).map(
        "".join
    ),
)
HTML_TEXTS = st.lists(st.sampled_from([*MARKDOWN, *TAGS.split("|")]), max_size=12).map("".join)


def faults(found: Parsed) -> list[str]:
    """Return what is wrong with a body, other than what the writer was told."""
    check = Check(found.html)
    twice = {name for name in check.ids if name and check.ids.count(name) > 1}
    told = {problem.at.text for problem in found.problems if isinstance(problem.at, Quote)}
    return [
        *check.faults,
        *(f"id {name} is there twice" for name in sorted(twice - told)),
        *(f"<{tag}>" for tag in sorted(check.tags & {"script", "iframe", "form", "template"})),
        *(name for name in sorted(check.attributes) if name.startswith(("on", "style"))),
    ]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", ['# a\n\n<p id="a">', '# [a]<p id="a">', '<p id="a"><p id="a">'])
def test_an_id_used_twice(engine: str, text: str) -> None:
    """An id that a heading has already got is told like one that is written twice."""
    (problem,) = parsed(text, ENGINES[engine]).problems

    assert problem.text.msgid == "the id “{id}” is used twice"


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_any_markdown(engine: str, text: str) -> None:
    """Whatever is typed, the outcome is sound HTML whose ids are given once."""
    found = parsed(text, ENGINES[engine])

    assert faults(found) == []
    assert " ".join(found.body.plain.split()) == found.body.plain
    assert len({heading.id for heading in found.body.headings}) == len(found.body.headings)
    assert all(2 <= heading.level <= 6 for heading in found.body.headings)


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=150)
@given(HTML_TEXTS)
def test_any_raw_html(engine: str, text: str) -> None:
    """Whatever HTML is typed, the outcome is sound HTML with nothing in it that runs."""
    assert faults(parsed(text, ENGINES[engine])) == []


@pytest.mark.parametrize("engine", ENGINES)
@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_the_same_every_time(engine: str, text: str) -> None:
    """A text parsed again gives the same body and the same problems."""
    assert parsed(text, ENGINES[engine]) == parsed(text, ENGINES[engine])
