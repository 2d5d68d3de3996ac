"""The clusters on a front page."""

from __future__ import annotations

from typing import Any

from plugins.clusters.front import SHOWN, front
from tests.unit.clusters.made import cluster_site, read_by

LABEL = {"labels": [{"scheme": "ecei", "level": "gold", "assessed": 2025, "valid_years": 3}]}
GONE = {"lineage": [{"event": "merged", "into": ["a"], "effective": "2020-01-01"}]}


def test_those_that_go_on() -> None:
    """Holders of a label come first, then the alphabet; former clusters are in the directory."""
    found = front(read_by(cluster_site(a={}, b={}, c=LABEL, d=GONE)))

    assert found is not None
    assert [row.link.title for row in found.rows] == ["C", "A", "B"]


def test_no_more_than_have_room() -> None:
    """A front page is no directory."""
    many: dict[str, Any] = {f"c{n}": {} for n in range(9)}
    found = front(read_by(cluster_site(**many)))

    assert found is not None
    assert len(found.rows) == SHOWN


def test_without_any() -> None:
    """A site without clusters, or with former ones alone, shows no heading for them."""
    assert front(read_by(cluster_site())) is None
    assert front(read_by(cluster_site("2026-01-15", d=GONE))) is None
