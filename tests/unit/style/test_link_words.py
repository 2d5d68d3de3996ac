"""Links that do not say where they lead."""

from __future__ import annotations

import pytest

from plugins.style.link_words import link_words
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("Les mer [her](news/a).", "nb", ["her"]),
        ("[Les mer her!](https://example.org)", "nb", ["Les mer her!"]),
        ("**[Les mer →](news/a)**", "nb", ["Les mer →"]),
        ("[[news/a|klikk her]]", "nb", ["klikk her"]),
        ("[read more here](news/a)", "en", ["read more here"]),
        ("[her](news/a)", "en", []),
        ("[rapporten her](news/a)", "nb", []),
        ("[[news/a]]", "nb", []),
        ("![her](a.svg)", "nb", []),
        ("`[her](news/a)`", "nb", []),
        ("[her] uten lenke", "nb", []),
    ],
)
def test_found(text: str, lang: str, expected: list[str]) -> None:
    """Words that would fit any link are found, whatever signs stand around them."""
    assert [w.partition("]")[0] for w in found(link_words, prose(text, lang), 20)] == expected
