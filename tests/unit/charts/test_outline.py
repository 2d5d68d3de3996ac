"""The outline of countries from open geodata."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.charts.outline import (
    area,
    bend,
    frame,
    is_inside,
    joined,
    outline,
    path,
    placed_arcs,
    rings,
    simplified,
)
from plugins.charts.projection import INSETS, on_map

# Two countries that share a border, in degrees; the second has an island too small to see.
TOPOLOGY: dict[str, Any] = {
    "transform": {"scale": [0.5, 0.5], "translate": [10, 60]},
    "arcs": [
        [[4, 0], [0, 4]],
        [[4, 4], [-4, 0], [0, -4], [4, 0]],
        [[4, 0], [4, 0], [0, 4], [-4, 0]],
        [[20, 20], [0, 0], [0, 0]],
    ],
    "objects": {
        "countries": {
            "geometries": [
                {"id": "578", "type": "Polygon", "arcs": [[0, 1]]},
                {"id": "752", "type": "MultiPolygon", "arcs": [[[2, -1]], [[3]]]},
                {"id": "840", "type": "Polygon", "arcs": [[0, 1]]},
            ]
        }
    },
}


def test_countries_and_insets() -> None:
    """Each Nordic country is a path, others are none; the frames of the insets come last."""
    found = list(outline(TOPOLOGY))
    land = [line for line in found if 'class="land"' in line]

    assert found[0].startswith("{#")
    assert len(land) == 2
    assert land[1].count("M") == 1
    assert [line for line in found if "land-frame" in line] == [frame(one) for one in INSETS]


def test_neighbours_share_their_border() -> None:
    """A border comes out the same for both countries, so that nothing gapes between them."""
    arcs = [simplified(arc) for arc in placed_arcs(TOPOLOGY)]
    one, two = (
        next(rings(geometry, arcs, 20.0))
        for geometry in TOPOLOGY["objects"]["countries"]["geometries"][:2]
    )

    assert arcs[0][0] == on_map(12, 60)
    assert {arcs[0][0], arcs[0][-1]} <= set(one) & set(two)


def test_small_bends_go() -> None:
    """A bend that encloses next to nothing is straightened, a large one and the ends stay."""
    line = [(0.0, 0.0), (50.0, 0.1), (100.0, 0.0), (100.0, 100.0), (200.0, 100.0)]

    assert simplified(line) == [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (200.0, 100.0)]
    assert simplified(line[:2]) == line[:2]


def test_areas() -> None:
    """A ring encloses the same whichever way it runs, but for the sign."""
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)]

    assert area(ring) == 6
    assert area(ring[::-1]) == -6
    assert bend(*ring) == 6


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([0, 1], [(0, 0), (1, 0), (1, 1)]), ([~1, ~0], [(0, 0), (1, 1), (1, 0)])],
)
def test_joined(numbers: list[int], expected: list[tuple[int, int]]) -> None:
    """Arcs are joined in either direction, and the ring is not closed twice."""
    arcs = [[(0, 0), (1, 0)], [(1, 0), (1, 1), (0, 0)]]

    assert joined(numbers, arcs) == expected


def test_path() -> None:
    """A path has whole numbers and no step that leads nowhere."""
    assert path([(0.2, 0.4), (10.1, -5.2), (10.4, -5.1), (0, 20)]) == "M0 0l10-5-10 25z"


def test_what_lies_beyond_the_frame() -> None:
    """An island beyond the frame is left out."""
    assert is_inside([(0.0, 0.0)])
    assert not is_inside([(300.0, -200.0)])
