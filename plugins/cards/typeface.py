"""The typeface of cards: what it can write, and how wide that comes out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import ImageFont

if TYPE_CHECKING:
    from collections.abc import Sequence

Font = ImageFont.FreeTypeFont
# A letter that no typeface has: what is drawn for it is drawn for all that are missing.
NO_LETTER = "\uffff"
BOLD = 650
MORE = "…"


@lru_cache(maxsize=64)
def typeface(path: str, size: int, weight: int = 400) -> Font:
    """
    Return a typeface in one size.

    Args:
        path: Its file; empty for the one Pillow brings along.
        size: In pixels.
        weight: How bold, for a typeface in which that can be chosen.
    """
    if not path:
        plain = ImageFont.load_default(size)
        assert isinstance(plain, Font)  # noqa: S101  # it is one whenever FreeType is there
        return plain
    font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    try:
        font.set_variation_by_axes([weight])
    except OSError:  # it has one weight
        return font
    return font


@lru_cache(maxsize=4096)
def has_letter(path: str, letter: str) -> bool:
    """Return whether a typeface has a letter, rather than a box in its place."""
    if letter.isspace():
        return True
    font = typeface(path, 20)
    return bytes(font.getmask(letter)) != bytes(font.getmask(NO_LETTER))


def can_write(path: str, text: str) -> bool:
    """Return whether a typeface has every letter of a text."""
    return all(has_letter(path, letter) for letter in set(text))


def lines(text: str, font: Font, width: int) -> list[str]:
    """Return a text in lines no wider than *width* pixels, a longer word broken where it must."""
    found: list[str] = []
    for word in text.split():
        start = f"{found[-1]} " if found else ""
        if found and font.getlength(start + word) <= width:
            found[-1] = start + word
            continue
        rest = word
        while font.getlength(rest) > width:
            cut = next(n for n in range(len(rest) - 1, 0, -1) if fits(rest[:n], font, width, n))
            found.append(f"{rest[:cut]}-")
            rest = rest[cut:]
        found.append(rest)
    return found


def fits(start: str, font: Font, width: int, letters: int) -> bool:
    """Return whether the start of a broken word fits a line; one letter always does."""
    return letters == 1 or font.getlength(f"{start}-") <= width


def fitted(
    text: str, path: str, width: int, height: int, sizes: Sequence[int]
) -> tuple[list[str], Font, int]:
    """
    Return a headline in lines, in the largest of *sizes* in which it fits, and how high a line is.

    What is too long even for the smallest is cut.

    Args:
        text: The headline.
        path: File of the typeface.
        width: Of the room for it, in pixels.
        height: Likewise.
        sizes: In pixels, the largest first.
    """
    for size in sizes:
        font, line = typeface(path, size, BOLD), round(size * 1.14)
        found = lines(text, font, width)
        if len(found) * line <= height and not any(part.endswith("-") for part in found):
            return found, font, line
    found = lines(text, font, width)
    most = max(1, height // line)
    if len(found) > most:
        last = found[most - 1]
        while last and font.getlength(last + MORE) > width:
            last = last[:-1]
        found = [*found[: most - 1], last.rstrip(" ,;:.–—-") + MORE]
    return found, font, line
