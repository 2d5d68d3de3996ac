"""The drawn lineage."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.clusters.lineage import told_turns
from plugins.clusters.lineage_rows import (
    begins_with,
    drawn_lines,
    first_name,
    had_begun,
    lineage_rows,
    other_tracks,
    public_link,
)
from tests.unit.clusters.made import cluster_site, read_by

MERGED = {"event": "merged", "into": ["b"], "decided": "2024-11-11", "effective": "2025-01-01"}
RENAMED = {"event": "renamed", "former_name": "Old", "effective": "2017-08"}


def drawn(day: str, item: str, **clusters: Any) -> list[str]:
    """Return the lines of a drawing as text: names, turns, and what the tracks do there."""
    rows = lineage_rows(f"clusters/{item}", read_by(cluster_site(day, **clusters)))
    found = []
    for row in rows:
        words = ", ".join(link.title for link in row.links) if row.turn is None else row.turn.text
        ahead = " (ahead)" if row.rail.is_ahead else ""
        found.append(
            f"{row.rail.x}{'<' * len(row.rail.joins)}{'>' * len(row.rail.leaves)} {words}{ahead}"
        )
    return found


@pytest.mark.parametrize(
    ("day", "item", "expected"),
    [
        pytest.param("2025-01-01", "a", ["9 A", "27 B", "27< Became part of"], id="who-ends"),
        pytest.param(
            "2025-01-01",
            "b",
            ["9 Old", "9 New name. Before:", "27 A", "9< Joined by"],
            id="who-goes-on",
        ),
        pytest.param(
            "2024-12-01",
            "b",
            ["9 Old", "9 New name. Before:", "27 A", "9< To be joined by (ahead)"],
            id="announced-is-drawn-as-such",
        ),
        pytest.param(
            "2024-11-10", "b", ["9 Old", "9 New name. Before:"], id="nothing-before-it-is-decided"
        ),
        pytest.param("2017-07-31", "b", [], id="nothing-at-all"),
    ],
)
def test_a_merger(day: str, item: str, expected: list[str]) -> None:
    """Both sides of a merger draw it, before its day as ahead."""
    assert drawn(day, item, a={"lineage": [MERGED]}, b={"lineage": [RENAMED]}) == expected


def test_out_of_several_something_new() -> None:
    """What was founded by the merger begins with it, where the first of the others stood."""
    change = {**MERGED, "others": ["X", "Y"], "effective": "2021"}
    clusters: dict[str, Any] = {"a": {"lineage": [change]}, "b": {"founded": {"date": 2021}}}

    assert drawn("2025-01-01", "b", **clusters) == ["9 A", "27 X", "45 Y", "9<<< Joined by"]
    assert drawn("2025-01-01", "a", **clusters) == ["9 A", "27 X", "45 Y", "9<<< Became part of"]


def test_a_split() -> None:
    """What came out of a cluster stands below it, on tracks of their own."""
    change = {"event": "split", "into": ["b", "c"], "effective": "2021"}
    clusters: dict[str, Any] = {"a": {"lineage": [change]}, "b": {}, "c": {}}

    assert drawn("2025-01-01", "a", **clusters) == ["9 A", "9>> Was split into", "27 B", "45 C"]
    assert drawn("2025-01-01", "b", **clusters)[0] == "9 A"


def test_a_succession() -> None:
    """The track of a cluster goes on as that of its successor."""
    change = {"event": "succeeded", "into": ["b"], "effective": "2021"}
    clusters: dict[str, Any] = {"a": {"lineage": [change]}, "b": {"founded": {"date": 2021}}}

    assert drawn("2025-01-01", "b", **clusters) == ["9 A", "9< Succeeded"]


def test_a_circle_is_drawn_and_ends() -> None:
    """Clusters that became one another, which is told as a problem, do not hang the build."""
    one = {**MERGED, "effective": "2020"}
    two = {**MERGED, "into": ["a"], "effective": "2021"}

    assert drawn("2025-01-01", "a", a={"lineage": [one]}, b={"lineage": [two]})


def test_many_share_a_track() -> None:
    """Beyond what fits beside words on a phone, clusters without a page share a track."""
    found = list(other_tracks(tuple("ABCDEFG")))

    assert [[link.title for link in links] for _, links in found] == [
        ["A"],
        ["B"],
        ["C"],
        ["D", "E", "F", "G"],
    ]
    assert len(list(other_tracks(tuple("ABCD")))) == 4


def test_parts() -> None:
    """Its parts stand on their own."""
    of = cluster_site("2025-01-01", a={"lineage": [MERGED]}, b={"lineage": [RENAMED]})
    reader = read_by(of)
    turns = told_turns("clusters/b", reader)
    change = turns[1].change

    assert first_name("clusters/b", turns, reader).title == "Old"
    assert had_begun("clusters/b", change, reader)
    assert not begins_with("clusters/b", turns[0], reader)
    assert not begins_with("clusters/b", turns[1], reader)
    assert public_link("clusters/nope", reader) == ()
    assert len(list(drawn_lines("clusters/b", turns, reader))) == 4
