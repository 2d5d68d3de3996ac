"""Templates without some of the detours that Jinja takes for each page."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from plugins.rendering import quick_template
from plugins.rendering.once import Once
from plugins.rendering.quick_template import ESCAPED, QuickContext, QuickTemplate, quick_escape
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


class Counted:
    """A function of a site, called from a template."""

    is_plain = True

    def __call__(self, *values: object, **named: object) -> str:
        """Tell what it was called with."""
        return f"{values} {named}"


@pass_context
def asking(context: Context, value: object) -> str:
    """Return what the template calls ``x``, and a value."""
    return f"{context['x']} {value}"


@pytest.mark.parametrize(
    "call",
    ["f(x)", "f(x, y=1)", "g(x)", "h()", "asking(x)", "missing(x)", "dict(a=x)", "lipsum"],
)
def test_calls(call: str) -> None:
    """Whoever is called, from a loop and a block too, is called with what Jinja calls it with."""
    text = (
        "{% block b %}{% for x in [1, 2] %}{% set z = x %}{{ " + call + " }}{% endfor %}"
        "{{ " + call + " }}{% endblock %}"
    )
    names = {"x": "<", "f": Counted(), "g": lambda value: value, "h": Once, "asking": asking}
    found = []
    for context_class in (Context, QuickContext):
        env = Environment(autoescape=True, undefined=StrictUndefined)
        env.context_class = context_class
        try:
            found.append(env.from_string(text).render(names))
        except UndefinedError as error:
            found.append(str(error))

    assert found[0].split(" object at ")[0] == found[1].split(" object at ")[0]


def test_a_function_that_asks_for_nothing() -> None:
    """A function marked so is called directly."""
    env = Environment(autoescape=True)
    context = QuickContext(env, {}, None, {})

    assert context.call(Counted(), 1, y=2, _loop_vars={}) == "(1,) {'y': 2}"
