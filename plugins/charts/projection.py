"""The map of the Nordic countries: where a place on Earth is on it."""

from __future__ import annotations

import math
from typing import Final

from msgspec import Struct

# Kilometres. A sphere is exact enough: a unit of the map is more than two kilometres.
EARTH: Final = 6371
# Longitude and latitude at which nothing is out of shape: between Trondheim and Umeå.
CENTRE: Final = (17.0, 64.0)
# The frame in kilometres from there: west, east, south, north.
WEST, EAST, SOUTH, NORTH = -700.0, 765.0, -1050.0, 1000.0
WIDTH: Final = 640
SCALE: Final = WIDTH / (EAST - WEST)
HEIGHT: Final = round((NORTH - SOUTH) * SCALE)


class Inset(Struct, frozen=True, kw_only=True):
    """
    A part of the map that is drawn nearer than it is.

    Attributes:
        west, east, south, north: What belongs to it, in degrees.
        moved: By how many kilometres it is shifted east and north.
        frame: Right and lower end of the line around it, in units of the map, and where that
            line begins, from the top.
    """

    west: float
    east: float
    south: float
    north: float
    moved: tuple[float, float]
    frame: tuple[int, int, int]


# Iceland and the Faroe Islands would make the map twice as wide.
INSETS: Final = (
    Inset(west=-25, east=-13, south=63, north=67, moved=(1138, 165), frame=(230, 210, 0)),
    Inset(west=-8, east=-6, south=61, north=63, moved=(585, 450), frame=(62, 272, 210)),
)


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """
    Return a place in kilometres east and north of the centre.

    Lambert's azimuthal equal-area projection: no country looks larger than it is.

    Args:
        longitude: In degrees, east positive.
        latitude: In degrees, north positive.
    """
    turn = math.radians(longitude - CENTRE[0])
    up, centre = math.radians(latitude), math.radians(CENTRE[1])
    cosine = math.sin(centre) * math.sin(up) + math.cos(centre) * math.cos(up) * math.cos(turn)
    # On the far side of the Earth the projection has no end.
    scale = EARTH * math.sqrt(2 / max(1 + cosine, 1e-9))
    return (
        scale * math.cos(up) * math.sin(turn),
        scale
        * (math.cos(centre) * math.sin(up) - math.sin(centre) * math.cos(up) * math.cos(turn)),
    )


def on_map(longitude: float, latitude: float) -> tuple[float, float]:
    """Return a place in units of the map, right and down from its upper left corner."""
    east, north = projected(longitude, latitude)
    for inset in INSETS:
        if inset.west <= longitude <= inset.east and inset.south <= latitude <= inset.north:
            east, north = east + inset.moved[0], north + inset.moved[1]
    return (east - WEST) * SCALE, (NORTH - north) * SCALE


def is_on_map(longitude: float, latitude: float) -> bool:
    """Return whether a place lies within the frame."""
    if latitude < 0:  # opposite the centre the projection comes back to where it began
        return False
    x, y = on_map(longitude, latitude)
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT
