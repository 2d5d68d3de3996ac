"""The kind ``cluster``."""

from __future__ import annotations

from plugins.clusters.kinds import facts_path, kinds, pictures_of, schemes_of
from plugins.content_model.kind import DataFile, Kind
from tests.unit.builders import settings
from tests.unit.clusters.made import cluster, cluster_site


def test_kinds() -> None:
    """Clusters are named by ``clusters`` and stand where the site wants them."""
    kind, data = kinds(settings(options={"CLUSTERS_URL": "{lang}/{slug}/"}))

    assert isinstance(kind, Kind)
    assert isinstance(data, DataFile)
    assert (kind.mention, kind.url, kind.facts_name, data.name) == (
        "clusters",
        "{lang}/{slug}/",
        "cluster.yaml",
        "labels",
    )


def test_facts() -> None:
    """Those of a cluster lie beside its texts, those of labels in a file of their own."""
    assert facts_path("clusters/a") == "clusters/a/cluster.yaml"
    assert list(schemes_of(cluster_site(a={}))) == ["ecei"]


def test_pictures() -> None:
    """The picture that facts name is the logo."""
    of = cluster(logo={"file": "logo.svg", "alt": "Logo: A"})

    assert pictures_of(of) == [(("logo", "file"), "logo.svg")]
    assert pictures_of(cluster()) == []
