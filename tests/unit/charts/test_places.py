"""Places on the map."""

from __future__ import annotations

import pytest

from plugins.charts.places import Frame, MapView, Spot, around, cells_of, mark, named, nordic_map
from plugins.charts.projection import HEIGHT, WIDTH, on_map
from plugins.views.values import LinkView

PLACES = {
    "Oslo": (10.75, 59.91),
    "Drammen": (10.2, 59.74),
    "Bergen": (5.32, 60.39),
    "Oulu": (25.47, 65.01),
    "Brussels": (4.35, 50.85),
}


def spot(place: str, name: str = "") -> Spot:
    """Return a spot at a place, with a link of *name* if there is one."""
    longitude, latitude = PLACES[place]
    link = LinkView(title=name, url=f"/{name}/") if name else None
    return Spot(longitude=longitude, latitude=latitude, place=place, link=link)


def drawn(*spots: Spot, near: bool = False) -> MapView:
    """Return the map with *spots*."""
    found = nordic_map(spots, near=near)
    assert found is not None
    return found


def test_from_north_to_south() -> None:
    """Each place has a mark where it is, the northernmost first, with its name and its links."""
    found = drawn(spot("Oslo", "b"), spot("Oulu", "a"), spot("Oslo", "c"))

    assert [(m.place, [link.title for link in m.links], m.text) for m in found.marks] == [
        ("Oulu", ["a"], "Oulu"),
        ("Oslo", ["b", "c"], "Oslo (2)"),
    ]
    assert (found.marks[1].x, found.marks[1].y) == tuple(map(round, on_map(*PLACES["Oslo"])))
    assert (found.width, found.height) == (WIDTH, HEIGHT)


def test_near_places_share_a_mark() -> None:
    """Places too near to be told apart share a mark, which is named after the one that most share."""
    (found,) = drawn(spot("Drammen", "a"), spot("Oslo", "b"), spot("Oslo", "c")).marks

    assert (found.place, found.places) == ("Oslo", ("Oslo", "Drammen"))
    assert len(found.links) == 3


def test_one_thing_at_two_desks() -> None:
    """What has two offices in a place is there once."""
    (found,) = drawn(spot("Oslo", "a"), spot("Oslo", "a")).marks

    assert len(found.links) == 1
    assert found.text == "Oslo"


def test_elsewhere() -> None:
    """What is not in the Nordic countries has no mark; a map of nothing is none."""
    assert nordic_map([spot("Brussels", "a")]) is None
    assert nordic_map([]) is None
    assert len(drawn(spot("Brussels", "a"), spot("Oslo", "b")).marks) == 1


def test_part_of_the_map() -> None:
    """Around one place only a part is shown, the marks as large as they always are on a page."""
    found = drawn(spot("Oslo"), near=True)
    (one,) = found.marks

    assert found.width == found.height < WIDTH
    assert found.left < one.x < found.left + found.width
    assert found.top < one.y < found.top + found.height
    assert found.size < drawn(spot("Oslo")).size


@pytest.mark.parametrize("point", [(0.0, 0.0), (float(WIDTH), float(HEIGHT))])
def test_a_part_keeps_to_the_map(point: tuple[float, float]) -> None:
    """A part around a place at the edge does not reach beyond the map."""
    found = around([point])

    assert 0 <= found.left <= WIDTH - found.width
    assert 0 <= found.top <= HEIGHT - found.height


def test_names_do_not_overlap() -> None:
    """A name stands right of its mark, else left, else nowhere: never over another."""
    frame = Frame()
    taken = set(cells_of(330, 300, 200, frame))
    one = mark([(300.0, 300.0, spot("Oslo"))], frame)

    assert named(one, set(), frame).anchor == "start"
    assert named(one, set(taken), frame).anchor == "end"
    assert named(one, taken | set(cells_of(100, 300, 190, frame)), frame).anchor == ""


def test_many_are_as_quick_as_few() -> None:
    """Two thousand in a hundred places make as many marks, not more, none over another."""
    spots = [
        Spot(
            longitude=6 + n % 10 * 2,
            latitude=56 + n // 10 % 10 * 1.3,
            place=f"P{n % 100}",
            link=LinkView(title=str(n), url=f"/{n}/"),
        )
        for n in range(2000)
    ]
    found = drawn(*spots)

    assert len(found.marks) <= 100
    assert sum(len(one.links) for one in found.marks) > 1900
    assert nordic_map(spots) == found
