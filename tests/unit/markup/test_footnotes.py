"""Footnotes: both engines' forms brought into one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Label
from tests.unit.markup.conftest import Check, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse

BACK = (
    ' <a class="footnote-back" href="#_fnref-{0}" aria-label="@Back to the text"'
    ' role="doc-backlink">↩\ufe0e</a>'
)
NOTE = re.compile(r'<li id="_fn-(\d+)">(.*?) <a class="footnote-back"')


def mark(number: int, occurrence: int = 1) -> str:
    """Return the mark of a note in the text."""
    own = f"_fnref-{number}" + (f"-{occurrence}" if occurrence > 1 else "")
    return (
        f'<sup class="footnote-ref"><a id="{own}" href="#_fn-{number}"'
        f' role="doc-noteref">{number}</a></sup>'
    )


def notes(html: str) -> list[str]:
    """Return the notes at the end of a text."""
    return [text for _, text in NOTE.findall(html)]


def test_form(parse: Parse) -> None:
    """A note has a mark in the text, stands at the end, and leads back."""
    found = parse("Se[^1] her.\n\n[^1]: En *note*.\n")

    assert found.html == (
        f"<p>Se{mark(1)} her.</p>"
        '<section class="footnotes" role="doc-endnotes" aria-label="@Footnotes"><ol>'
        f'<li id="_fn-1"><p>En <em>note</em>.</p>{BACK.format(1)}</li></ol></section>'
    )
    assert found.places == [Label("Footnotes"), Label("Back to the text")]


def test_order_of_mention(parse: Parse) -> None:
    """Notes are numbered as they are mentioned, not as they are defined or called."""
    html = parse("A[^9], b[^x], c[^1].\n\n[^1]: En\n[^9]: Ni\n[^x]: Iks\n").html

    assert f"A{mark(1)}, b{mark(2)}, c{mark(3)}." in html
    assert notes(html) == ["<p>Ni</p>", "<p>Iks</p>", "<p>En</p>"]


def test_mentioned_twice(parse: Parse) -> None:
    """A note mentioned again keeps its number and stands once; both marks can be led to."""
    html = parse("A[^a], b[^b], c[^a].\n\n[^a]: En\n[^b]: To\n").html

    assert f"A{mark(1)}, b{mark(2)}, c{mark(1, 2)}." in html
    assert notes(html) == ["<p>En</p>", "<p>To</p>"]


def test_mentioned_in_a_note(parse: Parse) -> None:
    """A note that only another note mentions joins the list after it."""
    html = parse("A[^a].\n\n[^b]: To\n\n[^a]: En[^b]\n").html

    assert notes(html) == [f"<p>En{mark(2)}</p>", "<p>To</p>"]


def test_notes_that_mention_each_other(parse: Parse) -> None:
    """A circle of notes has an end."""
    html = parse("A[^a].\n\n[^a]: En[^b]\n\n[^b]: To[^a]\n").html

    assert notes(html) == [f"<p>En{mark(2)}</p>", f"<p>To{mark(1, 2)}</p>"]


def test_never_mentioned(parse: Parse) -> None:
    """A note that nothing mentions is not shown."""
    assert parse("A.\n\n[^a]: En\n").html == "<p>A.</p>"


@pytest.mark.parametrize("name", ["1", "a", "lang-note", "å", "a.b", "a_b", "Note", "1a"])
def test_names(parse: Parse, name: str) -> None:
    """A note may have any name."""
    assert notes(parse(f"A[^{name}].\n\n[^{name}]: Teksten\n").html) == ["<p>Teksten</p>"]


@pytest.mark.parametrize("name", ["fn:1", "a&b", "a'b"])
def test_unusual_names(parse: Parse, name: str) -> None:
    """Whatever the name, the text of a note is not lost unnoticed."""
    found = parse(f"A[^{name}].\n\n[^{name}]: Teksten\n")

    assert found.problems or "Teksten" in found.html


def test_name_in_another_case(parse: Parse) -> None:
    """A note called with a capital is found, or missed aloud; it is never empty."""
    found = parse("A[^Note].\n\n[^note]: Teksten\n")

    assert found.problems or notes(found.html) == ["<p>Teksten</p>"]


def test_long_note(parse: Parse) -> None:
    """A note may have paragraphs, lists and code."""
    html = parse("A[^a].\n\n[^a]: En\n\n    To [[b]]\n\n    - tre\n\nMer.\n").html

    assert notes(html) == ['<p>En</p><p>To <a href="@b">@</a></p><ul><li>tre</li></ul>']
    assert html.startswith(f"<p>A{mark(1)}.</p><p>Mer.</p><section")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- A[^a]\n- B\n\n[^a]: En\n", id="list"),
        pytest.param("> A[^a]\n\n[^a]: En\n", id="quotation"),
        pytest.param("> [!NOTE] B\n> A[^a]\n\n[^a]: En\n", id="box"),
        pytest.param("> [!NOTE] A[^a]\n> B\n\n[^a]: En\n", id="title-of-a-box"),
        pytest.param("## A[^a]\n\n[^a]: En\n", id="heading"),
        pytest.param("| A[^a] |\n|---|\n| b |\n\n[^a]: En\n", id="table"),
        pytest.param("*A[^a]*\n\n[^a]: En\n", id="emphasis"),
    ],
)
def test_mentioned_anywhere(parse: Parse, text: str) -> None:
    """A note can be mentioned wherever there are words."""
    html = parse(text).html

    assert mark(1) in html
    assert notes(html) == ["<p>En</p>"]
    assert Check(html).faults == []


def test_ids_are_given_once(parse: Parse) -> None:
    """Every mark and every note has an id of its own."""
    found = Check(parse("A[^a] b[^a] c[^a] d[^b].\n\n[^a]: En[^b]\n[^b]: To\n").html)

    assert len(found.ids) == len(set(found.ids)) == 7


def test_plain_text(parse: Parse) -> None:
    """In the plain text a note stands at the end, without numbers and arrows."""
    assert parse("A[^a] b.\n\n[^a]: En note.\n").body.plain == "A b. En note."


@pytest.mark.parametrize(
    "html",
    [
        "<p>m<sup>2</sup></p>",
        '<p><sup class="x">a</sup></p>',
        '<p id="b">x<sup><a href="#b">a</a></sup></p>',
    ],
)
def test_ordinary_superscripts(html: str) -> None:
    """Raised text that is no mark of a note is left as it is."""
    found = parsed(html)

    assert found.html == html
    assert "footnotes" not in found.html
