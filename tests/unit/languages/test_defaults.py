"""What a language brings along by itself."""

from __future__ import annotations

import pytest

from plugins.languages.defaults import (
    default_credits,
    default_letters,
    default_quotes,
    known_locale,
)


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("nb", "nb"),
        ("nb_NO", "nb_NO"),
        ("nb-NO", "nb_NO"),
        ("pt-BR", "pt_BR"),
        ("zh-Hant-TW", "zh_Hant_TW"),
    ],
)
def test_known_locale(identifier: str, expected: str) -> None:
    """A tag or the name of a locale leads to CLDR's locale."""
    assert str(known_locale(identifier)) == expected


@pytest.mark.parametrize("identifier", ["xx", "", "norsk", "nb-", "en-XX", "../nb", "nb NO"])
def test_unknown_locale(identifier: str) -> None:
    """What CLDR does not know is nothing, and no error."""
    assert known_locale(identifier) is None


@pytest.mark.parametrize(
    ("tag", "quotes"),
    [
        ("nb", ("«", "»")),
        ("nn-NO", ("«", "»")),
        ("da", ("»", "«")),
        ("sv", ("”", "”")),
        ("de-AT", ("„", "“")),
        ("en-GB", ("“", "”")),
        ("xx", ("“", "”")),
    ],
)
def test_quotes(tag: str, quotes: tuple[str, str]) -> None:
    """Quotation marks go by the language alone; unknown ones have the English."""
    assert default_quotes(tag) == quotes


@pytest.mark.parametrize(
    ("tag", "word"),
    [("nb-NO", "Illustrasjon"), ("sv", "Karta"), ("fi", "Kuva"), ("en-GB", "Photo")],
)
def test_credits(tag: str, word: str) -> None:
    """Words of a picture credit go by the language alone."""
    assert word in default_credits(tag)


def test_credits_of_a_language_we_have_none_for() -> None:
    """A language without words of its own has the English."""
    assert default_credits("xx") == default_credits("en")


@pytest.mark.parametrize("tag", ["nb", "nn", "no"])
def test_norwegian_by_any_tag(tag: str) -> None:
    """Norwegian has Norwegian marks and words under each of its three tags."""
    assert default_quotes(tag) == ("«", "»")
    assert "Foto" in default_credits(tag)


@pytest.mark.parametrize(
    ("tag", "letters"),
    [("nb", {}), ("da-DK", {"å": "aa"}), ("de", {"ä": "ae", "ö": "oe", "ü": "ue"})],
)
def test_letters(tag: str, letters: dict[str, str]) -> None:
    """Where a language spells a letter in a way of its own, addresses do."""
    assert default_letters(tag) == letters
