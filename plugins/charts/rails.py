"""
Lines that run beside a list, part and join, as those of a metro: who became whom.

Each line of the list has its own piece of the drawing, as high as its words make it; the pieces
meet at their ends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Pixels between two tracks, and from the edge to the first.
TRACK: Final = 18
EDGE: Final = 9


class Stop(Struct, frozen=True, kw_only=True):
    """
    A line of the list, and what it does to the tracks.

    Attributes:
        track: Name of the track it stands on; a new one begins here.
        joins: Tracks that end here, running into it.
        leaves: Tracks that begin here, running out of it.
        ends: Whether its own track ends here.
        is_ahead: Whether this has yet to come.
    """

    track: str
    joins: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    ends: bool = False
    is_ahead: bool = False


class RailView(Struct, frozen=True, kw_only=True):
    """
    The piece of the drawing beside one line of the list; all numbers are pixels.

    Attributes:
        x: Where the stop is.
        above: Whether its track comes from above.
        below: Whether its track goes on below.
        through: Tracks that pass by.
        joins: Tracks that run into the stop from above.
        leaves: Tracks that run out of it below.
        is_ahead: Whether this has yet to come; drawn hollow and broken.
        width: Width of the whole drawing.
    """

    x: int
    above: bool
    below: bool
    through: tuple[int, ...]
    joins: tuple[int, ...]
    leaves: tuple[int, ...]
    is_ahead: bool
    width: int


def rails(stops: Sequence[Stop]) -> tuple[RailView, ...]:
    """
    Return the pieces of the drawing beside a list of *stops*, one for each.

    A track goes on to the last stop that knows it, unless it ended before.
    """
    last = {name: index for index, stop in enumerate(stops) for name in names_of(stop)}
    places: dict[str, int] = {}
    drawn = []
    for index, stop in enumerate(stops):
        before = dict(places)
        joins = tuple(before[name] for name in stop.joins if name in before)
        for name in stop.joins:
            places.pop(name, None)
        place(stop.track, places)  # a new one takes the place of what it carries on
        for name in stop.leaves:
            place(name, places)
        own = places[stop.track]
        if stop.ends or last[stop.track] == index:
            del places[stop.track]
        drawn.append(
            RailView(
                x=pixel(own),
                above=stop.track in before,
                below=stop.track in places,
                through=tuple(
                    pixel(lane)
                    for name, lane in sorted(places.items(), key=lambda entry: entry[1])
                    if name in before and name != stop.track
                ),
                joins=tuple(map(pixel, joins)),
                leaves=tuple(pixel(places[name]) for name in stop.leaves),
                is_ahead=stop.is_ahead,
                width=0,
            )
        )
    width = max((pixel_end(view) for view in drawn), default=0)
    return tuple(replace(view, width=width) for view in drawn)


def names_of(stop: Stop) -> Iterable[str]:
    """Return the tracks that a stop knows."""
    return (stop.track, *stop.joins, *stop.leaves)


def place(name: str, places: dict[str, int]) -> None:
    """Give a track the first free place, unless it has one."""
    if name not in places:
        taken = set(places.values())
        places[name] = next(lane for lane in range(len(taken) + 1) if lane not in taken)


def pixel(lane: int) -> int:
    """Return where the middle of a track is."""
    return EDGE + lane * TRACK


def pixel_end(view: RailView) -> int:
    """Return how far a piece reaches."""
    return max(view.x, *view.through, *view.joins, *view.leaves, 0) + EDGE
