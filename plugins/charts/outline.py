"""
The outline of the Nordic countries, made once from open geodata.

Run it again to change frame, projection or detail. The data are Natural Earth's (public domain,
1:50m), as the npm package world-atlas 2.0.2 (ISC) brings them::

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m plugins.charts.outline package/countries-50m.json > theme/templates/maps/nordic.html
"""

from __future__ import annotations

import json
import sys
from heapq import heapify, heappop, heappush
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.charts.projection import HEIGHT, INSETS, WIDTH, on_map

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.charts.projection import Inset

Point = tuple[float, float]

# Countries by the number they have in the data (ISO 3166-1), Åland with Finland.
COUNTRIES = {
    "208": "DK",
    "578": "NO",
    "752": "SE",
    "246": "FI",
    "248": "AX",
    "352": "IS",
    "234": "FO",
}
# Square units of the map: a bend that encloses less is straightened, an island that is
# smaller left out.
BEND = 10.0
ISLAND = 20.0
SMALL = 3.0
HEAD = """\
{#
  The Nordic countries: paths of a map, in the units of plugins/charts/projection.py.

  Made by plugins/charts/outline.py from Natural Earth, 1:50m, version 4.1 (public domain),
  in the form of the npm package world-atlas 2.0.2. Do not edit; make it anew.
#}
"""


def outline(topology: dict[str, Any]) -> Iterator[str]:
    """Yield the template with the outline of each country, line by line."""
    yield HEAD.rstrip("\n")
    arcs = [simplified(arc) for arc in placed_arcs(topology)]
    for geometry in topology["objects"]["countries"]["geometries"]:
        if geometry.get("id") in COUNTRIES:
            name = COUNTRIES[geometry["id"]]
            parts = (
                path(ring) for ring in rings(geometry, arcs, SMALL if name == "FO" else ISLAND)
            )
            yield f'<path class="land" d="{"".join(parts)}"/>'
    for inset in INSETS:
        yield frame(inset)


def placed_arcs(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """Yield the lines that borders and coasts are made of, in units of the map."""
    scale, start = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for right, up in arc:
            x, y = x + right, y + up
            points.append(on_map(x * scale[0] + start[0], y * scale[1] + start[1]))
        yield points


def simplified(points: Sequence[Point]) -> list[Point]:
    """
    Return a line without its smallest bends, the ends as they are (Visvalingam's method).

    Borders are lines that two countries share, and so stay the same for both.
    """
    before = list(range(-1, len(points) - 1))
    after = list(range(1, len(points) + 1))
    sizes = [0.0] * len(points)
    for index in range(1, len(points) - 1):
        sizes[index] = bend(points[index - 1], points[index], points[index + 1])
    queue = [(sizes[index], index) for index in range(1, len(points) - 1)]
    heapify(queue)
    gone = set()
    while queue:
        size, index = heappop(queue)
        if size >= BEND:
            break
        if index in gone or size != sizes[index]:
            continue
        gone.add(index)
        left, right = before[index], after[index]
        after[left], before[right] = right, left
        for near in (left, right):
            if 0 < near < len(points) - 1:
                found = bend(points[before[near]], points[near], points[after[near]])
                sizes[near] = max(size, found)
                heappush(queue, (sizes[near], near))
    return [point for index, point in enumerate(points) if index not in gone]


def bend(one: Point, two: Point, three: Point) -> float:
    """Return the area of a triangle."""
    return abs(area((one, two, three)))


def area(ring: Sequence[Point]) -> float:
    """Return the area that a ring encloses, negative for one that runs the other way."""
    turned = zip(ring, (*ring[1:], ring[0]), strict=True)
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in turned) / 2


def rings(
    geometry: dict[str, Any], arcs: Sequence[Sequence[Point]], smallest: float
) -> Iterator[list[Point]]:
    """Yield the coasts and borders of a country: the largest, and those not below *smallest*."""
    nested = geometry["arcs"]
    polygons = nested if geometry["type"] == "MultiPolygon" else [nested]
    found = [joined(ring, arcs) for polygon in polygons for ring in polygon]
    found.sort(key=lambda ring: -abs(area(ring)))
    for number, ring in enumerate(found):
        if number == 0 or (abs(area(ring)) >= smallest and is_inside(ring)):
            yield ring


def is_inside(ring: Sequence[Point]) -> bool:
    """Return whether a ring begins within the frame of the map: Svalbard does not."""
    x, y = ring[0]
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def joined(numbers: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """Return the ring that arcs make up; the number of one that runs backwards is negative."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring[:-1]


def path(ring: Sequence[Point]) -> str:
    """Return a ring as a path in whole units, each point as seen from the one before."""
    x, y = (round(part) for part in ring[0])
    text = f"M{x} {y}l"
    steps = []
    for point in ring[1:]:
        right, down = round(point[0]) - x, round(point[1]) - y
        if right or down:
            steps.append(f"{right} {down}")
            x, y = x + right, y + down
    return text + " ".join(steps).replace(" -", "-") + "z"


def frame(inset: Inset) -> str:
    """Return the line around an inset, which stands at the left edge."""
    right, bottom, top = inset.frame
    return f'<path class="land-frame" d="M{right} {top}V{bottom}H0"/>'


if __name__ == "__main__":
    source = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    sys.stdout.write("\n".join(outline(source)) + "\n")
