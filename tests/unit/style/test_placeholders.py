"""What stands for words that were to come."""

from __future__ import annotations

import pytest

from plugins.style.placeholders import placeholders
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kontakt: ......", ["......"]),
        ("Sitat: …", ["…"]),
        ("- ...\n- noe", ["..."]),
        ("Navn [...] og", ["[...]"]),
        ("TODO skriv", ["TODO "]),
        ("xx.xx og xxx", ["xxx"]),
        ("Lorem ipsum dolor", ["Lorem"]),
        ("[sett inn navn]", ["[sett"]),
        ("Navn: ____", ["____"]),
        ("Vi ventet … lenge", []),
        ("Super Bowl XXI", []),
        ("[insert coin](news/a)", []),
        ("`TODO`", []),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    """Dots that leave something out within a sentence are no placeholder."""
    assert [
        one[: len(w)] for one, w in zip(found(placeholders, prose(text)), expected, strict=True)
    ] == expected
