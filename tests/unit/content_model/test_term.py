"""What a term is called in each language."""

from __future__ import annotations

from plugins.content_model.term import Term, TermLabel

EEL = Term(
    id="eel",
    labels={"sv": TermLabel("Ål"), "en": TermLabel("Eel", slug="eels"), "nb": TermLabel("Ål!")},
)


def test_own_label() -> None:
    """A label in the reader's language is shown, and known to be in it."""
    assert EEL.label("en") == (TermLabel("Eel", slug="eels"), "en")


def test_label_of_another_language() -> None:
    """Without one the first in the file serves, and it is told which language that is."""
    assert EEL.label("de") == (TermLabel("Ål"), "sv")
