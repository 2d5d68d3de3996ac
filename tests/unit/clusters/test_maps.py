"""Clusters on the map."""

from __future__ import annotations

from plugins.clusters.maps import cluster_map, office_map, spots
from tests.unit.clusters.made import cluster_site, read_by

OSLO = {"place": "Oslo", "country": "NO", "latitude": 59.91, "longitude": 10.75}
OULU = {
    "place": {"nb": "Uleåborg", "en": "Oulu"},
    "country": "FI",
    "latitude": 65.01,
    "longitude": 25.47,
}
NOWHERE = {"place": "Bergen", "country": "NO"}
SITE = cluster_site(
    a={"offices": [OSLO, OULU, NOWHERE]},
    b={"offices": [OSLO]},
    c={
        "offices": [OULU],
        "lineage": [{"event": "merged", "into": ["a"], "effective": "2020"}],
    },
)


def test_clusters() -> None:
    """Every cluster that goes on is linked from where its offices are, in the reader's words."""
    found = cluster_map(["clusters/a", "clusters/b", "clusters/c"], read_by(SITE, "nb"))

    assert found is not None
    assert [(m.place, [link.title for link in m.links]) for m in found.marks] == [
        ("Uleåborg", ["A"]),
        ("Oslo", ["A", "B"]),
    ]
    assert all(link.url for m in found.marks for link in m.links)


def test_offices() -> None:
    """On a cluster's own page its offices are marks without links; unknown places have none."""
    of = SITE.derived["clusters"].by_item
    found = office_map(of["clusters/a"].offices, read_by(SITE))

    assert found is not None
    assert [(m.place, m.links) for m in found.marks] == [("Oulu", ()), ("Oslo", ())]
    assert office_map(of["clusters/c"].offices, read_by(SITE)) is None
    assert len(list(spots(of["clusters/a"].offices, None, read_by(SITE)))) == 2


def test_what_is_not_public() -> None:
    """A cluster without a public page is not on the map."""
    of = cluster_site(a={"offices": [OSLO]})
    del of.items["clusters/a"]

    assert cluster_map(["clusters/a"], read_by(of)) is None
