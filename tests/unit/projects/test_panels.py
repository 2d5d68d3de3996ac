"""What the plugin adds to pages of items."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.projects.panels import named, of_term, panels
from tests.unit.builders import edition, reader
from tests.unit.projects.made import project_site


def test_projects_of_an_item() -> None:
    """An item shows the projects it names and those it takes part in, each once."""
    news = edition("news/a.nb.md", mentions={"projects": ("b", "a")})
    of = project_site(others=[news], a={"leads": [{"item": "who"}]}, b={})
    on_news = named(news, reader(of))
    on_guide = named(of.items["guides/who"].editions["nb"], reader(of))

    assert on_news is not None
    assert [row.link.title for row in on_news.rows] == ["B", "A"]
    assert on_guide is not None
    assert [row.link.title for row in on_guide.rows] == ["A"]
    assert named(edition("news/b.nb.md"), reader(of)) is None


def test_projects_of_a_term() -> None:
    """A term's page shows the projects that carry it, those that run before those that ended."""
    of = project_site(a={"until": 2011}, b={}, c={"since": 2012}, d={"since": 2012})
    for item in ("projects/a", "projects/b", "projects/c"):
        editions = of.items[item].editions
        editions.update({lang: replace(e, category="q") for lang, e in editions.items()})
    found = of_term(("categories", "q"), reader(of))

    assert found is not None
    assert [row.link.title for row in found.rows] == ["C", "B", "A"]
    assert of_term(("tags", "q"), reader(of)) is None


def test_names() -> None:
    """The panels' names are those of their templates."""
    assert [panel.name for panel in panels(None)] == ["project", "projects", "front_projects"]
