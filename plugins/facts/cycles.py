"""What goes round in circles: items whose facts lead from one to the next and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Keys = tuple[str | int, ...]
    Graph = Mapping[str, Sequence[tuple[str, Keys]]]


class Cycle(Struct, frozen=True, kw_only=True):
    """
    A way that comes back.

    Attributes:
        item: Whose facts close it.
        keys: Where they do.
        way: The items on it by the last part of their ids, the first one again at the end.
    """

    item: str
    keys: tuple[str | int, ...]
    way: str


def cycles(graph: Graph) -> Iterator[Cycle]:
    """
    Yield each circle once, each item being followed once.

    Args:
        graph: What the facts of each item lead to, with where they say so.
    """
    done: set[str] = set()
    for start in graph:
        yield from cycles_from(start, graph, done)


def cycles_from(start: str, graph: Graph, done: set[str]) -> Iterator[Cycle]:
    """
    Follow *start* to all it leads to, and yield the circles.

    Args:
        start: Id of an item.
        graph: What each one leads to.
        done: Items followed already; those found are added.
    """
    # In order, with what is still to be followed of each: a chain may be longer than Python's stack.
    path: dict[str, Iterator[tuple[str, Keys]]] = {}
    if start not in done:
        path[start] = iter(graph.get(start, ()))
    while path:
        item = next(reversed(path))
        successor, keys = next(path[item], ("", ()))
        if not successor:
            del path[item]
            done.add(item)
        elif successor in path:
            whole = [*path]
            names = [*whole[whole.index(successor) :], successor]
            way = " → ".join(name.rpartition("/")[2] for name in names)
            yield Cycle(item=item, keys=keys, way=way)
        elif successor in graph and successor not in done:
            path[successor] = iter(graph[successor])
