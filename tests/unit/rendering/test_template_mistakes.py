"""Mistakes in templates as problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import Struct, field

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.page import Page
from plugins.content_model.problem import Position
from plugins.problem_listing.listing import worded
from plugins.rendering.environment import ThemeRules, environment
from plugins.rendering.render import render
from tests.unit.builders import NB

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.problem import Problem

ENGLISH = Catalogue(lang="en")


class Box(Struct, frozen=True):
    """A part of a view, and the view itself."""

    title: str = "Blå"
    static: dict[str, str] = field(default_factory=lambda: {"css/site.css": "x"})


class View(Struct, frozen=True):
    """The view of a page under test."""

    article: Box = Box()


def mistakes(tmp_path: Path, pages: int = 1, **templates: str | bytes) -> list[Problem]:
    """Return the problems of pages that are rendered from the template ``a.html``."""
    folder = tmp_path / "theme/templates"
    folder.mkdir(parents=True)
    for name, text in templates.items():
        raw = text.encode() if isinstance(text, str) else text
        (folder / f"{name}.html").write_bytes(raw)
    rules = ThemeRules(root=str(tmp_path), folders=(str(folder),))
    environments = {"nb": environment(NB, Catalogue(lang="nb"), rules)}
    found = []
    for number in range(pages):
        page = Page(
            save_as=f"{number}.html",
            template="a.html",
            lang="nb",
            site=Box(),
            page=Box(),
            view=View(),
        )
        found.append(render(page, environments, rules).problem)
    return [problem for problem in found if problem is not None]


@pytest.mark.parametrize(
    ("source", "text", "hint"),
    [
        pytest.param(
            "{{ article.titel }}",
            "“article” has no “titel”",
            "did you mean “title”?",
            id="part",
        ),
        pytest.param(
            "{{ site.static['css/sit.css'] }}",
            "“site.static” has no “css/sit.css”",
            "did you mean “css/site.css”?",
            id="static-file",
        ),
        pytest.param(
            "{{ article.static.zzz }}",
            "“article.static” has no “zzz”",
            "css/site.css",
            id="unlike",
        ),
        pytest.param(
            "{{ nope }}",
            "there is nothing called “nope”",
            "the names there are on this page: article, page, panels, site",
            id="name",
        ),
        pytest.param(
            "{{ article.title | uper }}",
            "there is no filter “uper”",
            "did you mean “upper”?",
            id="filter",
        ),
        pytest.param(
            "{% if article is defind %}{% endif %}",
            "there is no test “defind”",
            "did you mean “defined”?",
            id="test",
        ),
        pytest.param(
            "{% include 'bb.html' %}",
            "there is no template “bb.html”",
            "did you mean “b.html”?",
            id="include",
        ),
        pytest.param("{% if %}", "Expected an expression", "{% endif %}", id="syntax"),
        pytest.param("{{ 1 / 0 }}", "division by zero", "the values", id="arithmetic"),
        pytest.param("{{ 'x' | number }}", "“number” cannot format “x”", "a value", id="number"),
        pytest.param("{{ 'x' | date }}", "“date” cannot format “x”", "a value", id="date"),
        pytest.param(
            '{{ _("By %(names)s") }}',
            "the placeholder %(names)s is given no value",
            "names=…",
            id="placeholder",
        ),
        pytest.param(
            "{% include 'a.html' %}", "shows itself again", "delete what leads back", id="endless"
        ),
    ],
)
def test_what_is_told(tmp_path: Path, source: str, text: str, hint: str) -> None:
    """The text says what is so, the hint what to type, and the line is named without a column."""
    (found,) = mistakes(tmp_path, a=f"a\n{source}", b="b")

    assert text in worded(found.text, ENGLISH)
    assert "(on the page /0.html)" in worded(found.text, ENGLISH)
    assert hint in worded(found.hint, ENGLISH)
    assert found.path == "theme/templates/a.html"
    assert found.at == Position(2, 0)


def test_template_that_is_not_utf_8(tmp_path: Path) -> None:
    """The template with the wrong byte is named, not the one that includes it."""
    (found,) = mistakes(tmp_path, a="{% include 'b.html' %}", b=b"b\n a\xe5")

    assert (found.path, found.at) == ("theme/templates/b.html", Position(2, 3))


def test_endless_templates_end_soon(tmp_path: Path) -> None:
    """After the first page no other one need go round: all are told of the same line."""
    found = mistakes(tmp_path, pages=3, a="{% include 'a.html' %}")

    assert {(problem.path, problem.at) for problem in found} == {
        ("theme/templates/a.html", Position(1, 0))
    }
