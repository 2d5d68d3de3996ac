"""The words for those who do not see a picture."""

from __future__ import annotations

import pytest

from plugins.style.alt_texts import alt_texts, bare, foreign, foreign_alt_texts, repeated_captions
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("alt", "lang", "expected"),
    [
        ("A woman with a blue hat on the bridge", "nb", "en"),
        ("En kvinne med blå hatt på broen", "nb", ""),
        ("En kvinne med blå hatt på broen", "en", "nb"),
        ("En kvinna med blå hatt på bron", "nb", ""),
        ("Norwegian Smart Care Cluster", "nb", ""),
        ("A woman with a blue hat", "fr", ""),
        ("The logo", "nb", ""),
    ],
)
def test_foreign(alt: str, lang: str, expected: str) -> None:
    """Names and a single word prove nothing, nor do words that Scandinavians share."""
    assert foreign(alt, lang) == expected


def test_places() -> None:
    """Lead picture and pictures in the text are looked at; one in code is none."""
    text = prose(
        '![The bridge by the sea](a.svg "Broen") og `![a the b of](c.svg)`',
        image="b.svg",
        image_alt="The hall of the house",
    )

    assert [alt for _, alt, _ in alt_texts(text)] == [
        "The hall of the house",
        "The bridge by the sea",
    ]
    assert found(foreign_alt_texts, text, 10) == ["The hall o", "The bridge"]


def test_repeated_captions() -> None:
    """A caption that says the same as the words about the picture is read out twice."""
    text = prose(
        '![Broen ved havet](a.svg "Broen ved havet.")\n\n![Noe](b.svg "Annet")\n\n![](c.svg)'
    )

    assert found(repeated_captions, text, 5) == ["Broen"]
    assert bare("«Broen», 2") == "broen"
