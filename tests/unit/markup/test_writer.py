"""The one walk over an engine's HTML."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from plugins.content_model.body import Html, Label, Part
from plugins.content_model.problem import Quote, Severity, message
from plugins.markup.references import write_text
from plugins.markup.rules import TextRules
from plugins.markup.writer import Writer, attribute_text, write_element

TEXT, HINT = message("wrong"), message("write it right")


@pytest.fixture
def writer() -> Writer:
    """Return a writer that knows no special elements but references."""
    return Writer("news/a.nb.md", TextRules(), {"-text": write_text})


def nodes(html: str) -> list[LexborNode]:
    """Return the topmost nodes of a piece of HTML."""
    root = LexborHTMLParser(html, is_fragment=True).root
    return list(root.iter(include_text=True)) if root else []


def written(writer: Writer, html: str) -> list[Part]:
    """Return the parts that *html* is written as, block by block."""
    for node in nodes(html):
        writer.block(node)
    writer.flush()
    return writer.parts


class TestParts:
    """How the parts of a body come about."""

    def test_runs_of_html_are_joined(self, writer: Writer) -> None:
        """HTML written piece by piece is one part, up to the next open place."""
        for piece in "abc":
            writer.html(piece)
        writer.part(Label("News"))
        writer.html("d")
        writer.flush()

        assert writer.parts == [Html("abc"), Label("News"), Html("d")]

    def test_no_empty_parts(self, writer: Writer) -> None:
        """Two places in a row have nothing between them."""
        writer.part(Label("News"))
        writer.part(Label("Guides"))
        writer.flush()
        writer.flush()

        assert writer.parts == [Label("News"), Label("Guides")]

    def test_cut_out_html(self, writer: Writer) -> None:
        """HTML cut out of an element is written as if it still stood there."""
        writer.fragment("a <b onclick='x()'>b</b> &amp; c")
        writer.flush()

        assert writer.parts == [Html("a <b>b</b> &amp; c")]


class TestIds:
    """Ids are given once."""

    def test_the_first_has_what_it_wants(self, writer: Writer) -> None:
        """An id that is free is taken as it is."""
        assert writer.unique_id("goals") == "goals"

    def test_further_ones_are_numbered(self, writer: Writer) -> None:
        """The second of an id is numbered 2, and so on."""
        assert [writer.unique_id("goals") for _ in range(3)] == ["goals", "goals-2", "goals-3"]

    def test_numbers_that_are_taken(self, writer: Writer) -> None:
        """A number that is somebody's own id is passed over."""
        found = [writer.unique_id(wanted) for wanted in ("goals-2", "goals", "goals", "goals-2")]

        assert found == ["goals-2", "goals", "goals-3", "goals-2-2"]


class TestProblems:
    """What is noted of a mistake."""

    def test_place_is_a_quotation(self, writer: Writer) -> None:
        """A mistake is placed by what the source says there."""
        writer.problem(TEXT, HINT, "p.svg")
        (found,) = writer.problems

        assert (found.path, found.at, found.text, found.hint) == (
            "news/a.nb.md",
            Quote("p.svg", 0),
            TEXT,
            HINT,
        )
        assert found.severity is Severity.PROBLEM

    def test_the_same_mistake_again(self, writer: Writer) -> None:
        """Mistakes at equal words are told apart by how often these were before."""
        for quote in ("p.svg", "q.svg", "p.svg", "p.svg"):
            writer.problem(TEXT, HINT, quote, Severity.WARNING)

        assert [problem.at for problem in writer.problems] == [
            Quote("p.svg", 0),
            Quote("q.svg", 0),
            Quote("p.svg", 1),
            Quote("p.svg", 2),
        ]
        assert {problem.severity for problem in writer.problems} == {Severity.WARNING}


class TestElements:
    """Elements that are written as they are."""

    @pytest.mark.parametrize(
        "html",
        [
            pytest.param("<p>a <em>b</em> c</p>", id="ordinary"),
            pytest.param('<p class="x" lang="en" title="a &amp; b">c</p>', id="attributes"),
            pytest.param("<details open><summary>a</summary>b</details>", id="attribute-alone"),
            pytest.param("<p>a<br>b<wbr>c</p>", id="void"),
            pytest.param("a &lt;b&gt; &amp; c", id="signs-of-html"),
            pytest.param('<ruby lang="ja">a<rt>b</rt></ruby>', id="uncommon"),
            pytest.param("<ul><li>a</li><li><p>b</p></li></ul>", id="nested"),
        ],
    )
    def test_kept(self, writer: Writer, html: str) -> None:
        """What is harmless is written as it was read."""
        assert written(writer, html) == [Html(html)]

    @pytest.mark.parametrize(
        ("html", "expected"),
        [
            pytest.param('<p onclick="x()">a</p>', "<p>a</p>", id="event"),
            pytest.param('<P ONCLICK="x()">a</P>', "<p>a</p>", id="event-in-capitals"),
            pytest.param('<p style="x:y" id="b">a</p>', '<p id="b">a</p>', id="style"),
            pytest.param("<p>a<!-- b -->c</p>", "<p>ac</p>", id="remark"),
            pytest.param("<p>a", "<p>a</p>", id="never-closed"),
            pytest.param("<i><b>a</i>", "<i><b>a</b></i>", id="closed-in-the-wrong-order"),
        ],
    )
    def test_mended(self, writer: Writer, html: str, expected: str) -> None:
        """What runs, what shows nothing and what is broken is left out or mended."""
        assert written(writer, html) == [Html(expected)]

    def test_special_elements(self) -> None:
        """An element with a writer of its own is left to that, at any depth."""
        seen: list[str | None] = []
        writer = Writer("a.md", TextRules(), {"mark": lambda node, _: seen.append(node.text())})

        assert written(writer, "<p>a <mark>b</mark> <em><mark>c</mark></em></p>") == [
            Html("<p>a  <em></em></p>")
        ]
        assert seen == ["b", "c"]

    def test_quick_way_and_long_way_agree(self, writer: Writer) -> None:
        """A block with nothing remarkable is the same whichever way it is written."""
        html = "<ul><li>a &amp; <em>b</em></li><li><p>c<br>d</p><hr></li></ul>"
        (node,) = nodes(html)
        write_element(node, writer)
        writer.flush()

        assert writer.parts == written(Writer("a.md", TextRules(), {}), html) == [Html(html)]

    def test_id_used_twice(self, writer: Writer) -> None:
        """An id the writer gave twice is a mistake; different ones are none."""
        written(writer, '<p id="a">x</p><p id="b">y</p><div><p id="a">z</p></div>')

        assert [problem.at for problem in writer.problems] == [Quote("a", 0)]
        assert writer.ids == {"a", "b"}

    def test_references_within(self, writer: Writer) -> None:
        """References are found in the text of any element."""
        parts = written(writer, "<dl><dd>[[news/b]]</dd></dl>")

        assert len(parts) == 3


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ([], ""),
        ([("id", "a")], ' id="a"'),
        ([("open", None), ("id", "b")], ' open id="b"'),
        ([("alt", "")], ' alt=""'),
        ([("title", "\"a\" & <b> 'c'")], ' title="&quot;a&quot; &amp; &lt;b&gt; &#x27;c&#x27;"'),
    ],
)
def test_attributes(attributes: list[tuple[str, str | None]], expected: str) -> None:
    """Attributes are written with a space before each, and nothing that would end them."""
    assert attribute_text(attributes) == expected


def test_start_tag(writer: Writer) -> None:
    """A start tag has its attributes in the order given."""
    writer.start_tag("a", {"href": "b", "class": "c"})
    writer.flush()

    assert writer.parts == [Html('<a href="b" class="c">')]
