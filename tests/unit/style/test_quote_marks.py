"""What somebody says, marked as the language marks it."""

from __future__ import annotations

import pytest

from plugins.style.quote_marks import quote_marks
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("- Dette er bra, sier hun.", "nb", ["- De"]),
        ("-Dette er bra, sier hun.", "nb", ["-Det"]),
        ("-- Dette er bra, sier hun.", "nb", ["-- D"]),
        ("– Dette er bra, sier hun.", "nb", []),
        ("–Dette er bra, sier hun.", "nb", ["–Det"]),
        ("— Dette er bra, sier hun.", "nb", ["— De"]),
        ("- et punkt\n- og et til", "nb", []),
        ("> - Dette er bra, forteller hun.", "nb", ["- De"]),
        ("Han sa «ja».", "nb", []),
        ("Han sa “ja”.", "nb", ["“ja”", "”."]),
        ("– This is good, she says.", "en", ["– Th"]),
        ("She said “yes”.", "en", []),
        ("She said «yes».", "en", ["«yes", "»."]),
        ("Range 1–2, and so – on.", "en", []),
        ("`“`", "nb", []),
    ],
)
def test_found(text: str, lang: str, expected: list[str]) -> None:
    """Hyphens for dashes and the marks of other languages are found; lists are left alone."""
    assert found(quote_marks, prose(text, lang), 4) == expected
