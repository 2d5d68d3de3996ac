"""Clusters as data."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from plugins.clusters.facts import Cluster
from plugins.clusters.open_data import has_begun, known, pages
from plugins.content_model.partial_date import PartialDate
from plugins.facts.open_data import EntityData
from plugins.front_matter.schema import read_value
from tests.unit.clusters.made import cluster, cluster_site, read_by
from tests.unit.clusters.test_profile import FULL

MERGED = {"event": "merged", "into": ["b"], "decided": "2024-11-11", "effective": "2025-01-01"}


def data(day: str, **fields: Any) -> EntityData:
    """Return the data of a cluster on a day."""
    of = cluster_site(day, a=fields, b={})
    plans = list(pages(of))
    (plan,) = (plan for plan in plans if plan.key == ("data", "clusters/a"))
    found = plan.compose(read_by(of, "nb", plans))
    assert isinstance(found, EntityData)
    return found


def test_what_comes_out_says_what_went_in() -> None:
    """The data of a cluster, read again, are its facts."""
    found = data("2026-01-15", **FULL, lineage=[MERGED])
    again, faults = read_value(msgspec.json.decode(msgspec.json.encode(found.facts)), Cluster)

    assert not faults
    assert again == cluster(**FULL, lineage=[MERGED])
    assert (found.id, found.name) == ("clusters/a", {"nb": "A", "en": "A"})


def test_nothing_is_told_early() -> None:
    """What is decided later than the build is in no data."""
    assert "lineage" not in data("2024-11-10", lineage=[MERGED]).facts
    assert "lineage" in data("2024-11-11", lineage=[MERGED]).facts
    early = known(cluster(**FULL), date(2010, 1, 1))
    assert (early.labels, early.members, early.staff) == ((), (), ())


def test_unknown_is_absent() -> None:
    """What is not known has no key."""
    assert data("2026-01-15").facts == {"country": "NO"}


def test_has_begun() -> None:
    """A period without a beginning has begun."""
    assert has_begun(None, date(2020, 1, 1))
    assert not has_begun(PartialDate(2021), date(2020, 12, 31))
