"""Counts that contradict one another, are of days to come, or are old."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.clusters.check_counts import count_problems, newest_of
from plugins.content_model.partial_date import parse_partial
from plugins.content_model.problem import Field, Severity
from plugins.facts.weights import OLD_COUNT, TWO_COUNTS
from tests.unit.clusters.made import cluster, cluster_site

COUNT = {"count": 10, "as_of": "2025-10", "source": "S"}


def found(**fields: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return the rule and the place of what is wrong with the counts of a cluster."""
    told = count_problems(cluster(**fields), "x.yaml", cluster_site())
    return [(one.rule, one.at.keys) for one in told if isinstance(one.at, Field)]


@pytest.mark.parametrize(
    ("fields", "keys"),
    [
        ({"members": [COUNT, {**COUNT, "count": 11}]}, ("members", 1, "count")),
        ({"members": [COUNT, COUNT]}, ()),
        ({"members": [COUNT, {**COUNT, "count": 9, "scope": "companies"}]}, ()),
        ({"members": [COUNT, {**COUNT, "count": 9, "as_of": "2025-10-01"}]}, ()),
        (
            {
                "members": [
                    {**COUNT, "by_type": [{"type": "companies", "count": 8}]},
                    {**COUNT, "count": 9, "scope": "companies"},
                ]
            },
            ("members", 1, "count"),
        ),
        (
            {"staff": [{"fte": 7.5, "as_of": "2025-10"}, {"fte": 8, "as_of": "2025-10"}]},
            ("staff", 1, "fte"),
        ),
    ],
)
def test_contradictions(fields: dict[str, Any], keys: tuple[str | int, ...]) -> None:
    """Two numbers for one day and one scope cannot both be right, wherever they are written."""
    assert found(**fields) == ([(TWO_COUNTS, keys)] if keys else [])


@pytest.mark.parametrize(
    ("as_of", "is_old"),
    [
        ("2024-07-14", True),
        ("2024-07-15", False),
        ("2024-06", True),
        ("2024-07", False),
        (2024, False),
    ],
)
def test_old_counts(as_of: str | int, is_old: bool) -> None:  # noqa: FBT001  # the expectation
    """The newest count is old when all of what it may stand for lies 18 months back."""
    expected = [(OLD_COUNT, ("members", 1, "as_of"))] if is_old else []

    assert found(members=[{**COUNT, "as_of": 2020}, {**COUNT, "as_of": as_of}]) == expected


def test_old_counts_of_staff() -> None:
    """Staff are counted anew as members are."""
    assert found(staff=[{"fte": 7.5, "as_of": "2021-11"}]) == [(OLD_COUNT, ("staff", 0, "as_of"))]


@pytest.mark.parametrize(
    ("as_of", "is_told"),
    [
        ("2026-01-15", False),
        ("2026-01-16", True),
        ("2026-01", False),
        ("2026-02", True),
        (2026, False),
        (2062, True),
    ],
)
def test_counts_to_come(as_of: str | int, is_told: bool) -> None:  # noqa: FBT001  # the expectation
    """A count whose date has not begun is told, of members and of staff, wherever it stands."""
    dated = {"members": [COUNT, {**COUNT, "as_of": as_of}], "staff": [{"fte": 1, "as_of": as_of}]}
    expected = [("", ("members", 1, "as_of")), ("", ("staff", 0, "as_of"))] if is_told else []

    assert found(**dated) == expected
    told = count_problems(cluster(**dated), "x.yaml", cluster_site())
    assert {one.severity for one in told} <= {Severity.WARNING}


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ({"as_of": "2026-01", "applies_from": "2026-07"}, False),
        ({"as_of": "2026-07", "applies_from": "2026-07"}, True),
        ({"as_of": "2026-07", "applies_from": "2026-01"}, True),
    ],
)
def test_counts_told_in_advance(fields: dict[str, str], is_told: bool) -> None:  # noqa: FBT001
    """What begins to hold later may wait for that; what was counted later cannot have been."""
    assert bool(found(members=[{**COUNT, **fields}])) == is_told


def test_counts_to_come_of_what_has_ended() -> None:
    """The count after a merger's day is a slip as well."""
    ends = [{"event": "merged", "into": ["b"], "effective": "2026-01-15"}]

    assert found(members=[{**COUNT, "as_of": 2027}], lineage=ends) == [
        ("", ("members", 0, "as_of"))
    ]


@pytest.mark.parametrize(("effective", "count"), [("2026-01-15", 0), ("2026-01-16", 1)])
def test_what_has_ended(effective: str, count: int) -> None:
    """Nobody can count what is no more; until its last day one can."""
    ends = [{"event": "merged", "into": ["b"], "effective": effective}]

    assert len(found(members=[{**COUNT, "as_of": 2020}], lineage=ends)) == count


def test_newest_of() -> None:
    """The last date counts, wherever it stands."""
    dates = [parse_partial(text) for text in ("2020", "2021-01", "2019")]

    assert newest_of(dates) == (1, dates[1])
    assert newest_of([]) is None
