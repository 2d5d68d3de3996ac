"""Errors of templates that keep what is needed to explain them."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, TemplateSyntaxError, UndefinedError

from plugins.rendering.template_errors import (
    EndlessTemplateError,
    Missing,
    MissingNameError,
    SiteEnvironment,
    busiest_line,
)


def render(source: str, **values: object) -> str:
    """Return what a template says."""
    env = SiteEnvironment(loader=DictLoader({"a": source}), undefined=Missing)
    return env.get_template("a").render(values)


def test_missing_names() -> None:
    """A missing name of the page has no owner, and Jinja's own handlers still know the error."""
    with pytest.raises(UndefinedError) as caught:
        render("{{ nope }}")

    assert isinstance(caught.value, MissingNameError)
    assert (caught.value.owner, caught.value.name) == (None, "nope")


@pytest.mark.parametrize("source", ["{{ box.nope }}", "{{ box['nope'] }}", "{{ box.nope.more }}"])
def test_missing_parts(source: str) -> None:
    """What should have had the missing part is kept."""
    box = {"there": 1}
    with pytest.raises(MissingNameError) as caught:
        render(source, box=box)

    assert caught.value.owner is box
    assert caught.value.name == "nope"


def test_missing_names_can_be_asked_about() -> None:
    """A template may ask whether there is something."""
    assert render("{{ nope is defined }} {{ nope | default('x') }}") == "False x"


@pytest.mark.parametrize(
    "templates",
    [
        pytest.param({"a": "x\n{% include 'a' %}"}, id="itself"),
        pytest.param({"a": "x\n{% include 'b' %}", "b": "\n{% include 'a' %}"}, id="by-another"),
        pytest.param({"a": "x\n{% extends 'a' %}"}, id="extends"),
        pytest.param({"a": "\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"}, id="macro"),
    ],
)
def test_endless_templates(templates: dict[str, str]) -> None:
    """A template that shows itself is an error that names the line, and is remembered."""
    env = SiteEnvironment(loader=DictLoader(templates))
    template = env.get_template("a")
    template.filename = "a.html"
    with pytest.raises(EndlessTemplateError) as caught:
        template.render()

    assert caught.value.line == 2
    assert env.endless is caught.value


def test_other_errors_are_jinjas() -> None:
    """Any other error comes as Jinja raises it, and is not remembered."""
    env = SiteEnvironment(loader=DictLoader({"a": "{{ 1 / 0 }}", "b": "{% if %}"}))
    with pytest.raises(ZeroDivisionError):
        env.get_template("a").render()
    with pytest.raises(TemplateSyntaxError):
        env.get_template("b")

    assert env.endless is None


def test_no_line_of_a_template() -> None:
    """A traceback without a template names none."""
    assert busiest_line(None) == ("", 0)
