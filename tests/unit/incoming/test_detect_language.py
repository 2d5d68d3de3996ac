"""Which language a text is in."""

from __future__ import annotations

import pytest

from plugins.incoming.detect_language import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Klyngene ble enige om å gjøre mer for bedrifter fra hele landet, også etter nyttår.",
            "nb",
        ),
        (
            "Klyngene vart samde om å gjere meir for verksemder frå heile landet, også etter nyttår.",
            "nn",
        ),
        (
            "Klyngerne blev enige om at gøre mere for virksomheder fra hele landet, også efter nytår.",
            "da",
        ),
        (
            "Klustren var överens om att göra mer för företag från hela landet, också efter nyår.",
            "sv",
        ),
        (
            "The clusters agreed that they would do more for companies from all of the country.",
            "en",
        ),
        ("Se on hyvin tärkeä asia, mutta se ei ole vielä valmis, kun sitä nyt tehdään.", "fi"),
    ],
)
def test_neighbours_are_told_apart(text: str, lang: str) -> None:
    """The languages of the north are known by their small words."""
    assert detect_language(text)[0] == lang


def test_few_words_are_not_certain() -> None:
    """What little says is not certain, and nothing says nothing."""
    assert detect_language("NorCare 2018") == ("", False)
    assert detect_language("og")[1] is False
