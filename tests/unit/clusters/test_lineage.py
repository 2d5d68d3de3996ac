"""The lineage of a cluster in words."""

from __future__ import annotations

import pytest

from plugins.clusters.lineage import item_link, notices, targets, turns
from tests.unit.clusters.made import cluster_site, read_by

MERGED = {
    "event": "merged",
    "into": ["b"],
    "others": ["C"],
    "decided": "2024-11-11",
    "effective": "2025-01-01",
}
RENAMED = {"event": "renamed", "former_name": "Old", "effective": "2017-08"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2024-11-10", []),
        ("2024-12-01", [("From 1\xa0January 2025 to be part of", ["B"])]),
        ("2025-01-01", [("Since 1\xa0January 2025 part of", ["B"])]),
    ],
)
def test_notices(day: str, expected: list[tuple[str, list[str]]]) -> None:
    """Before the day of effect a page announces, from it on it leads to the successor."""
    reader = read_by(cluster_site(day, a={"lineage": [MERGED]}, b={}))
    found = notices("clusters/a", reader)

    assert [(notice.text, [link.title for link in notice.links]) for notice in found] == expected


@pytest.mark.parametrize(
    ("day", "of", "expected"),
    [
        (
            "2024-12-01",
            "a",
            [
                ("August 2017", "New name. Before:", ["Old"]),
                ("1\xa0January 2025", "To become part of", ["B"]),
            ],
        ),
        (
            "2025-01-01",
            "a",
            [
                ("August 2017", "New name. Before:", ["Old"]),
                ("1\xa0January 2025", "Became part of", ["B"]),
            ],
        ),
        ("2024-12-01", "b", [("1\xa0January 2025", "To be joined by", ["A", "C"])]),
        ("2025-01-01", "b", [("1\xa0January 2025", "Joined by", ["A", "C"])]),
        ("2017-07-31", "a", []),
    ],
)
def test_turns(day: str, of: str, expected: list[tuple[str, str, list[str]]]) -> None:
    """Both clusters tell of a turn, each from its side, and of what others took part."""
    reader = read_by(cluster_site(day, a={"lineage": [MERGED, RENAMED]}, b={}))
    found = turns(f"clusters/{of}", reader)

    assert [(t.when.text, t.text, [link.title for link in t.links]) for t in found] == expected


def test_what_is_not_public_is_not_named() -> None:
    """A cluster without a public page is no link."""
    of = cluster_site("2025-01-01", a={"lineage": [MERGED]}, b={})
    del of.items["clusters/b"]
    reader = read_by(of)

    assert item_link("clusters/b", reader) is None
    assert targets(of.facts["clusters/a"].lineage[0], reader) == ()
