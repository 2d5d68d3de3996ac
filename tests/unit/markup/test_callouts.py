"""Boxes: facts, notes, warnings, pull quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Label, TitleLink
from plugins.content_model.problem import Quote
from plugins.markup.callouts import NAMES
from tests.unit.markup.conftest import Check, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


def box(kind: str, title: str, rest: str, number: int = 1) -> str:
    """Return the HTML of a box."""
    return (
        f'<div class="box box--{kind}" role="note" aria-labelledby="_box-{number}">'
        f'<p class="box__title" id="_box-{number}">{title}</p>{rest}</div>'
    )


@pytest.mark.parametrize(
    ("name", "kind", "title"),
    [
        ("FACTS", "facts", "Facts"),
        ("FAKTA", "facts", "Facts"),
        ("NOTE", "note", "Note"),
        ("MERK", "note", "Note"),
        ("TIP", "note", "Note"),
        ("IMPORTANT", "note", "Note"),
        ("WARNING", "warning", "Warning"),
        ("ADVARSEL", "warning", "Warning"),
        ("CAUTION", "warning", "Warning"),
        ("note", "note", "Note"),
        ("Fakta", "facts", "Facts"),
    ],
)
def test_names(parse: Parse, name: str, kind: str, title: str) -> None:
    """A box goes by its names in any case, and is titled in the language of the text."""
    found = parse(f"> [!{name}]\n> Tekst.")

    assert found.html == box(kind, f"@{title}", "<p>Tekst.</p>")
    assert found.places == [Label(title)]


@pytest.mark.parametrize("name", [name for name, kind in NAMES.items() if kind == "quote"])
def test_pull_quote(parse: Parse, name: str) -> None:
    """A pull quote is a figure; who says it stands below."""
    assert parse(f"> [!{name}] Lena, *leder*\n> Vi er i gang.\n>\n> Nå.").html == (
        '<figure class="pull-quote"><blockquote><p>Vi er i gang.</p><p>Nå.</p></blockquote>'
        "<figcaption>Lena, <em>leder</em></figcaption></figure>"
    )


def test_pull_quote_of_nobody(parse: Parse) -> None:
    """A pull quote without a name has no caption."""
    assert parse("> [!QUOTE]\n> Vi er i gang.").html == (
        '<figure class="pull-quote"><blockquote><p>Vi er i gang.</p></blockquote></figure>'
    )


class TestTitle:
    """The first line of a box."""

    def test_own_title(self, parse: Parse) -> None:
        """What follows the mark is the title, as Markdown."""
        assert parse("> [!FACTS] Om *NorCare* & co\n> Tekst.").html == box(
            "facts", "Om <em>NorCare</em> &amp; co", "<p>Tekst.</p>"
        )

    def test_reference_in_a_title(self, parse: Parse) -> None:
        """A title may refer to another item."""
        assert parse("> [!NOTE] Se [[b]]\n> Tekst.").places == [TitleLink("b")]

    def test_title_alone(self, parse: Parse) -> None:
        """A box may have nothing but a title."""
        assert parse("> [!NOTE] Husk").html == box("note", "Husk", "")

    def test_title_apart(self, parse: Parse) -> None:
        """An empty line after the title changes nothing."""
        assert parse("> [!NOTE] Husk\n>\n> - a").html == box("note", "Husk", "<ul><li>a</li></ul>")

    def test_line_break_is_no_title(self, parse: Parse) -> None:
        """Two spaces after the mark, which nobody sees, are no title."""
        assert parse("> [!NOTE]  \n> Tekst.").html == box("note", "@Note", "<p>Tekst.</p>")

    def test_line_break_after_a_title(self, parse: Parse) -> None:
        """Two spaces after a title are no part of it."""
        assert parse("> [!NOTE] Husk  \n> Tekst.").html == box("note", "Husk", "<p>Tekst.</p>")

    def test_line_break_after_a_name(self, parse: Parse) -> None:
        """Two spaces after the mark of a pull quote are no name."""
        assert "figcaption" not in parse("> [!QUOTE]  \n> Vi er i gang.").html


class TestInside:
    """What a box holds."""

    def test_several_lines(self, parse: Parse) -> None:
        """Lines below the first are a paragraph of their own."""
        html = parse("> [!NOTE]\n> en\n> to *tre*\n>\n> fire").html

        assert html == box("note", "@Note", "<p>ento <em>tre</em></p><p>fire</p>")

    def test_everything_a_text_may_have(self, parse: Parse) -> None:
        """References, pictures, tables and headings work as anywhere."""
        found = parse(
            "> [!FACTS] Tall\n>\n> ## Mål\n>\n> | a |\n> |---|\n> | [[b]] |\n>\n> ![Et tre](p.svg)"
        )

        assert len(found.places) == 3
        assert [heading.id for heading in found.body.headings] == ["mal"]
        assert Check(found.html).faults == []

    def test_quotation_within(self, parse: Parse) -> None:
        """A quotation within a box stays one."""
        html = parse("> [!NOTE] A\n>\n> > sitat").html

        assert "<blockquote><p>sitat</p></blockquote></div>" in html

    def test_box_within_a_list(self, parse: Parse) -> None:
        """A box may stand in a list."""
        assert box("note", "A", "<p>b</p>") in parse("- x\n\n    > [!NOTE] A\n    > b\n").html


class TestSeveral:
    """More than one box."""

    def test_each_has_a_name_of_its_own(self, parse: Parse) -> None:
        """Each box is named by its own title."""
        html = parse("> [!NOTE] A\n> a\n\nTekst.\n\n> [!WARNING] B\n> b").html

        assert html == (
            box("note", "A", "<p>a</p>") + "<p>Tekst.</p>" + box("warning", "B", "<p>b</p>", 2)
        )

    def test_in_a_row(self, parse: Parse) -> None:
        """Boxes that only an empty line keeps apart are two."""
        assert parse("> [!NOTE] A\n> a\n>\n> a2\n\n> [!FACTS] B\n> b").html == (
            box("note", "A", "<p>a</p><p>a2</p>") + box("facts", "B", "<p>b</p>", 2)
        )

    def test_after_a_quotation(self, parse: Parse) -> None:
        """A quotation before a box stays a quotation."""
        assert parse("> sitat\n\n> [!NOTE] A\n> a").html == (
            "<blockquote><p>sitat</p></blockquote>" + box("note", "A", "<p>a</p>")
        )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("> Et sitat.", id="no-mark"),
        pytest.param("> Se [!NOTE] her.", id="mark-within"),
        pytest.param("> [NOTE] x", id="no-exclamation-mark"),
        pytest.param("> [! NOTE] x", id="space"),
        pytest.param("> - [!NOTE] x", id="in-a-list"),
        pytest.param("> [!NOTE x", id="not-closed"),
    ],
)
def test_ordinary_quotations(parse: Parse, text: str) -> None:
    """A block quote that does not begin with a mark is a block quote."""
    found = parse(text)

    assert found.html.startswith("<blockquote>")
    assert "box" not in found.html
    assert found.problems == []


def test_mark_outside_a_quotation(parse: Parse) -> None:
    """A mark in an ordinary paragraph is text."""
    assert parse("[!NOTE] x").html == "<p>[!NOTE] x</p>"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("FATCS", "FACTS", id="misspelt"),
        pytest.param("faktta", "FAKTA", id="misspelt-in-small-letters"),
        pytest.param("XYZXYZ", "[!FACTS], [!QUOTE], [!NOTE], [!WARNING]", id="unlike-any"),
    ],
)
def test_unknown_box(parse: Parse, name: str, hint: str) -> None:
    """A name that no box has is a mistake where it stands; the nearest one is suggested."""
    found = parse(f"Tekst.\n\n> [!{name}] x\n> y")

    assert [problem.at for problem in found.problems] == [Quote(f"[!{name}]", 0)]
    assert hint in found.hints[0]


def test_text_beside_a_marked_paragraph() -> None:
    """Nothing that stands in a marked quotation is lost."""
    html = parsed("<blockquote>før <p>[!NOTE] A</p> etter</blockquote>").html

    assert "før" in html
    assert "etter" in html


@pytest.mark.parametrize("name", ["FACTS", "QUOTE", "NOTE"])
def test_box_with_nothing_in_it(parse: Parse, name: str) -> None:
    """An empty box is told, and not shown."""
    found = parse(f"a\n\n> [!{name}]\n\nb")

    assert found.told == [f"there is nothing in the box [!{name}]"]
    assert "box" not in found.html
    assert "<figure" not in found.html
