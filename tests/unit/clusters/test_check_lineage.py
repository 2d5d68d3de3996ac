"""Check: what clusters became."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from plugins.clusters.check_lineage import cycle_problems, lineage_problems, sum_problems
from plugins.content_model.site import Absence
from tests.unit.clusters.made import cluster_site, told

FILE = "clusters/a/cluster.yaml"


def merged(into: str, effective: str = "2025-01-01", **fields: Any) -> dict[str, Any]:
    """Return the facts of a cluster that merged, and *fields*."""
    turn = {"event": "merged", "into": [into], "effective": effective, "source": "S"}
    return {"lineage": [turn], **fields}


@pytest.mark.parametrize(
    ("turn", "keys", "text"),
    [
        ({"into": ["bb"]}, ("lineage", 0, "into", 0), "there is no cluster “{name}” to go on as"),
        ({"into": []}, ("lineage", 0), "it does not say which cluster goes on"),
        ({"event": "renamed"}, ("lineage", 0), "a new name without the old one"),
        (
            {"into": ["b"], "decided": "2025-02"},
            ("lineage", 0, "decided"),
            "decided {decided}, after it took effect ({effective})",
        ),
    ],
)
def test_faults(turn: dict[str, Any], keys: tuple[str | int, ...], text: str) -> None:
    """What a turn lacks, or has wrong, is told where it stands."""
    whole = {"event": "merged", "effective": "2025-01-01", "source": "S", **turn}
    of = cluster_site(a={"lineage": [whole]}, b={})

    assert told(lineage_problems(of.facts["clusters/a"], "clusters/a", of)) == [(FILE, keys, text)]


def test_successor_that_is_not_public() -> None:
    """A successor must be public from the day of effect; before, it may wait."""
    of = cluster_site("2024-12-01", a=merged("b"), b={})
    later = cluster_site("2025-01-01", a=merged("b"), b={})
    for site, expected in ((of, 0), (later, 1)):
        hidden = replace(site, absent={"clusters/b": Absence.DRAFT})
        found = list(lineage_problems(site.facts["clusters/a"], "clusters/a", hidden))
        assert len(found) == expected


def test_circle() -> None:
    """Clusters that become one another are told once, with the way round."""
    of = cluster_site(a=merged("b"), b=merged("c"), c=merged("a"), d=merged("a"))
    (problem,) = cycle_problems(of)

    assert problem.path == "clusters/c/cluster.yaml"
    assert dict(problem.text.values)["names"] == "a → b → c → a"


def test_a_long_chain() -> None:
    """A chain of any length is followed to its end, each cluster once."""
    chain: dict[str, Any] = {f"c{n}": merged(f"c{n + 1}") for n in range(3000)}
    of = cluster_site(**chain, c3000={})
    assert not list(cycle_problems(of))

    (problem,) = cycle_problems(cluster_site(**chain, c3000=merged("c0")))
    assert problem.path == "clusters/c3000/cluster.yaml"


def test_no_circle() -> None:
    """Two that became the same, by one way or two, are no circle."""
    assert not list(
        cycle_problems(cluster_site(a=merged("c"), b=merged("c"), c=merged("d"), d={}))
    )


@pytest.mark.parametrize(("count", "expected"), [(540, 1), (370, 0)])
def test_members_added_up(count: int, expected: int) -> None:
    """A count after a merger that is the sum of those before it is nobody's count."""
    of = cluster_site(
        a=merged("b", members=[{"count": 280, "as_of": "2024-01"}]),
        b={"members": [{"count": 260, "as_of": "2023-09"}, {"count": count, "as_of": "2025-02"}]},
    )
    found = told(sum_problems(of))

    assert [(path, keys) for path, keys, _ in found] == [
        ("clusters/b/cluster.yaml", ("members", 1, "count"))
    ] * expected
