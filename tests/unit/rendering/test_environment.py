"""The Jinja environment of one language."""

from __future__ import annotations

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from plugins.content_model.catalogue import Catalogue
from plugins.rendering.environment import ThemeRules, environment
from tests.unit.builders import EN, NB, OSLO

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.language import Language

STRINGS = {
    "News": ("Nyheter",),
    "%(count)s item": ("%(count)s sak", "%(count)s saker"),
    "menu\x04News": ("Nytt",),
    "By %(name)s": ("Av <b>%(name)s</b>",),
}
NORWEGIAN = Catalogue(lang="nb", strings=STRINGS)


def render(
    text: str,
    language: Language = NB,
    catalogue: Catalogue = NORWEGIAN,
    rules: ThemeRules | None = None,
    **names: Any,
) -> str:
    """Return a template's text filled in."""
    env = environment(language, catalogue, rules or ThemeRules(folders=()))
    return env.from_string(text).render(names)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        pytest.param('{{ _("News") }}', "Nyheter", id="string"),
        pytest.param('{{ _("Old") }}', "Old", id="string-without-translation"),
        pytest.param(
            '{{ ngettext("%(count)s item", "%(count)s items", 1, count=1) }}', "1 sak", id="one"
        ),
        pytest.param(
            '{{ ngettext("%(count)s item", "%(count)s items", 3, count=3) }}',
            "3 saker",
            id="three",
        ),
        pytest.param('{{ pgettext("menu", "News") }}', "Nytt", id="context"),
        pytest.param("{% trans %}News{% endtrans %}", "Nyheter", id="block"),
        pytest.param(
            '{{ _("By %(name)s", name="<i>") }}', "Av <b>&lt;i&gt;</b>", id="value-escaped"
        ),
    ],
)
def test_strings(template: str, expected: str) -> None:
    """Interface strings are those of the catalogue, their values made safe."""
    assert render(template) == expected


DAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("template", "norwegian", "english"),
    [
        ("{{ value | date }}", "1. mars 2026", "1 March 2026"),
        ('{{ value | date("short") }}', "01.03.2026", "01/03/2026"),
        ('{{ value | date("MMMM y") }}', "mars 2026", "March 2026"),
        ("{{ moment | time }}", "14:05", "14:05"),
        ("{{ 12345.5 | number }}", "12\u00a0345,5", "12,345.5"),
        ('{{ ["a", "b", "c"] | listed }}', "a, b og c", "a, b and c"),
    ],
)
def test_formats(template: str, norwegian: str, english: str) -> None:
    """Dates, numbers and lists are written as the language writes them."""
    names: dict[str, Any] = {"value": DAY, "moment": datetime(2026, 3, 1, 14, 5, tzinfo=OSLO)}

    assert render(template, NB, **names) == norwegian
    assert render(template, EN, **names) == english


def test_text_is_escaped() -> None:
    """What a view says is text, unless a template says that it is HTML."""
    assert render("{{ a }}{{ a | safe }}", a="<&\"'") == "&lt;&amp;&#34;&#39;<&\"'"


def test_a_name_the_view_has_not() -> None:
    """A misspelt name is an error, not an empty place."""
    with pytest.raises(UndefinedError, match="titel"):
        render("{{ titel }}")


def test_lines_of_control_leave_no_trace() -> None:
    """A line with nothing but a statement is not in the page."""
    assert render("a\n  {% if true %}\nb\n  {% endif %}\nc") == "a\nb\nc"


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    """Return the folders of two themes, the second having one template more."""
    for path in ("mine/a.html", "theme/a.html", "theme/b.html"):
        target = tmp_path / path
        target.parent.mkdir(exist_ok=True)
        target.write_text(path, encoding="utf-8")
    return str(tmp_path / "mine"), str(tmp_path / "theme")


def test_the_first_folder_wins(folders: tuple[str, str]) -> None:
    """A site's own template hides the theme's of the same name, and no other."""
    env = environment(NB, NORWEGIAN, ThemeRules(folders=folders))

    assert env.get_template("a.html").render() == "mine/a.html"
    assert env.get_template("b.html").render() == "theme/b.html"
    with pytest.raises(TemplateNotFound):
        env.get_template("c.html")


def double(value: int) -> int:
    """Return twice the *value*."""
    return value * 2


def test_additions_of_the_site() -> None:
    """Filters, names and tests of Pelican's settings are there, and come before ours."""
    rules = ThemeRules(
        folders=(),
        filters={"double": double, "date": str},
        globals={"YEAR": 1999},
        tests={"small": double},
    )

    assert render("{{ 3 | double }} {{ YEAR }} {{ value | date }}", rules=rules, value=DAY) == (
        "6 1999 2026-03-01"
    )
    assert render("{{ 1 is small }}", rules=rules) == "2"


def test_options_of_the_site() -> None:
    """``JINJA_ENVIRONMENT`` changes the environment, its extensions join ours."""
    rules = ThemeRules(
        folders=(),
        options={"trim_blocks": False, "extensions": ["jinja2.ext.do"]},
    )

    assert render("{% do [].append(1) %}\n{{ _('News') }}", rules=rules) == "\nNyheter"


@pytest.mark.parametrize("option", ["autoescape", "undefined"])
def test_options_that_are_ours_to_say(option: str) -> None:
    """A site cannot have text unescaped or misspelt names passed over, nor does trying harm."""
    rules = ThemeRules(folders=(), options={option: False})

    assert render("{{ a }}", rules=rules, a="<") == "&lt;"


class TestTemplates:
    """Templates asked for by name."""

    def test_kept(self, tmp_path: Path) -> None:
        """A template is the same each time, and one with further names knows them."""
        (tmp_path / "a.html").write_text("{{ x }}", encoding="utf-8")
        env = environment(NB, NORWEGIAN, ThemeRules(folders=(str(tmp_path),)))
        first = env.get_template("a.html")

        assert env.get_template("a.html") is first
        assert env.get_template(first) is first
        assert env.get_template("a.html", globals={"x": "<"}).render() == "&lt;"

    def test_a_site_that_wants_them_read_again(self, tmp_path: Path) -> None:
        """With Jinja's ``auto_reload`` a template that changed is read again."""
        path = tmp_path / "a.html"
        path.write_text("old", encoding="utf-8")
        rules = ThemeRules(folders=(str(tmp_path),), options={"auto_reload": True})
        env = environment(NB, NORWEGIAN, rules)
        assert env.get_template("a.html").render() == "old"
        path.write_text("new", encoding="utf-8")
        os.utime(path, ns=(0, 0))

        assert env.get_template("a.html").render() == "new"
