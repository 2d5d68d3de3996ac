"""Dates that count from the day of writing."""

from __future__ import annotations

import pytest

from plugins.style.relative_dates import relative_dates
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Den begynte for sju år siden.", "nb", ["for sju år s"]),
        ("Det er 7 år siden.", "nb", ["7 år siden."]),
        ("For to år siden og i fjor.", "nb", ["For to år si", "i fjor."]),
        ("Vi ses neste uke.", "nb", ["neste uke."]),
        ("Vi ses om to uker.", "nb", ["om to uker."]),
        ("Det skjer i dag.", "nb", ["i dag."]),
        ("Slik er det i år.", "nb", ["i år."]),
        ("Det var i år 2000.", "nb", []),
        ("Siden 2019 har vi vokst.", "nb", []),
        ("Denne saken gjelder oss.", "nb", []),
        ("Neste gang er det vår tur.", "nb", []),
        ("Det skjedde i fjor haust, for tre veker sidan.", "nn", ["i fjor haust", "for tre veke"]),
        ("It began seven years ago.", "en", ["seven years "]),
        ("It ends next year, not today.", "en", ["next year, n", "today."]),
        ("In two weeks’ time we know.", "en", ["In two weeks"]),
        ("The last of them left.", "en", []),
        ("För sju år sedan.", "sv", ["För sju år s"]),
        ("For sju år siden.", "fi", []),
        ("`i går`", "nb", []),
    ],
)
def test_found(text: str, lang: str, expected: list[str]) -> None:
    """They are found in the language of the text, once each, and nowhere else."""
    assert found(relative_dates, prose(text, lang)) == expected


def test_in_the_header() -> None:
    """Headline, lead and caption age like the text."""
    text = prose("Tekst.", title="I fjor", summary="I går.", image_caption='"I morgen."')

    assert found(relative_dates, text, 6) == ["I fjor", "I går.", "I morg"]
