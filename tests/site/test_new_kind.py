"""A new kind of content, training courses: one folder and one template, nothing else touched."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import PLUGINS, Output, Site, article, news, tree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLUGIN = '''
"""Training courses: what members can learn, when, and where."""

from msgspec import Struct

from plugins.content_model.kind import Kind
from plugins.content_model.partial_date import PartialDate
from plugins.facts.checks import period_problems
from plugins.facts.dates import FactDate, fact_date
from plugins.facts.open_data import data_plans
from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Panel


class Course(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The facts of a course."""

    short_name: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    places: int | None = None


class CourseView(Struct, frozen=True, kw_only=True):
    """The panel of a course."""

    since: FactDate | None
    places: int | None


def register():
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.panels.connect(panels)
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)
    extension_points.structured_data.connect(announce_nodes)


def kinds(settings):
    """Return the kind."""
    return [
        Kind(
            name="course",
            folder="courses",
            template="course.html",
            url="{lang}/{courses}/{slug}/",
            mention="courses",
            facts=Course,
            names=names,
        )
    ]


def names(facts):
    """Return what else a course is called."""
    return [facts.short_name] if facts.short_name else []


def panels(settings):
    """Return the panel."""
    return [Panel(name="course", compose=course)]


def course(edition, reader):
    """Return what a course's own page shows."""
    facts = reader.site.facts.get(edition.item)
    if not isinstance(facts, Course):
        return None
    return CourseView(since=fact_date(facts.since, reader), places=facts.places)


def announce_pages(settings):
    """Return the functions that plan pages."""
    return [open_data]


def open_data(site):
    """Yield the courses as data."""
    items = [edition.item for edition in site.listed("course", "nb")]
    yield from data_plans(site, site.kinds["course"], items, lambda facts, day: facts)


def announce_checks(settings):
    """Return the checks."""
    return [problems]


def problems(site):
    """Yield what cannot be so."""
    for item, facts in site.facts.items():
        if isinstance(facts, Course):
            path = f"{item}/course.yaml"
            yield from period_problems(facts.since, facts.until, path, ("until",))


def announce_nodes(settings):
    """Return what says what courses are."""
    return [nodes]


def nodes(edition, reader):
    """Yield a course in the words of schema.org."""
    facts = reader.site.facts.get(edition.item)
    if isinstance(facts, Course):
        yield {"@type": "Course", "name": edition.title, "startDate": str(facts.since or "")}
'''
TEMPLATE = """
{% extends "base.html" %}
{% block main %}
<h1>{{ article.title }}</h1>
{% set course = panels.course %}
<p class="when">{{ course.since.text }}, {{ course.places | number }}</p>
<div class="prose">{{ article.body | safe }}</div>
{% for name, panel in panels.items() if name != "course" %}
{% include "panels/" ~ name ~ ".html" %}
{% endfor %}
{% endblock %}
"""
FILES = {
    "courses/gold/course.yaml": "short_name: Gullkurset\nsince: 2026-03\nplaces: 1200\n",
    "courses/gold/index.nb.md": article("Kurs i gull", slug="gull"),
    "courses/gold/index.en.md": article("A course in gold", slug="gold", translated_from="nb"),
    "news/a.nb.md": news("Nytt kurs", "Meld deg på Gullkurset nå.", slug="a"),
}


@pytest.fixture
def courses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Return a site with courses: a folder of code, a template, a name in the settings."""
    (tmp_path / "code/training_courses").mkdir(parents=True)
    (tmp_path / "code/training_courses/__init__.py").write_text(PLUGIN, "utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/course.html").write_text(TEMPLATE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path / "code"))
    site = Site(tmp_path).write(FILES)
    site.settings = {
        "PLUGINS": [*PLUGINS, "training_courses"],
        "THEME_TEMPLATES_OVERRIDES": [str(tmp_path / "templates")],
    }
    yield site
    sys.modules.pop("training_courses", None)


def nodes_of(page: Any) -> dict[str, dict[str, Any]]:
    """Return the structured data of a page by type."""
    graph = json.loads(page.select_one('script[type="application/ld+json"]').string)["@graph"]
    return {node["@type"]: node for node in graph}


def test_pages_in_every_language(courses: Site) -> None:
    """Facts are in the words of the language; each language leads to the other."""
    output = courses.build()
    page = output.page("nb/courses/gull/")

    assert page.h1.text == "Kurs i gull"
    assert page.select_one(".when").text == "mars 2026, 1\u00a0200"
    assert output.page("en/courses/gold/").select_one(".when").text == "March 2026, 1,200"
    assert page.find("link", hreflang="en")["href"] == "/en/courses/gold/"
    assert "<loc>/nb/courses/gull/</loc>" in output.text("nb/sitemap.xml")


def test_all_that_other_kinds_have(courses: Site) -> None:
    """Names in texts, news about it, its feed, old names, structured and open data come by themselves."""
    output = courses.build()

    (link,) = output.page("nb/nyheter/a/").select(".prose a")
    assert (link.text, link["href"]) == ("Gullkurset", "/nb/courses/gull/")
    links = {a["href"] for a in output.page("nb/courses/gull/").select("main a")}
    assert {"/nb/nyheter/a/", "/nb/courses/gull/feed.xml"} <= links
    assert "/nb/courses/gullkurset/ /nb/courses/gull/ 301" in output.text("_redirects")
    assert nodes_of(output.page("en/courses/gold/"))["Course"]["startDate"] == "2026-03"
    (one,) = json.loads(output.text("data/courses.json"))["items"]
    assert one["facts"] == {"short_name": "Gullkurset", "since": "2026-03", "places": 1200}


def test_problems_have_places(courses: Site) -> None:
    """Faults of its facts are told like those of any other kind."""
    courses.write({"courses/gold/course.yaml": "since: 2026-03\nuntil: 2026-02\nplace: 12\n"})
    assert "courses/gold/course.yaml:3:1" in courses.problems()

    courses.write({"courses/gold/course.yaml": "since: 2026-03\nuntil: 2026-02\nplaces: 12\n"})
    listing = courses.problems()
    assert "courses/gold/course.yaml:2:" in listing
    assert "the period ends (2026-02) before it begins (2026-03)" in listing


def test_incremental_equals_clean(courses: Site) -> None:
    """After an edit of its facts the site is that of a clean build."""
    courses.run()
    courses.write({"courses/gold/course.yaml": "short_name: Meld\nsince: 2026-04\nplaces: 8\n"})
    courses.run()
    first = tree(courses.root / "output")
    assert (
        Output(courses.root / "output").page("nb/nyheter/a/").select_one(".prose a").text == "Meld"
    )

    courses.run(OUTPUT_PATH=str(courses.root / "clean"), CACHE_PATH=str(courses.root / ".other"))
    assert tree(courses.root / "clean") == first
