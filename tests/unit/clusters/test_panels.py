"""What the plugin adds to pages of items, and to those of terms."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.clusters.panels import named, of_term, panels
from tests.unit.builders import edition
from tests.unit.clusters.made import cluster_site, read_by


def test_clusters_that_an_article_names() -> None:
    """Clusters come in the order they are named; an article that names none has no panel."""
    one = edition("news/a.nb.md", mentions={"clusters": ("b", "a")})
    none = edition("news/b.nb.md")
    reader = read_by(cluster_site(others=[one, none], a={}, b={}))
    found = named(one, reader)

    assert found is not None
    assert [row.link.title for row in found.rows] == ["B", "A"]
    assert named(none, reader) is None


def test_clusters_of_a_term() -> None:
    """A term's page shows the clusters that carry it, by name, under another heading."""
    of = cluster_site(a={}, b={}, c={})
    for item in ("clusters/c", "clusters/a"):
        editions = of.items[item].editions
        editions.update({k: replace(e, tags=("eel",), title=e.title) for k, e in editions.items()})
    found = of_term(("tags", "eel"), read_by(of))

    assert found is not None
    assert [row.link.title for row in found.rows] == ["A", "C"]
    assert found.heading == "Clusters"
    assert of_term(("tags", "wind"), read_by(of)) is None


def test_names() -> None:
    """The panels' names are those of their templates."""
    assert [panel.name for panel in panels(None)] == ["profile", "clusters", "front_clusters"]
