"""A file as rules see it: what readers read, at the place where it stands."""

from __future__ import annotations

import pytest

from plugins.front_matter.split import SplitError
from plugins.style.prose import GONE, prose_of
from tests.unit.style.quoted import prose


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param("`i går`", id="code"),
        pytest.param("``a ` i går``", id="code-with-a-tick"),
        pytest.param("```\ni går\n```", id="fence"),
        pytest.param("~~~ text\ni går\n", id="fence-that-is-never-closed"),
        pytest.param("<!-- i går -->", id="comment"),
        pytest.param('<span title="i går">', id="tag"),
        pytest.param("https://example.org/i går"[:22], id="address"),
        pytest.param("[^i-går]", id="footnote"),
        pytest.param("{#i-går}", id="id-of-a-heading"),
    ],
)
def test_hidden(hidden: str) -> None:
    """What no reader reads is gone, and takes up as much room as before."""
    text = prose(f"Før. \n{hidden}")

    assert len(text.words) == len(text.source)
    assert text.words.count("\n") == text.source.count("\n")
    assert "går" not in text.words
    assert "Før. " in text.words


def test_words_of_links_and_pictures_stay() -> None:
    """The words of a link and a caption are read; where they lead is not."""
    text = prose('[et ord](news/a "tittel") ![alt](b.svg "Foto her") [[news/c|dit]] [[news/d]]')

    assert "et ord" in text.words
    assert "Foto her" in text.words
    assert "dit" in text.words
    assert not {"news", "b.svg"} & set(text.words.replace(GONE, " ").split())


def test_fields() -> None:
    """Title, lead and words about the picture are read, folded lines as well; all else is not."""
    raw = (
        b"---\ntitle: Hei # skjult\nslug: i-dag\nsummary: >-\n  En\n  to\n"
        b'image_alt: "Tre # fire"\n---\n\nTekst.\n'
    )
    text = prose_of(raw, "nb")

    assert {name: value for name, (_, value) in text.fields.items()} == {
        "title": "Hei",
        "summary": ">-\n  En\n  to",
        "image_alt": '"Tre # fire"',
    }
    assert "i-dag" not in text.words
    assert "skjult" not in text.words
    assert text.source[text.body :].strip() == "Tekst."


def test_classic_header() -> None:
    """Pelican's header is read alike."""
    text = prose_of(b"Title: One\nSummary: Two # three\n\nText.\n", "en")

    assert text.fields["title"][1] == "One"
    assert text.fields["summary"][1] == "Two # three"


def test_unreadable() -> None:
    """A file without a header is for others to tell of."""
    with pytest.raises(SplitError):
        prose_of(b"Text alone.", "nb")
