"""Signs that were typed twice, or stand where none should."""

from __future__ import annotations

import pytest

from plugins.style.signs import doubled_signs
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Slutt.. Og mer", [".."]),
        ("Ja,, nei", [",,"]),
        ("Hva?? Nei!!", ["??", "!!"]),
        ("Slutt,. Mer", [",."]),
        ("Hva?! Nei", []),
        ("Vent … eller ... så", []),
        ("Se ../mappe", []),
        ("f.eks., bl.a., m.m.: slik", []),
        ("Ordet , er", [" ,"]),
        ("Ordet !", [" !"]),
        ("`kode`, og [[news/a]], og", []),
        ("kl. 10:30 og 3,5", []),
        ("Begrep\n: Forklaring", []),
        ("| a | :--- |", []),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    """What is usage is left alone: dots of omission, shortened words, paths, definition lists."""
    assert found(doubled_signs, prose(text), 2) == expected


def test_french_has_spaces_there() -> None:
    """In French a space before the sign is right."""
    assert found(doubled_signs, prose("Quoi ?", "fr")) == []
