"""References to other items within a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import LinkEnd, LinkStart, Part, ReadAlso, TitleLink
from plugins.content_model.problem import Quote
from plugins.markup.engine import PYROMARK
from plugins.markup.references import read_also, split_fragment
from tests.unit.markup.conftest import ENGINES, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


@pytest.mark.parametrize(
    ("html", "places"),
    [
        pytest.param("a [[news/b]].", [TitleLink("news/b")], id="id"),
        pytest.param("a [[ news/b ]].", [TitleLink("news/b")], id="space-around"),
        pytest.param("a [[b#goals]].", [TitleLink("b", "goals")], id="heading"),
        pytest.param("a [[b # goals ]].", [TitleLink("b", "goals")], id="heading-with-space"),
        pytest.param("a [[b|that]].", [LinkStart("b"), LinkEnd("b")], id="words"),
        pytest.param("a [[b#c | that]].", [LinkStart("b", "c"), LinkEnd("b")], id="both"),
        pytest.param("a [[b&amp;c]].", [TitleLink("b&c")], id="sign-of-html"),
        pytest.param("[[a]] and [[b]]", [TitleLink("a"), TitleLink("b")], id="two"),
        pytest.param("[a] [[]] [[a] ]] [[[", [], id="none"),
        pytest.param("[[a|]] x", [], id="no-words"),
        pytest.param("[[|a]] x", [], id="no-id"),
        pytest.param("[[a|b|c]] x", [LinkStart("a"), LinkEnd("a")], id="bar-among-the-words"),
    ],
)
def test_open_places(html: str, places: list[Part]) -> None:
    """A reference is a place to be filled in; what only looks like one is text."""
    assert parsed(f"<div>{html}</div>").places == places


def test_text_around_a_reference(parse: Parse) -> None:
    """The text before, between and after stays where it was."""
    found = parse("Se [[a]], [[b|B & *C*]] og [[c|d]]. Nå.")

    assert found.html.startswith('<p>Se <a href="@a">@</a>, ')
    assert found.html.endswith(' og <a href="@c">d</a>. Nå.</p>')
    assert found.problems == []


def test_words_are_text(parse: Parse) -> None:
    """The words of a reference are written as the writer has them."""
    assert parse("Se [[a|Kari & Ola]].").html == '<p>Se <a href="@a">Kari &amp; Ola</a>.</p>'


@pytest.mark.parametrize("text", ["`[[a]]` x", "    [[a]]", "```\n[[a]]\n```", "Se ``[[a|b]]``"])
def test_code_holds_no_reference(parse: Parse, text: str) -> None:
    """What looks like a reference in code is code."""
    found = parse(text)

    assert found.places == []
    assert "[[a" in found.html


def test_link_holds_no_reference(parse: Parse) -> None:
    """There is no link within a link: a reference there stays as it is written."""
    found = parse("Se [x [[a]] y](https://example.org) [[b]].")

    assert found.places == [TitleLink("b")]
    assert "x [[a]] y</a>" in found.html


class TestReadAlso:
    """Paragraphs of nothing but references."""

    @pytest.mark.parametrize(
        ("text", "targets"),
        [
            pytest.param("[[news/b]]", ("news/b",), id="one"),
            pytest.param("[[a]] [[b]]\n[[c]]", ("a", "b", "c"), id="several"),
            pytest.param(" [[ a ]] ", ("a",), id="space"),
            pytest.param("[[a#b]]", ("a#b",), id="heading"),
        ],
    )
    def test_lines_that_lead_on(self, text: str, targets: tuple[str, ...]) -> None:
        """Such a paragraph stands for a line per reference, in their order."""
        assert read_also(text) == ReadAlso(targets)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("", id="nothing"),
            pytest.param("Se [[a]]", id="word-before"),
            pytest.param("[[a]].", id="full-stop"),
            pytest.param("[[a]], [[b]]", id="comma"),
            pytest.param("[[a|b]]", id="words"),
            pytest.param("[[a]] [b]", id="brackets"),
        ],
    )
    def test_ordinary_paragraphs(self, text: str) -> None:
        """Anything more than references makes an ordinary paragraph."""
        assert read_also(text) is None

    def test_in_a_text(self, parse: Parse) -> None:
        """The paragraph becomes a place of its own."""
        found = parse("Først.\n\n[[a]]\n[[b]]\n\nSist.")

        assert found.places == [ReadAlso(("a", "b"))]
        assert found.html == "<p>Først.</p><p>@a @b</p><p>Sist.</p>"

    @pytest.mark.parametrize("text", ["`[[news/b]]`", "[[[a]]](https://example.org)"])
    def test_not_of_code_or_links(self, parse: Parse, text: str) -> None:
        """A paragraph that is nothing but code, or a link, is just that."""
        found = parse(text)

        assert not any(isinstance(part, ReadAlso) for part in found.body.parts)
        assert "[[" in found.html or "<a" in found.html


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("news/a", ("news/a", "")),
        ("a#b", ("a", "b")),
        (" a # b ", ("a", "b")),
        ("#b", ("", "b")),
        ("a#b#c", ("a", "b#c")),
        ('a#"b"', ("a", "&quot;b&quot;")),
    ],
)
def test_split_fragment(target: str, parts: tuple[str, str]) -> None:
    """The first ``#`` parts a target from the heading, which is safe in an attribute."""
    assert split_fragment(target) == parts


class TestLeftovers:
    """Markdown that no engine took for what it was meant to be."""

    @pytest.mark.parametrize(
        ("text", "quote"),
        [("Se.[^1]", "[^1]"), ("En[^a], to[^å].\n\n[^a]: A.", "[^å]")],
    )
    def test_footnote_without_text(self, parse: Parse, text: str, quote: str) -> None:
        """A footnote that has no text is a mistake, named as it is written."""
        found = parse(text)

        assert quote in found.told[0]
        assert [problem.at for problem in found.problems] == [Quote(quote, 0)]

    def test_link_that_was_not_read(self) -> None:
        """An address with a space is no link in CommonMark: a mistake, with the way to write it."""
        found = parsed("Last ned [rapporten](min rapport.pdf) nå.", ENGINES[PYROMARK])

        assert [problem.at for problem in found.problems] == [Quote("min rapport.pdf", 0)]
        assert "<min rapport.pdf>" in found.hints[0]

    @pytest.mark.parametrize("text", ["a] (b)", "[x]() y"[1:], "a [1] (2)", "f](x", "`[a](b c)`"])
    def test_what_is_no_link(self, parse: Parse, text: str) -> None:
        """Brackets and parentheses by themselves are text."""
        assert parse(f"a {text} b").problems == []

    @pytest.mark.parametrize("text", ["`x[^1]`", "    [^1]\n", "[^ 1]", "[^]"])
    def test_what_is_no_footnote(self, parse: Parse, text: str) -> None:
        """Neither code nor brackets around other things are footnotes."""
        assert parse(text).problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("[[b|**fet**]]", "<strong>fet</strong>", id="emphasis-alone"),
        pytest.param("[[b|a *b* c]]", "a <em>b</em> c", id="emphasis-within"),
        pytest.param("[[b|`x` y]]", "<code>x</code> y", id="code"),
    ],
)
def test_emphasis_in_the_words(parse: Parse, text: str, words: str) -> None:
    """The words of a reference are Markdown like others, and what follows is a reference again."""
    found = parse(f"Se {text} og [[c]].")

    assert found.places == [LinkStart("b"), LinkEnd("b"), TitleLink("c")]
    assert f">{words}<" in found.html
    assert not found.problems
    assert "]]" not in found.html


@pytest.mark.parametrize("text", ["[[]]", "[[news/x|]]", "[[ ]]", "[[news/x|**fet**", "[[a|b"])
def test_no_reference(parse: Parse, text: str) -> None:
    """What looks like a reference and is none is told, with how to show brackets."""
    found = parse(f"a {text}\n\nb")

    assert len(found.told) == 1
    assert found.told[0].endswith("is no reference to an item")
    assert "put \\ before the first" in found.hints[0]
