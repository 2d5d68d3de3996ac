"""How well one colour stands out from another, as WCAG 2 measures it."""

from __future__ import annotations

from typing import Final

# A byte of a colour, and where the curve of sRGB begins.
FULL: Final = 255
LINEAR: Final = 0.04045
FLARE: Final = 0.05
# Digits of the short form: #rgb.
SHORT: Final = 3


def contrast(one: str, other: str) -> float:
    """
    Return the contrast of two colours, from 1 to 21, cut after one digit.

    Args:
        one: A colour as ``#rgb`` or ``#rrggbb``.
        other: Likewise.
    """
    low, high = sorted((luminance(one), luminance(other)))
    # Cut, not rounded: 4.46 is no 4.5.
    return int((high + FLARE) / (low + FLARE) * 10) / 10


def luminance(colour: str) -> float:
    """Return how light a colour is, from 0 to 1."""
    digits = colour.lstrip("#")
    if len(digits) == SHORT:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (linear(int(digits[at : at + 2], 16) / FULL) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(share: float) -> float:
    """Return the light of a share of a colour, which screens show along a curve."""
    return share / 12.92 if share <= LINEAR else ((share + 0.055) / 1.055) ** 2.4
