"""All clusters on the day of the build."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from plugins.clusters.derived import cluster_id, clusters, derivations, derive, next_change
from plugins.clusters.labels import State
from tests.unit.builders import OSLO
from tests.unit.clusters.made import cluster_site

MERGED = {"event": "merged", "into": ["b"], "decided": "2024-11-11", "effective": "2025-01-01"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-11-10", None), ("2024-12-01", False), ("2025-01-01", True)],
)
def test_arrivals(day: str, *, expected: bool | None) -> None:
    """The cluster that goes on knows who comes to it once that is decided, and when it is done."""
    found = clusters(cluster_site(day, a={"lineage": [MERGED]}, b={})).arrivals

    assert [arrival.is_done for arrival in found.get("clusters/b", ())] == (
        [] if expected is None else [expected]
    )


def test_next_change() -> None:
    """The next build is due at the first midnight at which any cluster changes."""
    label = {"scheme": "ecei", "level": "gold", "assessed": "2024-12-24"}

    assert next_change(
        cluster_site("2024-12-01", a={"lineage": [MERGED]}, b={}, c={"labels": [label]})
    ) == datetime(2024, 12, 24, tzinfo=OSLO)
    assert next_change(cluster_site("2026-01-15", a={"lineage": [MERGED]}, b={})) is None


def test_derivation() -> None:
    """The derivation tells its next change."""
    (found,) = derivations(None)

    assert (found.name, found.next_change) == ("clusters", next_change)


@pytest.mark.parametrize("name", ["nscc", "clusters/nscc"])
def test_cluster_id(name: str) -> None:
    """Facts name a cluster with its folder or without."""
    assert cluster_id(name) == "clusters/nscc"


def test_months_of_the_site() -> None:
    """Labels are judged, and the next change found, by what the site has set."""
    award = {"scheme": "ecei", "level": "gold", "assessed": "2021-10", "valid_until": "2023-10"}
    of = cluster_site("2023-09-15", a={"labels": [award]})
    set_ = replace(of, settings=replace(of.settings, options={"LABEL_MONTHS": {"expiring": 1}}))

    ((_, usual),) = derive(of).by_item["clusters/a"].labels
    ((_, own),) = derive(set_).by_item["clusters/a"].labels
    assert (usual, own) == (State.EXPIRING, State.VALID)
    assert [str(next_change(one))[:10] for one in (of, set_)] == ["2023-11-01", "2023-10-01"]
