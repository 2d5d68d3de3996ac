"""Tracks beside a list."""

from __future__ import annotations

from plugins.charts.rails import (
    EDGE,
    TRACK,
    RailView,
    Stop,
    names_of,
    pixel,
    pixel_end,
    place,
    rails,
)


def lanes(*pixels: int) -> list[int]:
    """Return the numbers of the tracks at *pixels*."""
    return [(found - EDGE) // TRACK for found in pixels]


def test_two_become_one() -> None:
    """A track that joins another ends there; the other goes on until nothing knows it."""
    found = rails(
        [
            Stop(track="a"),
            Stop(track="b"),
            Stop(track="a", joins=("b",)),
            Stop(track="a"),
        ]
    )

    assert lanes(*(view.x for view in found)) == [0, 1, 0, 0]
    assert [(view.above, view.below) for view in found] == [
        (False, True),
        (False, True),
        (True, True),
        (True, False),
    ]
    assert [lanes(*view.through) for view in found] == [[], [0], [], []]
    assert lanes(*found[2].joins) == [1]
    assert {view.width for view in found} == {2 * (TRACK) + EDGE - EDGE}


def test_what_carries_on_takes_the_place() -> None:
    """A new track that others run into stands where the first of them stood."""
    found = rails([Stop(track="a"), Stop(track="b"), Stop(track="c", joins=("a", "b"))])

    assert lanes(found[2].x) == [0]
    assert lanes(*found[2].joins) == [0, 1]
    assert (found[2].above, found[2].below) == (False, False)


def test_one_becomes_two() -> None:
    """Tracks that leave a stop run on to their own."""
    found = rails(
        [
            Stop(track="a"),
            Stop(track="a", leaves=("b", "c"), ends=True, is_ahead=True),
            Stop(track="b"),
            Stop(track="c"),
        ]
    )

    assert lanes(*found[1].leaves) == [1, 2]
    assert (found[1].below, found[1].is_ahead) == (False, True)
    assert lanes(*found[2].through) == [2]
    assert [view.above for view in found[2:]] == [True, True]


def test_a_place_is_used_again() -> None:
    """A track that has ended leaves its place to the next, so that the drawing stays narrow."""
    found = rails(
        [
            Stop(track="a"),
            Stop(track="b"),
            Stop(track="a", joins=("b",)),
            Stop(track="c"),
            Stop(track="a", joins=("c",)),
        ]
    )

    assert lanes(found[3].x) == [1]


def test_parts() -> None:
    """The parts of it stand on their own."""
    places = {"a": 0, "c": 2}
    place("b", places)
    place("a", places)
    view = RailView(
        x=9,
        above=False,
        below=False,
        through=(27,),
        joins=(),
        leaves=(45,),
        is_ahead=False,
        width=0,
    )

    assert places == {"a": 0, "b": 1, "c": 2}
    assert list(names_of(Stop(track="a", joins=("b",), leaves=("c",)))) == ["a", "b", "c"]
    assert pixel(1) == EDGE + TRACK
    assert pixel_end(view) == 45 + EDGE
    assert rails([]) == ()
