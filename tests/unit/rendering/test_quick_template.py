"""Templates without some of the detours that Jinja takes for each page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment
from markupsafe import Markup, escape

from plugins.rendering import quick_template
from plugins.rendering.quick_template import ESCAPED, QuickTemplate, quick_escape
from plugins.views.prose import Prose


class Shouted(str):
    """A text of a type of its own, with its own HTML."""

    __slots__ = ()

    def __html__(self) -> str:
        return f"<b>{self.upper()}</b>"


@given(st.text() | st.integers() | st.none() | st.text().map(Markup) | st.lists(st.text()))
def test_as_jinja_escapes(value: object) -> None:
    """Any value stands on a page as Jinja would have it."""
    assert quick_escape(value) == str(escape(value))
    assert quick_escape(value) == str(escape(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("<i>&\"'", "&lt;i&gt;&amp;&#34;&#39;"),
        (Markup("<i>"), "<i>"),
        (Shouted("<a"), "<b><A</b>"),
        (Prose(("<p>x</p>",)), "<p>x</p>"),
    ],
)
def test_html_of_its_own(value: object, expected: str) -> None:
    """What is HTML already stays so, even after the same letters were shown as text."""
    quick_escape(str(value))

    assert quick_escape(value) == expected


def test_no_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A site with any number of texts fills no memory."""
    monkeypatch.setattr(quick_template, "MOST", 10)
    ESCAPED.clear()
    for number in range(100):
        assert quick_escape(f"<{number}>") == f"&lt;{number}&gt;"

    assert len(ESCAPED) <= 10


SOURCES = {
    "base.html": "{{ own }} {% block main %}{% endblock %} {% include 'part.html' %}",
    "part.html": "[{{ x }} {{ own }}]",
    "macros.html": "{% macro m(y) %}<b>{{ y }} {{ own }}</b>{% endmacro %}",
    "page.html": "{% extends 'base.html' %}{% import 'macros.html' as macros %}"
    "{% block main %}{{ macros.m(x) }}{% set z %}{{ x }}{% endset %}{{ z }}"
    "{% filter upper %}{{ x }}{% endfilter %}{{ x ~ '<' }}{{ x | safe }}{% endblock %}",
}


def rendered(template_class: type[Any], x: object) -> str:
    """Return a page that uses most of what Jinja has, rendered twice."""
    env = Environment(loader=DictLoader(SOURCES), autoescape=True)
    env.template_class = template_class
    env.globals["own"] = "<own>"
    pages = [env.get_template("page.html").render(x=x) for _ in range(2)]
    assert pages[0] == pages[1]
    return pages[0]


@pytest.mark.parametrize("x", ["<i>", Markup("<i>"), 3, None])
def test_pages_are_the_same(x: object) -> None:
    """Inheritance, imports, includes, blocks and filters give what they give in plain Jinja."""
    assert rendered(QuickTemplate, x) == rendered(Environment.template_class, x)
