"""What the plugin adds to pages of items."""

from __future__ import annotations

from plugins.clusters.panels import named, panels
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


def test_names() -> None:
    """The panels' names are those of their templates."""
    assert [panel.name for panel in panels(None)] == ["profile", "clusters"]
