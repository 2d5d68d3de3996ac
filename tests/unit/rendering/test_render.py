"""Render: pages to bytes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from msgspec import Struct

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.page import JSON, Page
from plugins.content_model.problem import Position, Problem
from plugins.rendering.environment import ThemeRules, environment
from plugins.rendering.render import minified, minified_css, render
from tests.conftest import PROJECT
from tests.unit.builders import EN, NB

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.rendering.render import Rendered


class View(Struct, frozen=True, kw_only=True):
    """The view of a page under test."""

    title: str = "Blå"
    numbers: tuple[int, ...] = (3, 1, 2)


class Note(Struct, frozen=True):
    """Another view."""

    text: str


def page(template: str, save_as: str = "nb/a/index.html", lang: str = "nb") -> Page:
    """Return a page with *template*."""
    return Page(
        save_as=save_as,
        template=template,
        lang=lang,
        site=Note("the site"),
        page=Note("the page"),
        view=View(),
        panels={"related": Note("the panel")},
    )


def rendered(tmp_path: Path, of: Page, *, minify: bool = False, **templates: str) -> Rendered:
    """Render a page with a theme of *templates*."""
    folder = tmp_path / "theme/templates"
    folder.mkdir(parents=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    rules = ThemeRules(root=str(tmp_path), folders=(str(folder),), minify=minify)
    environments = {
        "nb": environment(NB, Catalogue(lang="nb", strings={"News": ("Nyheter",)}), rules),
        "en": environment(EN, Catalogue(lang="en"), rules),
    }
    return render(of, environments, rules)


def text(found: Rendered) -> str:
    """Return the text of a page that must be fine."""
    assert found.problem is None, found.problem
    return found.content.decode()


def fault(found: Rendered) -> Problem:
    """Return the problem of a page that must have one, and no content."""
    assert found.problem is not None
    assert found.content == b""
    assert found.problem.base == "project"
    return found.problem


def test_names_of_a_template(tmp_path: Path) -> None:
    """A template sees the fields of the view, the site, the page and the panels."""
    source = "{{ title }}, {{ numbers | sum }}, {{ site.text }}, {{ page.text }}, {{ panels.related.text }}"
    found = rendered(tmp_path, page("a.html"), a=source)

    assert text(found) == "Blå, 6, the site, the page, the panel"
    assert found.save_as == "nb/a/index.html"


@pytest.mark.parametrize(("lang", "expected"), [("nb", "Nyheter 1,5"), ("en", "News 1.5")])
def test_language(tmp_path: Path, lang: str, expected: str) -> None:
    """Strings and formats are those of the page's language."""
    found = rendered(tmp_path, page("a.html", lang=lang), a='{{ _("News") }} {{ 1.5 | number }}')

    assert text(found) == expected


def test_json(tmp_path: Path) -> None:
    """A page that is data is its view, readable and in UTF-8."""
    found = rendered(tmp_path, page(JSON, "nb/feed.json"))

    assert json.loads(found.content) == {"title": "Blå", "numbers": [3, 1, 2]}
    assert "Blå" in found.content.decode()
    assert found.content.endswith(b"}\n")
    assert found.content.count(b"\n") > 3


class TestMistakes:
    """Templates that are wrong."""

    @pytest.mark.parametrize(
        ("source", "line"),
        [
            pytest.param("a\n\n{{ titel }}", 3, id="unknown-name"),
            pytest.param("a\n{{ title.nothing }}", 2, id="unknown-field"),
            pytest.param("a\n{% if %}", 2, id="syntax"),
            pytest.param("{{ title | shout }}", 1, id="unknown-filter"),
            pytest.param("a\n{{ numbers | date }}", 2, id="filter-that-fails"),
            pytest.param("a\nb\n{{ 1 / 0 }}", 3, id="arithmetic"),
            pytest.param("a\n{% for x in 5 %}{% endfor %}", 2, id="loop-over-a-number"),
        ],
    )
    def test_place(self, tmp_path: Path, source: str, line: int) -> None:
        """A mistake is told with template and line, seen from the project folder."""
        found = fault(rendered(tmp_path, page("a.html"), a=source))

        assert found.path == "theme/templates/a.html"
        assert found.at == Position(line, 0)

    def test_in_an_included_template(self, tmp_path: Path) -> None:
        """The template with the mistake is named, not the one that asked for it."""
        found = fault(
            rendered(tmp_path, page("a.html"), a='\n\n{% include "b.html" %}', b="\n{{ titel }}")
        )

        assert (found.path, found.at) == ("theme/templates/b.html", Position(2, 0))

    def test_in_a_template_that_is_extended(self, tmp_path: Path) -> None:
        """A mistake in the frame of all pages is told in the frame."""
        found = fault(
            rendered(tmp_path, page("a.html"), a='{% extends "b.html" %}', b="\n\n\n{{ titel }}")
        )

        assert (found.path, found.at) == ("theme/templates/b.html", Position(4, 0))

    def test_no_such_template(self, tmp_path: Path) -> None:
        """A template that is not there is named, in the place where it belongs."""
        found = fault(rendered(tmp_path, page("gone.html")))

        assert (found.path, found.at) == ("theme/templates/gone.html", None)
        assert "gone.html" in repr(found.text)

    def test_no_such_include(self, tmp_path: Path) -> None:
        """Whoever includes a template that is not there is named, with the line."""
        found = fault(rendered(tmp_path, page("a.html"), a='\n{% include "gone.html" %}'))

        assert (found.path, found.at) == ("theme/templates/a.html", Position(2, 0))

    def test_page_and_names(self, tmp_path: Path) -> None:
        """The page it showed on is told, and every name that would have been there."""
        found = fault(rendered(tmp_path, page("a.html"), a="{{ titel }}"))

        assert dict(found.text.values)["page"] == "nb/a/index.html"
        assert "titel" in str(dict(found.text.values)["what"])
        assert dict(found.hint.values)["keys"] == "numbers, page, panels, site, title"


HTML = """<!doctype html>
<html lang="nb">
<head>
  <title> A  title </title>
</head>
<body>
  <!-- a note -->
  <p>One   <b>two</b> three</p>
  <pre>a
  b</pre>
  <ul>
    <li>x</li>
    <li>y</li>
  </ul>
  <a href="/nb/?a=1&amp;b=2" class="x y">z</a>
  <input disabled value="a > b">
</body>
</html>
"""


class TestMinified:
    """Pages made as small as they go."""

    def test_same_page(self) -> None:
        """A browser reads the small page as it reads the large one, but for notes."""
        before, after = (
            BeautifulSoup(html, "html.parser")
            for html in (HTML.replace("<!-- a note -->", ""), minified(HTML))
        )

        assert after.get_text(" ").split() == before.get_text(" ").split()
        assert [tag.name for tag in after.find_all()] == [tag.name for tag in before.find_all()]
        assert [tag.attrs for tag in after.find_all()] == [tag.attrs for tag in before.find_all()]

    def test_smaller(self) -> None:
        """White space and notes are gone."""
        assert "a note" not in minified(HTML)
        assert len(minified(HTML)) < len(HTML)

    def test_preformatted_text_is_kept(self) -> None:
        """Line breaks that mean something stay."""
        assert "<pre>a\n  b</pre>" in minified(HTML)

    def test_still_valid(self) -> None:
        """What validators ask for stays: doctype, quotes where needed, closing tags."""
        found = minified(HTML)

        assert found.lower().startswith("<!doctype html>")
        assert found.count("</li>") == 2
        assert 'href="/nb/?a=1' in found
        assert "</html>" in found

    @pytest.mark.parametrize(
        ("save_as", "minify", "expected"),
        [
            ("nb/a/index.html", True, "<p>a</p><p>b</p>"),
            ("nb/a/index.html", False, "<p>a</p>\n\n<p>b</p>"),
            ("nb/feed.xml", True, "<p>a</p>\n\n<p>b</p>"),
        ],
    )
    def test_only_pages_and_only_if_asked(
        self,
        tmp_path: Path,
        save_as: str,
        minify: bool,  # noqa: FBT001  # a case
        expected: str,
    ) -> None:
        """Pages are made small when publishing; feeds stay as they are."""
        found = rendered(
            tmp_path, page("a.html", save_as), minify=minify, a="<p>a</p>\n\n<p>b</p>"
        )

        assert text(found) == expected


class TestMinifiedCss:
    """Stylesheets made as small as they go."""

    @pytest.mark.parametrize(
        ("written", "expected"),
        [
            pytest.param("a { color : red; }\n/* note */\n", "a{color:red}", id="space-and-notes"),
            pytest.param("a { &:hover { color: red } }", "a{&:hover{color:red}}", id="nesting"),
            pytest.param('a{content:"c  d"}', 'a{content:"c  d"}', id="text"),
            pytest.param('a{content:"blå"}', 'a{content:"blå"}', id="letters"),
            pytest.param("", "", id="empty"),
        ],
    )
    def test_same_sheet(self, written: str, expected: str) -> None:
        """What a browser reads is the same, and nothing else is left."""
        assert minified_css(written.encode()).decode() == expected

    def test_our_own(self) -> None:
        """The theme's sheet has as many rules as before, in fewer bytes."""
        before = (PROJECT / "theme/static/css/site.css").read_bytes()
        after = minified_css(before)

        assert after.count(b"{") == before.count(b"{")
        assert b"/*" not in after
        assert len(after) < len(before)

    def test_a_sheet_that_is_not_utf_8(self) -> None:
        """A sheet in another encoding is left as it is."""
        sheet = b'@charset "iso-8859-1"; a { content: "bl\xe5" }'

        assert minified_css(sheet) == sheet
