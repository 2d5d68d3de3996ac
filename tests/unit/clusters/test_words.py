"""Counts and labels in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.clusters.labels import State
from plugins.clusters.words import award_view, badge, count_text
from tests.unit.clusters.made import cluster, cluster_site, read_by

if TYPE_CHECKING:
    from plugins.clusters.facts import Qualifier

LABEL = {"scheme": "ecei", "level": "gold", "assessed": "2021-10"}


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [("exact", "1,280"), ("about", "about 1,280"), ("over", "over 1,280")],
)
def test_count(qualifier: Qualifier, expected: str) -> None:
    """A count says how exactly it is known, with the language's separators."""
    assert count_text(1280, qualifier, read_by(cluster_site())) == expected


@pytest.mark.parametrize(
    ("award", "note"),
    [
        ({"valid_years": 2}, "valid to the end of October 2023"),
        ({"valid_until": "2023-10-05"}, "valid through 5\xa0October 2023"),
        ({"valid_until": 2023}, "valid to the end of 2023"),
        ({}, ""),
    ],
)
def test_badge(award: dict[str, Any], note: str) -> None:
    """A badge says the level in words, and how long it is valid as exactly as is known."""
    (label,) = cluster(labels=[{**LABEL, **award}]).labels
    found = badge(label, read_by(cluster_site()))

    assert (found.level, found.text, found.note) == ("gold", "Gold – The label", note)


def test_award() -> None:
    """A line of a history says when, in which state, and what else is known; the rest is absent."""
    all_known = {"score": 95, "threshold": 80, "indicators": 31, "place": "Oslo", "category": "C"}
    bare, full = cluster(labels=[LABEL, {**LABEL, **all_known}]).labels
    reader = read_by(cluster_site())

    assert award_view(bare, State.LAPSED, reader).notes == ()
    found = award_view(full, State.LAPSED, reader)
    assert (found.assessed.text, found.state) == ("October 2021", "Expired")
    assert found.notes == (
        "score 95%",
        "80% needed",
        "31 indicators",
        "category C",
        "assessed in Oslo",
    )
