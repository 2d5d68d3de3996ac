"""Places on the map: near ones as one mark, with names where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from plugins.charts.projection import HEIGHT, WIDTH, is_on_map, on_map
from plugins.views.values import LinkView  # msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Units of the map. Places nearer than a cell share a mark; letters and lines take so much.
CELL: Final = 26
LETTER: Final = 15.5
LINE: Final = 30
RADIUS: Final = 11
MORE: Final = 4
GAP: Final = 7


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
    """A map: its size in units, and the marks on it from north to south."""

    width: int
    height: int
    marks: tuple[MarkView, ...]


Cell = tuple[int, int]


def nordic_map(spots: Iterable[Spot]) -> MapView | None:
    """
    Return the map with *spots* on it; nothing if all are elsewhere.

    The cost is linear in the number of spots: what is near is found by cells.
    """
    cells: dict[Cell, list[tuple[float, float, Spot]]] = {}
    for spot in spots:
        if is_on_map(spot.longitude, spot.latitude):
            x, y = on_map(spot.longitude, spot.latitude)
            cells.setdefault((int(x // CELL), int(y // CELL)), []).append((x, y, spot))
    if not cells:
        return None
    marks = sorted((mark(of) for of in cells.values()), key=lambda m: (m.y, m.x))
    taken = {cell for one in marks for cell in cells_of(one.x - one.r, one.y, 2 * one.r)}
    # The names of large marks first: they say most.
    shown = {
        (m.x, m.y): named(m, taken) for m in sorted(marks, key=lambda m: (-len(m.links), m.y, m.x))
    }
    return MapView(width=WIDTH, height=HEIGHT, marks=tuple(shown[one.x, one.y] for one in marks))


def mark(near: list[tuple[float, float, Spot]]) -> MarkView:
    """Return the mark of spots that are near to one another."""
    names: dict[str, int] = {}
    for _, _, spot in near:
        names[spot.place] = names.get(spot.place, 0) + 1
    order = sorted(names, key=lambda name: (-names[name], name))
    links = tuple(dict.fromkeys(spot.link for _, _, spot in near if spot.link))
    return MarkView(
        x=round(sum(x for x, _, _ in near) / len(near)),
        y=round(sum(y for _, y, _ in near) / len(near)),
        r=RADIUS + (MORE if len(links) > 1 else 0),
        place=order[0],
        places=tuple(order),
        links=links,
        anchor="",
        text_x=0,
        text=f"{order[0]} ({len(links)})" if len(links) > 1 else order[0],
    )


def named(one: MarkView, taken: set[Cell]) -> MarkView:
    """Return a mark with its name to the right or left, and note the room that takes."""
    length = len(one.text) * LETTER
    right, left = one.x + one.r + GAP, one.x - one.r - GAP
    for anchor, start, edge in (("start", right, right), ("end", left - length, left)):
        if start < 0 or start + length > WIDTH:
            continue
        room = set(cells_of(start, one.y, length))
        own = set(cells_of(one.x - one.r, one.y, 2 * one.r))
        if not (room - own) & taken:
            taken |= room
            values = {name: getattr(one, name) for name in one.__struct_fields__}
            return MarkView(**{**values, "anchor": anchor, "text_x": round(edge)})
    return one


def cells_of(start: float, y: float, length: float) -> Iterator[Cell]:
    """Yield the cells of half a line's height that a line of text around *y* takes."""
    half = LINE / 2
    for column in range(int(start // half), int((start + length) // half) + 1):
        for row in (int((y - half / 2) // half), int((y + half / 2) // half)):
            yield column, row
