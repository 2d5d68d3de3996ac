"""The typeface of cards: what it can write, and how wide that comes out."""

from __future__ import annotations

import pytest

from plugins.cards.typeface import can_write, fits, fitted, has_letter, lines, typeface
from tests.conftest import PROJECT

FONT = str(PROJECT / "theme/static/fonts/serif-roman.woff2")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ærlig øl på åsen, «ja» – 50 %", True), ("مرحبا", False), ("世界", False), ("", True)],
)
def test_can_write(text: str, *, expected: bool) -> None:
    """A text can be written if no letter would be a box."""
    assert can_write(FONT, text) is expected


def test_letters() -> None:
    """A blank needs no letter; a typeface that is not there is the one Pillow has."""
    assert has_letter(FONT, " ")
    assert not has_letter(FONT, "\uffff")
    assert typeface("", 20).getlength("a") > 0


def test_lines() -> None:
    """Words are kept whole, except those wider than a line."""
    font = typeface(FONT, 20)
    width = int(font.getlength("one two"))

    assert lines("one two three", font, width) == ["one two", "three"]
    broken = lines("a abcdefghijklmnopqrstuvwxyz", font, width)
    assert broken[0] == "a"
    assert "".join(part.removesuffix("-") for part in broken[1:]) == "abcdefghijklmnopqrstuvwxyz"
    assert all(font.getlength(part) <= width for part in broken)
    assert lines("", font, width) == []
    assert fits("W", font, 1, 1)
    assert not fits("WW", font, 1, 2)


def test_fitted() -> None:
    """A headline is as large as its room takes; one too long for any size ends with dots."""
    short, large, _ = fitted("Kort", FONT, 800, 300, (80, 40, 20))
    long, small, line = fitted("Et ganske langt ord til " * 90, FONT, 800, 300, (80, 40, 20))

    assert (short, large.size) == (["Kort"], 80)
    assert small.size == 20
    assert len(long) * line <= 300
    assert long[-1].endswith("…")
