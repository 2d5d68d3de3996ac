"""Pictures: within a line, or alone as a figure with a caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.body import Picture
from plugins.content_model.problem import Quote
from plugins.markup.figures import Caption, caption_html, normal_case, parse_caption, usual_form
from plugins.markup.rules import TextRules
from tests.unit.markup.conftest import NORWEGIAN, parsed

if TYPE_CHECKING:
    from tests.unit.markup.conftest import Parse


class TestCaption:
    """A caption taken apart."""

    @pytest.mark.parametrize(
        ("written", "caption"),
        [
            pytest.param("", Caption(), id="nothing"),
            pytest.param("Ved bordet.", Caption(text="Ved bordet."), id="text"),
            pytest.param(
                "GULL: Merket gjelder i to år. Foto: Kari Li",
                Caption(label="Gull", text="Merket gjelder i to år.", credit="Foto: Kari Li"),
                id="all-three",
            ),
            pytest.param("Foto: Kari Li", Caption(credit="Foto: Kari Li"), id="credit-alone"),
            pytest.param(
                "Ved bordet (Foto: Kari Li).",
                Caption(text="Ved bordet", credit="Foto: Kari Li"),
                id="credit-in-parentheses",
            ),
            pytest.param(
                "Ved bordet. Foto: Kari Li.",
                Caption(text="Ved bordet.", credit="Foto: Kari Li"),
                id="credit-with-a-full-stop",
            ),
            pytest.param(
                "Kartet. Illustrasjon: A. Foto: B",
                Caption(text="Kartet.", credit="Illustrasjon: A. Foto: B"),
                id="two-credits",
            ),
            pytest.param(
                "  Ved\n  bordet.\tFoto:\nKari ",
                Caption(text="Ved bordet.", credit="Foto: Kari"),
                id="white-space",
            ),
            pytest.param("Photo: Kari Li", Caption(text="Photo: Kari Li"), id="another-language"),
            pytest.param("Fotografiet: nytt", Caption(text="Fotografiet: nytt"), id="longer-word"),
            pytest.param("Foto:Kari", Caption(text="Foto:Kari"), id="no-space"),
            pytest.param("Min lilleFoto: x", Caption(text="Min lilleFoto: x"), id="within-a-word"),
            pytest.param("2024: Året", Caption(text="2024: Året"), id="year"),
            pytest.param("ÉN I 2024: Se", Caption(label="Én i 2024", text="Se"), id="any-letter"),
            pytest.param("ØST-VEST: Se", Caption(label="Øst-vest", text="Se"), id="hyphen"),
            pytest.param("Gull: Merket", Caption(text="Gull: Merket"), id="no-capitals"),
            pytest.param("A: Merket", Caption(text="A: Merket"), id="one-letter"),
            pytest.param("GULL:Merket", Caption(text="GULL:Merket"), id="label-without-space"),
            pytest.param("GULL:", Caption(text="GULL:"), id="label-without-text"),
            pytest.param("Vi: GULL: Se", Caption(text="Vi: GULL: Se"), id="label-further-on"),
        ],
    )
    def test_parts(self, written: str, caption: Caption) -> None:
        """A caption is a label in capitals, a text and a credit, of which any may be missing."""
        assert parse_caption(written, NORWEGIAN) == caption

    @pytest.mark.parametrize(
        "credit",
        [
            pytest.param("Foto: Kari Li (NTB)", id="agency"),
            pytest.param("Foto: Kari Li (t.h.)", id="abbreviation"),
        ],
    )
    def test_parentheses_of_the_credit(self, credit: str) -> None:
        """A parenthesis that the credit itself opened stays closed."""
        assert parse_caption(f"Ved bordet. {credit}", NORWEGIAN).credit == credit

    @pytest.mark.parametrize(("letters", "is_label"), [(40, True), (41, False)])
    def test_longest_label(self, letters: int, is_label: bool) -> None:  # noqa: FBT001  # a case
        """A caption that is all in capitals is no label."""
        label = "A" * letters

        assert (parse_caption(f"{label}: x", NORWEGIAN).text == "x") is is_label

    def test_language_without_words_for_credits(self) -> None:
        """Where no words are known there are no credits."""
        assert parse_caption("Foto: K", TextRules()) == Caption(text="Foto: K")

    @pytest.mark.parametrize(
        ("context", "label"),
        [
            pytest.param("", "Nscc i stavanger", id="nothing-known"),
            pytest.param("NSCC er i Stavanger.", "NSCC i Stavanger", id="as-the-text-has-it"),
            pytest.param("Se I Stavanger og i NSCC", "NSCC i Stavanger", id="small-wins"),
        ],
    )
    def test_label_in_normal_case(self, context: str, label: str) -> None:
        """Words of a label are written as elsewhere in the text, else in small letters."""
        assert parse_caption("NSCC I STAVANGER: Se", NORWEGIAN, context).label == label

    def test_the_caption_itself_is_no_context(self) -> None:
        """How a label is written in the caption says nothing about its usual form."""
        written = "MØTE: Ved bordet."

        assert parse_caption(written, NORWEGIAN, f'![x](p.svg "{written}")').label == "Møte"

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param('![a](p.svg "MØTE: En.")\n\n![b](q.svg "MØTE: To.")', id="two-figures"),
            pytest.param('![a](p.svg "MØTE: Hun sa \\"ja\\".")', id="marks-with-a-backslash"),
            pytest.param('![a](p.svg "MØTE: A &amp; B.")', id="sign-of-html"),
        ],
    )
    def test_no_caption_is_context(self, parse: Parse, text: str) -> None:
        """Nor does it in the captions of other pictures, or however it was typed."""
        html = parse(text).html

        assert "MØTE" not in html
        assert html.count('<span class="figure__label">Møte</span>') == text.count("MØTE")

    @settings(deadline=None, max_examples=120)
    @given(st.text(alphabet="ABab :.()/&-Foto\n", max_size=40), st.text(max_size=20))
    def test_nothing_is_lost(self, written: str, context: str) -> None:
        """Whatever was written, all its letters are in one of the parts."""
        caption = parse_caption(written, NORWEGIAN, context)
        parts = f"{caption.label}{caption.text}{caption.credit}"
        letters = [sign for sign in written.casefold() if sign.isalpha()]

        assert [sign for sign in parts.casefold() if sign.isalpha()] == letters


@pytest.mark.parametrize(
    ("word", "context", "form"),
    [
        ("NSCC", "Hos NSCC er", "NSCC"),
        ("NSCC", "", "nscc"),
        ("GULL", "Gull! Vi fikk gull.", "gull"),
        ("OSLO", "Oslo og OSLO", "Oslo"),
        ("OSLO", "Osloby", "oslo"),
        ("&", "A & B", "&"),
    ],
)
def test_usual_form(word: str, context: str, form: str) -> None:
    """A word is small if it is anywhere, else a name, else in capitals."""
    assert usual_form(word, context) == form


def test_normal_case() -> None:
    """Only the first word of a label begins with a capital by rule."""
    assert normal_case("GULL TIL NSCC", "NSCC fikk det") == "Gull til NSCC"


@pytest.mark.parametrize(
    ("caption", "html"),
    [
        pytest.param(Caption(), "", id="nothing"),
        pytest.param(Caption(text='A & "B" <c>'), 'A &amp; "B" &lt;c&gt;', id="text"),
        pytest.param(
            Caption(label="A & B", text="c", credit="Foto: <d>"),
            '<span class="figure__label">A &amp; B</span> c'
            ' <span class="figure__credit">Foto: &lt;d&gt;</span>',
            id="all-three",
        ),
        pytest.param(
            Caption(label="A", credit="B"),
            '<span class="figure__label">A</span> <span class="figure__credit">B</span>',
            id="without-text",
        ),
    ],
)
def test_caption_html(caption: Caption, html: str) -> None:
    """The parts of a caption stand in order, a space between, safe as HTML."""
    assert caption_html(caption) == html


class TestFigure:
    """Pictures that stand alone."""

    def test_with_a_caption(self, parse: Parse) -> None:
        """A picture's title is the caption under it."""
        assert parse('![Et tre](tre.svg "GULL: Et tre. Foto: K")').html == (
            '<figure class="figure"><img src="@tre.svg" alt="Et tre"><figcaption>'
            '<span class="figure__label">Gull</span> Et tre.'
            ' <span class="figure__credit">Foto: K</span></figcaption></figure>'
        )

    def test_without_a_caption(self, parse: Parse) -> None:
        """A picture without title has no caption."""
        assert parse("![Et tre](tre.svg)").html == (
            '<figure class="figure"><img src="@tre.svg" alt="Et tre"></figure>'
        )

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Se ![a](b.svg)", id="word-before"),
            pytest.param("![a](b.svg) nå", id="word-after"),
            pytest.param("![a](b.svg) ![c](d.svg)", id="two"),
            pytest.param("[![a](b.svg)](c)", id="linked"),
            pytest.param("- ![a](b.svg)", id="in-a-list"),
        ],
    )
    def test_in_a_line(self, parse: Parse, text: str) -> None:
        """A picture among other things stays among them."""
        found = parse(text)

        assert "<figure" not in found.html
        assert Picture("b.svg", "a") in found.places


@pytest.mark.parametrize(
    ("html", "picture"),
    [
        pytest.param('<img src="a%20b.jpg" alt="c">', Picture("a b.jpg", "c"), id="quoted"),
        pytest.param('<img src=" ../a.jpg " alt="b">', Picture("../a.jpg", "b"), id="space"),
        pytest.param('<img src="a.jpg" alt=" b\n  c ">', Picture("a.jpg", "b c"), id="folded"),
        pytest.param(
            '<img src="a.jpg" alt="b &amp; &quot;c&quot;">',
            Picture("a.jpg", 'b & "c"'),
            id="signs",
        ),
        pytest.param(
            '<img src="{static}a.jpg" alt="b">', Picture("{static}a.jpg", "b"), id="pelican"
        ),
    ],
)
def test_picture(html: str, picture: Picture) -> None:
    """A picture is a place to be filled in, with its file and what it shows."""
    found = parsed(f"<p>x {html}</p>")

    assert (found.places, found.problems) == ([picture], [])


@pytest.mark.parametrize(
    "source",
    [
        "https://a.example/p.png",
        "HTTP://a.example/p.png",
        "//a.example/p.png",
        "data:image/png;base64,AAAA",
        "ftp://a.example/p.png",
        "blob:x",
    ],
)
def test_picture_from_elsewhere(source: str) -> None:
    """A picture that another site would serve is a mistake and is not shown."""
    found = parsed(f'<p>x <img src="{source}" alt="a"></p>')

    assert found.html == "<p>x </p>"
    assert [problem.at for problem in found.problems] == [Quote(source, 0)]


@pytest.mark.parametrize(
    ("alt", "quote"),
    [
        pytest.param("", "a b.jpg", id="none"),
        pytest.param("  ", "a b.jpg", id="white-space"),
        pytest.param("IMG_2041.JPG", "IMG_2041.JPG", id="file-name"),
        pytest.param("tre.webp", "tre.webp", id="another-file-name"),
    ],
)
def test_picture_that_says_nothing(alt: str, quote: str) -> None:
    """A picture without words, or with a file name for words, is a mistake where it stands."""
    found = parsed(f'<p>x <img src="a%20b.jpg" alt="{alt}"></p>')

    assert [problem.at for problem in found.problems] == [Quote(quote, 0)]


@pytest.mark.parametrize("alt", ["Et tre", "Fil i .jpg", "tre.md", "jpg", ".png", "Logo: nscc.no"])
def test_picture_that_says_something(alt: str) -> None:
    """Any other words will do."""
    assert parsed(f'<p>x <img src="a.jpg" alt="{alt}"></p>').problems == []


def test_picture_without_a_file() -> None:
    """A picture without a file is told, and not passed over."""
    found = parsed('<p>x <img alt="a"></p>')

    assert found.problems or found.places == [Picture("", "a")]
