"""The forms of a term."""

from __future__ import annotations

import pytest

from plugins.glossary.entries import Word
from plugins.glossary.forms import forms, with_endings


@pytest.mark.parametrize(
    ("term", "lang", "expected"),
    [
        ("klynge", "nb", {"klynge", "klyngen", "klynger", "klyngene", "klyngenes", "klynges"}),
        ("testsenter", "nb-NO", {"testsenteret", "testsenters"}),
        ("velferdsteknologi", "no", {"velferdsteknologien", "velferdsteknologier"}),
        ("daglig leder", "nb", {"daglig lederen", "daglig ledere"}),
        ("medlem", "nn", {"medlemar", "medlemane"}),
        ("klynge", "da", {"klyngen", "klyngerne"}),
        ("kluster", "sv", {"klusteren", "klusters"}),
        ("skola", "sv", {"skolan", "skolor", "skolorna"}),
        ("cluster", "en", {"clusters"}),
        ("member company", "en", {"member companies"}),
        ("klyngä", "fi", {"klyngä"}),
    ],
)
def test_usual_endings(term: str, lang: str, expected: set[str]) -> None:
    """A term is found with the endings of its language; without any where we know none."""
    assert expected | {term} <= set(forms(Word(term=term), lang))


def test_day_is_no_y_word() -> None:
    """An English y behind a vowel stays."""
    assert "holidaies" not in set(with_endings("holiday", "en"))


def test_own_forms() -> None:
    """The forms that the glossary gives are among them, white space folded."""
    found = list(forms(Word(term="test \n centre", forms=("labs",)), "en"))

    assert found[:2] == ["test centre", "labs"]
