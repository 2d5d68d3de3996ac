"""Where the numbers of a drawing stand, so that no line goes through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# How wide drawings are on a phone and on a desk, and how high, in pixels.
WIDTHS = (340.0, 860.0)
HEIGHT = 150.0
# Pixels of a letter, and what a line of them takes above and below its foot.
LETTER, ASCENT, DESCENT = 7.5, 11.0, 4.0
# A dot takes so much to each side.
RADIUS = 6.0


class Place(Struct, frozen=True):
    """Where words stand beside a dot: ``text-anchor``, and the way there in pixels."""

    anchor: str
    dx: int
    dy: int


# The best first.
PLACES = (
    Place("middle", 0, -12),
    Place("start", 8, -12),
    Place("end", -8, -12),
    Place("start", 10, 20),
    Place("end", -10, 20),
)
Point = tuple[float, float]
Line = tuple[Point, Point]
Box = tuple[float, float, float, float]


def places(
    words: Sequence[tuple[Point, str]], lines: Iterable[Line], dots: Iterable[Point]
) -> list[Place]:
    """
    Return where each of *words* stands: clear of lines, dots and other words if that can be.

    Args:
        words: What is written at which dot, in per cent of width and height; nothing for none.
        lines: What is drawn, in per cent.
        dots: Likewise.
    """
    drawn, taken = list(lines), list(dots)
    found: list[Place] = []
    for index, (point, text) in enumerate(words):
        before = [(*word, place) for word, place in zip(words[:index], found, strict=True)]
        clear = (
            place
            for place in PLACES
            if all(is_clear(point, text, place, width, (drawn, taken, before)) for width in WIDTHS)
        )
        found.append(next(clear, inside(point, text)))
    return found


def inside(point: Point, text: str) -> Place:
    """Return the first place that lies within the drawing, whatever else is there."""
    return next((place for place in PLACES if fits(box(point, text, place, WIDTHS[0]))), PLACES[0])


def is_clear(
    point: Point,
    text: str,
    place: Place,
    width: float,
    drawn: tuple[list[Line], list[Point], list[tuple[Point, str, Place]]],
) -> bool:
    """Return whether words in a place touch nothing that is *drawn*, in a drawing of a width."""
    own = box(point, text, place, width)
    lines, dots, words = drawn
    return (
        fits(own, width)
        and not any(crosses((scaled(a, width), scaled(b, width)), own) for a, b in lines)
        and not any(overlap(around(scaled(dot, width)), own) for dot in dots)
        and not any(overlap(box(at, said, there, width), own) for at, said, there in words if said)
    )


def box(point: Point, text: str, place: Place, width: float) -> Box:
    """Return what words take, in pixels: left, top, right, bottom."""
    x, y = scaled(point, width)
    long = LETTER * len(text)
    left = x + place.dx - {"start": 0.0, "middle": long / 2, "end": long}[place.anchor]
    return left, y + place.dy - ASCENT, left + long, y + place.dy + DESCENT


def fits(own: Box, width: float = WIDTHS[0]) -> bool:
    """Return whether a box lies within the drawing."""
    left, top, right, bottom = own
    return left >= 0 and right <= width and top >= 0 and bottom <= HEIGHT


def scaled(point: Point, width: float) -> Point:
    """Return a point in pixels."""
    return point[0] * width / 100, point[1] * HEIGHT / 100


def around(dot: Point) -> Box:
    """Return what a dot takes."""
    return dot[0] - RADIUS, dot[1] - RADIUS, dot[0] + RADIUS, dot[1] + RADIUS


def overlap(one: Box, other: Box) -> bool:
    """Return whether two boxes share any place."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def crosses(line: Line, own: Box) -> bool:
    """Return whether a line goes through a box."""
    (x1, y1), (x2, y2) = sorted(line)
    left, right = max(x1, own[0]), min(x2, own[2])
    if left > right:
        return False
    slope = (y2 - y1) / (x2 - x1) if x2 > x1 else 0.0
    ends = (y1 + slope * (left - x1), y1 + slope * (right - x1)) if x2 > x1 else (y1, y2)
    return min(ends) < own[3] and own[1] < max(ends)
