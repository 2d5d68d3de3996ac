"""A site of many clusters and projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.entities import SCHEMES, cluster, document, files, main, project, texts
from plugins.clusters.facts import Cluster, SchemesFile
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import load_yaml
from plugins.projects.facts import Project
from tests.conftest import Site

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_facts_are_sound() -> None:
    """Facts are what the schemas ask for; every tenth cluster goes on as the next."""
    assert read_value(load_yaml(SCHEMES), SchemesFile)[1] == []
    first, faults = read_value(load_yaml(cluster(0, 20)), Cluster)
    assert (faults, first and first.lineage[0].into) == ([], ("c1",))
    assert "lineage" not in cluster(1, 20) + cluster(0, 1)
    assert read_value(load_yaml(project(5, 3)), Project)[1] == []


def test_files() -> None:
    """There are facts and two texts for each, and a news item for each cluster."""
    paths = [path for path, _ in files(4, 6)]

    assert len(paths) == len(set(paths)) == 1 + 4 * 4 + 6 * 3
    assert list(files(4, 6)) == list(files(4, 6))
    assert [path for path, _ in texts("x", "T", "W")] == ["x/index.nb.md", "x/index.en.md"]
    assert document("T", "W", "a: b") == "---\ntitle: T\na: b\n---\n\nW\n"


def test_the_site_can_be_built(tmp_path: Path) -> None:
    """It is free of problems, and its texts name what they should."""
    output = Site(tmp_path).write(dict(files(3, 2))).build()

    links = [a["href"] for a in output.page("nb/nyheter/n1/").select(".prose a")]
    assert links == ["/nb/clusters/c1/", "/nb/projects/p1/"]


def test_nothing_to_measure(capsys: pytest.CaptureFixture[str]) -> None:
    """Without sizes nothing is measured, nothing said."""
    main([])

    assert capsys.readouterr().out == ""
