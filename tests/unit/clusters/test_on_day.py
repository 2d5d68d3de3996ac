"""A cluster on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from plugins.clusters.labels import State
from plugins.clusters.on_day import begins, next_turn, on_day
from tests.unit.clusters.made import cluster

MERGED = {"event": "merged", "into": ["b"], "decided": "2024-11-11", "effective": "2025-01-01"}
WHOLE = cluster(
    members=[
        {"count": 115, "scope": "companies", "as_of": "2018-01"},
        {"count": 280, "as_of": "2024-01"},
        {"count": 370, "as_of": "2024-11", "applies_from": "2025-01-01"},
    ],
    staff=[{"fte": 7.5, "as_of": "2021-11"}, {"fte": 9, "as_of": "2024-02"}],
    offices=[
        {"place": "Oslo", "country": "NO"},
        {"place": "Bergen", "country": "NO", "since": "2020-01-01", "until": "2022"},
    ],
    programmes=[{"programme": "P", "level": "NCE", "since": 2021, "until": 2024}],
    labels=[{"scheme": "e", "level": "gold", "assessed": "2024-01", "valid_years": 3}],
    people=[{"name": "Kari", "role": "ceo", "until": "2023-06"}],
    lineage=[{"event": "renamed", "former_name": "A", "effective": "2017-08"}],
)


def counts(day: date) -> list[int]:
    """Return the counts of members shown on *day*."""
    return [count.count for count in on_day(WHOLE, day).members]


def test_members() -> None:
    """Nothing is counted before its day; the newest count holds, and hides older parts of it."""
    assert counts(date(2017, 12, 31)) == []
    assert counts(date(2018, 6, 1)) == [115]
    assert counts(date(2024, 6, 1)) == [280]
    assert counts(date(2024, 12, 31)) == [280]
    assert counts(date(2025, 1, 1)) == [370]


def test_periods() -> None:
    """Offices, people and programme levels are there from their first day through their last."""

    def places(day: date) -> list[object]:
        return [office.place for office in on_day(WHOLE, day).offices]

    assert places(date(2019, 12, 31)) == ["Oslo"]
    assert places(date(2022, 12, 31)) == ["Oslo", "Bergen"]
    assert places(date(2023, 1, 1)) == ["Oslo"]
    assert len(on_day(WHOLE, date(2023, 6, 30)).people) == 1
    assert not on_day(WHOLE, date(2023, 7, 1)).people
    assert not on_day(WHOLE, date(2020, 12, 31)).programmes
    assert [held for _, held in on_day(WHOLE, date(2024, 12, 31)).programmes] == [True]
    assert [held for _, held in on_day(WHOLE, date(2025, 1, 1)).programmes] == [False]


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2021, 10, 31), None), (date(2022, 1, 1), 7.5), (date(2024, 2, 1), 9)],
)
def test_staff(day: date, expected: float | None) -> None:
    """The newest count of staff holds."""
    staff = on_day(WHOLE, day).staff

    assert (staff.fte if staff else None) == expected


def test_a_merger() -> None:
    """A merger is unknown, then announced, then done; a name alone ends nothing."""
    one = cluster(lineage=[MERGED], offices=[{"place": "Oslo", "country": "NO"}])
    secret, ahead, done = (
        on_day(one, date(2024, 11, 10)),
        on_day(one, date(2024, 12, 31)),
        on_day(one, date(2025, 1, 1)),
    )

    assert (secret.announced, secret.changes, secret.ended) == ((), (), None)
    assert (len(ahead.announced), ahead.changes, ahead.ended) == (1, (), None)
    assert (done.announced, len(done.changes), done.ended) == ((), 1, date(2025, 1, 1))
    assert not done.offices
    assert on_day(WHOLE, date(2020, 1, 1)).ended is None


def test_labels_end_with_their_holder() -> None:
    """On the day of a merger a valid label stops being one."""
    gold = {"scheme": "e", "level": "gold", "assessed": "2024-01", "valid_years": 3}
    one = cluster(labels=[gold], lineage=[MERGED])

    assert [state for _, state in on_day(one, date(2024, 12, 31)).labels] == [State.VALID]
    assert [state for _, state in on_day(one, date(2025, 1, 1)).labels] == [State.HOLDER_ENDED]


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        ({}, date(2020, 1, 1), None),
        ({"lineage": [MERGED]}, date(2024, 11, 10), date(2024, 11, 11)),
        ({"lineage": [MERGED]}, date(2024, 11, 11), date(2025, 1, 1)),
        ({"lineage": [MERGED]}, date(2025, 1, 1), None),
        (
            {"offices": [{"place": "A", "country": "NO", "until": "2022"}]},
            date(2022, 5, 1),
            date(2023, 1, 1),
        ),
        (
            {
                "labels": [
                    {"scheme": "e", "level": "gold", "assessed": "2021-10", "valid_years": 2}
                ]
            },
            date(2023, 10, 31),
            date(2023, 11, 1),
        ),
    ],
)
def test_next_turn(fields: dict[str, Any], day: date, expected: date | None) -> None:
    """The next day on which something else is true is told; a day that changes nothing is not."""
    assert next_turn(cluster(**fields), day) == expected


def test_begins() -> None:
    """A count holds from its own day, or from the one it says."""
    assert [begins(count) for count in WHOLE.members] == [
        date(2018, 1, 1),
        date(2024, 1, 1),
        date(2025, 1, 1),
    ]
