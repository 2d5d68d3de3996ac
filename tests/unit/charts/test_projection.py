"""Where places are on the map."""

from __future__ import annotations

import re

import pytest

from plugins.charts.projection import CENTRE, HEIGHT, WIDTH, is_on_map, on_map, projected
from tests.conftest import PROJECT

OUTLINE = (PROJECT / "theme/templates/maps/nordic.html").read_text(encoding="utf-8")


def rings() -> list[list[tuple[float, float]]]:
    """Return the coasts and borders of the outline in the theme."""
    found = []
    for path in re.findall(r' d="(M[^"]+z)"', OUTLINE):
        for start, steps in re.findall(r"M([^l]+)l([^z]*)z", path):
            x, y = map(int, start.split())
            ring = [(float(x), float(y))]
            numbers = list(map(int, re.findall(r"-?\d+", steps)))
            for right, down in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + right, y + down
                ring.append((float(x), float(y)))
            found.append(ring)
    return found


def is_land(longitude: float, latitude: float) -> bool:
    """Return whether a place is within the outline."""
    x, y = on_map(longitude, latitude)
    return any(is_within(x, y, ring) for ring in rings())


def is_within(x: float, y: float, ring: list[tuple[float, float]]) -> bool:
    """Return whether a point is within a ring: a ray from it crosses that an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossings += 1
    return crossings % 2 == 1


def test_the_centre() -> None:
    """The centre is where all distances begin."""
    assert projected(*CENTRE) == pytest.approx((0, 0), abs=1e-6)


def test_distances() -> None:
    """From Oslo to Stockholm it is some 415 kilometres on the map as on Earth."""
    oslo, stockholm = projected(10.75, 59.91), projected(18.07, 59.33)
    away = ((oslo[0] - stockholm[0]) ** 2 + (oslo[1] - stockholm[1]) ** 2) ** 0.5

    assert away == pytest.approx(416, abs=5)


@pytest.mark.parametrize(
    ("longitude", "latitude"),
    [
        pytest.param(10.6, 60.2, id="north-of-Oslo"),
        pytest.param(25.6, 64.9, id="east-of-Oulu"),
        pytest.param(15.6, 58.4, id="Linköping"),
        pytest.param(9.4, 56.2, id="Jutland"),
        pytest.param(-18.5, 64.8, id="Iceland-in-its-inset"),
        pytest.param(25.5, 69.5, id="Karasjok"),
    ],
)
def test_the_outline_fits_the_projection(longitude: float, latitude: float) -> None:
    """The outline in the theme was made with this projection: what is land is land on the map."""
    assert is_on_map(longitude, latitude)
    assert is_land(longitude, latitude)


@pytest.mark.parametrize(("longitude", "latitude"), [(5.0, 64.5), (19.5, 62.0), (11.2, 57.2)])
def test_the_sea(longitude: float, latitude: float) -> None:
    """What is sea is none."""
    assert not is_land(longitude, latitude)


@pytest.mark.parametrize(
    ("longitude", "latitude"), [(4.35, 50.85), (-74.0, 40.7), (174.8, -41.3), (-163, -64)]
)
def test_elsewhere(longitude: float, latitude: float) -> None:
    """What is elsewhere, even on the far side of the Earth, is not on the map."""
    assert not is_on_map(longitude, latitude)


def test_the_outline_is_small() -> None:
    """The outline is small enough to stand in pages, names its source and keeps to its frame."""
    points = [point for ring in rings() for point in ring]

    assert len(OUTLINE) < 8_000
    assert "Natural Earth" in OUTLINE
    assert "public domain" in OUTLINE
    assert all(-1 <= x <= WIDTH and -1 <= y <= HEIGHT for x, y in points)
