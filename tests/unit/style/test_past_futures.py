"""What is said to happen on a day that is over."""

from __future__ import annotations

import pytest

from plugins.style.past_futures import past_futures
from tests.unit.style.quoted import prose


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Klyngene skal slås sammen 1. januar 2025.", "nb", ["2025-01-01"]),
        ("1. januar 2025 skal klyngene slås sammen.", "nb", ["2025-01-01"]),
        ("Det vil skje i mars 2024.", "nb", ["2024-03-31"]),
        ("Klyngene ble slått sammen 1. januar 2025.", "nb", []),
        ("De skal vokse, og de ble slått sammen 1. januar 2025.", "nb", []),
        ("Det skjedde 1. januar 2025. Nå skal de vokse.", "nb", []),
        ("The clusters will merge on 1 January 2025.", "en", ["2025-01-01"]),
        ("On 1 January 2025 will come the day.", "en", ["2025-01-01"]),
        ("They merged on 1 January 2025.", "en", []),
        ("De ska gå samman 1 januari 2025.", "sv", ["2025-01-01"]),
        ("Klyngene skal slås sammen 1. januar 2025.", "fi", []),
    ],
)
def test_found(text: str, lang: str, expected: list[str]) -> None:
    """A date in a sentence of the future counts from the day after it."""
    assert [str(slip.after) for slip in past_futures(prose(text, lang))] == expected


def test_once() -> None:
    """A date is told once, however many verbs lead to it."""
    assert len(list(past_futures(prose("Vi skal og vil møtes 1. mai 2024.")))) == 1
