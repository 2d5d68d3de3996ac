"""What goes round in circles."""

from __future__ import annotations

from plugins.facts.cycles import cycles, cycles_from

Keys = tuple[str | int, ...]


def graph(**ways: str) -> dict[str, list[tuple[str, Keys]]]:
    """Return a graph of items called by letters, each leading to the letters of its value."""
    return {
        f"x/{name}": [(f"x/{other}", ("to", n)) for n, other in enumerate(ways[name])]
        for name in ways
    }


def test_circles() -> None:
    """Each circle is told once, where it closes; what leads into one is none."""
    found = [*cycles(graph(a="b", b="xc", c="a", d="a", e="e"))]

    assert [(one.item, one.keys, one.way) for one in found] == [
        ("x/c", ("to", 0), "a → b → c → a"),
        ("x/e", ("to", 0), "e → e"),
    ]


def test_no_circle() -> None:
    """Two ways to one end are no circle, nor is a chain, however long."""
    assert not list(cycles(graph(a="bc", b="d", c="d", d="")))
    chain = {str(n): [(str(n + 1), ())] for n in range(5000)}
    assert not list(cycles(chain))


def test_what_is_done_is_not_followed() -> None:
    """An item that was followed before is left alone."""
    done = {"x/a"}

    assert not list(cycles_from("x/a", graph(a="a"), done))
    assert not list(cycles_from("x/b", graph(a="b", b="a"), done))
    assert done == {"x/a", "x/b"}
