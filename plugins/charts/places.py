"""Places on the map: near ones as one mark, with names where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from plugins.charts.projection import HEIGHT, WIDTH, is_on_map, on_map
from plugins.views.values import LinkView  # msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Units of the map where all of it is shown. Places nearer than a cell share a mark; letters and
# lines take so much.
CELL: Final = 26
LETTER: Final = 15.5
LINE: Final = 30
SIZE: Final = 28
RADIUS: Final = 11
MORE: Final = 4
GAP: Final = 7
# Around the outermost marks, when only a part is shown: some 900 kilometres in all.
MARGIN: Final = 400


class Spot(Struct, frozen=True, kw_only=True):
    """
    Something at a place.

    Attributes:
        longitude: In degrees.
        latitude: In degrees.
        place: Name of the place.
        link: What is there, with the way to it; ``None`` if the page itself is about it.
    """

    longitude: float
    latitude: float
    place: str
    link: LinkView | None = None


class MarkView(Struct, frozen=True, kw_only=True):
    """
    A mark on the map.

    Attributes:
        x: Units from the left.
        y: Units from the top.
        r: Its radius.
        place: Name of the place, the one that most there share.
        places: Names of all places there.
        links: What is there.
        anchor: Where the name begins: ``start`` or ``end``; empty where there is no room for it.
        text_x: Where that is, units from the left.
        text: What is written there.
    """

    x: int
    y: int
    r: int
    place: str
    places: tuple[str, ...]
    links: tuple[LinkView, ...]
    anchor: str
    text_x: int
    text: str


class MapView(Struct, frozen=True, kw_only=True):
    """
    A map, or a part of it.

    Attributes:
        left, top, width, height: What is shown, in units of the whole map.
        size: Height of letters, in the same.
        marks: The marks, from north to south.
    """

    left: int
    top: int
    width: int
    height: int
    size: int
    marks: tuple[MarkView, ...]


class Frame(Struct, frozen=True, kw_only=True):
    """What is shown of the map, and how much larger than all of it."""

    left: int = 0
    top: int = 0
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def scale(self) -> float:
        """Units of the map in what is one unit where all of it is shown."""
        return self.width / WIDTH


Cell = tuple[int, int]


def nordic_map(spots: Iterable[Spot], *, near: bool = False) -> MapView | None:
    """
    Return the map with *spots* on it; nothing if all are elsewhere.

    The cost is linear in the number of spots: what is near is found by cells.

    Args:
        spots: What is where.
        near: Whether only the part of the map around them is shown.
    """
    placed = [
        (*on_map(spot.longitude, spot.latitude), spot)
        for spot in spots
        if is_on_map(spot.longitude, spot.latitude)
    ]
    if not placed:
        return None
    frame = around([(x, y) for x, y, _ in placed]) if near else Frame()
    cell = CELL * frame.scale
    cells: dict[Cell, list[tuple[float, float, Spot]]] = {}
    for x, y, spot in placed:
        cells.setdefault((int(x // cell), int(y // cell)), []).append((x, y, spot))
    marks = sorted((mark(of, frame) for of in cells.values()), key=lambda m: (m.y, m.x))
    taken = {c for m in marks for c in cells_of(m.x - m.r, m.y, 2 * m.r, frame)}
    # The names of large marks first: they say most.
    shown = {
        (m.x, m.y): named(m, taken, frame)
        for m in sorted(marks, key=lambda m: (-len(m.links), m.y, m.x))
    }
    return MapView(
        left=frame.left,
        top=frame.top,
        width=frame.width,
        height=frame.height,
        size=round(SIZE * frame.scale),
        marks=tuple(shown[one.x, one.y] for one in marks),
    )


def around(points: Sequence[tuple[float, float]]) -> Frame:
    """Return the part of the map around *points*: never so small that nobody knows it."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    side = min(max(max(xs) - min(xs), max(ys) - min(ys)) + MARGIN, WIDTH)
    left = min(max((max(xs) + min(xs) - side) / 2, 0), WIDTH - side)
    top = min(max((max(ys) + min(ys) - side) / 2, 0), HEIGHT - side)
    return Frame(left=round(left), top=round(top), width=round(side), height=round(side))


def mark(near: list[tuple[float, float, Spot]], frame: Frame) -> MarkView:
    """Return the mark of spots that are near to one another."""
    names: dict[str, int] = {}
    for _, _, spot in near:
        names[spot.place] = names.get(spot.place, 0) + 1
    order = sorted(names, key=lambda name: (-names[name], name))
    links = tuple(dict.fromkeys(spot.link for _, _, spot in near if spot.link))
    return MarkView(
        x=round(sum(x for x, _, _ in near) / len(near)),
        y=round(sum(y for _, y, _ in near) / len(near)),
        r=round((RADIUS + (MORE if len(links) > 1 else 0)) * frame.scale),
        place=order[0],
        places=tuple(order),
        links=links,
        anchor="",
        text_x=0,
        text=f"{order[0]} ({len(links)})" if len(links) > 1 else order[0],
    )


def named(one: MarkView, taken: set[Cell], frame: Frame) -> MarkView:
    """Return a mark with its name to the right or left, and note the room that takes."""
    length = len(one.text) * LETTER * frame.scale
    away = one.r + GAP * frame.scale
    right, left = one.x + away, one.x - away
    for anchor, start, edge in (("start", right, right), ("end", left - length, left)):
        if start < frame.left or start + length > frame.left + frame.width:
            continue
        room = set(cells_of(start, one.y, length, frame))
        own = set(cells_of(one.x - one.r, one.y, 2 * one.r, frame))
        if not (room - own) & taken:
            taken |= room
            return replace(one, anchor=anchor, text_x=round(edge))
    return one


def cells_of(start: float, y: float, length: float, frame: Frame) -> Iterator[Cell]:
    """Yield the cells of half a line's height that a line of text around *y* takes."""
    half = LINE * frame.scale / 2
    for column in range(int(start // half), int((start + length) // half) + 1):
        for row in (int((y - half / 2) // half), int((y + half / 2) // half)):
            yield column, row
