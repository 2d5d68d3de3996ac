"""Dates without a year."""

from __future__ import annotations

import pytest

from plugins.style.yearless_dates import sentence_around, yearless_dates
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Møtet er 12. mars.", "nb", ["12. mars."]),
        ("Møtet er i mars.", "nb", ["i mars."]),
        ("Møtet er 12. mars 2024.", "nb", []),
        ("Fra 1. januar til 30. juni 2019.", "nb", []),
        ("Det var i 2019. Møtet er 12. mars.", "nb", ["12. mars."]),
        ("Møtet var i 2019.\n\nDet neste er 12. mars.", "nb", ["12. mars."]),
        ("- i 2019\n- 12. mars", "nb", ["12. mars"]),
        ("We meet on 12 March.", "en", ["12 March."]),
        ("We meet on March 12.", "en", ["March 12."]),
        ("We meet in May.", "en", ["in May."]),
        ("We may march on.", "en", []),
        ("We meet on 12 March 2024.", "en", []),
        ("Møtet er 12. mars.", "fi", []),
    ],
)
def test_found(text: str, lang: str, expected: list[str]) -> None:
    """A year anywhere in the sentence is enough; the sentence before does not count."""
    assert found(yearless_dates, prose(text, lang)) == expected


def test_sentence_around() -> None:
    """A full stop behind a number ends no sentence."""
    text = "Først dette. Så 3. mars eller 4. april kom vi. Til slutt."
    place = text.index("mars")

    assert sentence_around(text, place, place + 4).strip() == "Så 3. mars eller 4. april kom vi"
