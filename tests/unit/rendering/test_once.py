"""What a macro makes of the same values is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import DictLoader, Environment

from plugins.rendering import once
from plugins.rendering.once import Once
from plugins.views.values import LinkView

if TYPE_CHECKING:
    import pytest


class Counting:
    """A macro that counts how often it is called."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, *values: object, **named: object) -> str:
        """Return what it was called with."""
        self.count += 1
        return f"{values} {named}"


def test_the_same_is_made_once() -> None:
    """Equal values, be they other objects, are not rendered again."""
    made, macro = Once(), Counting()
    found = [made(macro, LinkView(title="A", url="a"), level=2) for _ in range(3)]

    assert macro.count == 1
    assert len(set(found)) == 1


def test_what_differs_is_made_anew() -> None:
    """Other values, other arguments or another macro make something else."""
    made, macro, other = Once(), Counting(), Counting()
    link = LinkView(title="A", url="a")
    made(macro, link, level=2)
    made(macro, link, level=3)
    made(macro, LinkView(title="B", url="a"), level=2)
    made(macro, link, 2)
    made(other, link, level=2)

    assert (macro.count, other.count) == (4, 1)


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a site however large, only so much is remembered."""
    monkeypatch.setattr(once, "MOST", 5)
    made, macro = Once(), Counting()
    for number in range(50):
        assert made(macro, number) == f"({number},) {{}}"
        assert len(made.made) <= 5


def test_in_a_template() -> None:
    """A template calls it with a macro that it has imported; markup stays markup."""
    templates = {
        "m.html": "{% macro b(x) %}<b>{{ x }}</b>{% endmacro %}",
        "a.html": "{% import 'm.html' as m %}{{ once(m.b, '<') }}{{ once(m.b, '<') }}",
    }
    environment = Environment(loader=DictLoader(templates), autoescape=True)
    environment.globals["once"] = Once()

    assert environment.get_template("a.html").render() == "<b>&lt;</b><b>&lt;</b>"
