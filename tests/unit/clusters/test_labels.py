"""The state of a label on a day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.clusters.label_months import LabelMonths
from plugins.clusters.labels import State, awarded, state, turns, valid_through, validity_end
from tests.unit.clusters.made import cluster

GOLD = {"scheme": "ecei", "level": "gold"}


def labels(*awards: dict[str, Any]) -> Any:
    """Return labels with what they say beyond scheme and level."""
    return cluster(labels=[{**GOLD, **award} for award in awards]).labels


@pytest.mark.parametrize(
    ("award", "expected"),
    [
        ({"assessed": "2021-10", "valid_years": 2}, date(2023, 10, 31)),
        ({"assessed": 2021, "valid_years": 2}, date(2023, 12, 31)),
        ({"assessed": "2021-10-05", "valid_years": 2}, date(2023, 10, 5)),
        ({"assessed": "2021-10", "valid_until": "2023-06"}, date(2023, 6, 30)),
        ({"assessed": "2016-09"}, None),
    ],
)
def test_valid_through(award: dict[str, Any], expected: date | None) -> None:
    """A validity lasts to the end of the day, month or year it is stated to."""
    (found,) = labels(award)
    end = validity_end(found)

    assert valid_through(found) == expected == (end.last if end else None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 10, 1), State.VALID),
        (date(2023, 4, 30), State.VALID),
        (date(2023, 5, 1), State.EXPIRING),
        (date(2023, 10, 31), State.EXPIRING),
        (date(2023, 11, 1), State.RENEWABLE),
        (date(2024, 10, 31), State.RENEWABLE),
        (date(2024, 11, 1), State.LAPSED),
    ],
)
def test_states(day: date, expected: State) -> None:
    """A label is valid, expires, may be renewed for a year, and is then lapsed."""
    (award,) = labels({"assessed": "2021-10", "valid_years": 2})

    assert state(award, [award], day, None) is expected


def test_later_label() -> None:
    """A label is superseded from the award of a later one of its scheme, not before."""
    first, second = labels(
        {"assessed": "2021-10", "valid_years": 2}, {"assessed": "2024-01", "valid_years": 3}
    )

    assert state(first, [first, second], date(2023, 12, 31), None) is State.RENEWABLE
    assert state(first, [first, second], date(2024, 1, 1), None) is State.SUPERSEDED
    assert state(second, [first, second], date(2024, 1, 1), None) is State.VALID


def test_other_scheme() -> None:
    """A label of another scheme supersedes nothing."""
    (first,) = labels({"assessed": "2021-10", "valid_years": 9})
    (other,) = labels({"assessed": "2022", "valid_years": 9, "scheme": "x"})

    assert state(first, [first, other], date(2023, 1, 1), None) is State.VALID


def test_validity_that_is_not_known() -> None:
    """A label whose validity no source states is never said to be valid."""
    (award,) = labels({"assessed": "2016"})

    assert state(award, [award], date(2016, 6, 1), None) is State.UNSTATED


def test_holder_that_ended() -> None:
    """A label that outlives its holder is nobody's; one that had expired by then stays expired."""
    (award,) = labels({"assessed": "2024-01", "valid_years": 3})
    (old,) = labels({"assessed": "2020", "valid_years": 1})
    ended = date(2025, 1, 1)

    assert state(award, [award], ended, ended) is State.HOLDER_ENDED
    assert state(award, [award], date(2040, 1, 1), ended) is State.HOLDER_ENDED
    assert state(old, [old], date(2022, 6, 1), date(2022, 3, 1)) is State.LAPSED


def test_awarded() -> None:
    """A label is not known before it is awarded; the newest comes first."""
    first, second = labels({"assessed": "2016"}, {"assessed": "2021-10"})

    assert awarded([first, second], date(2021, 9, 30)) == [first]
    assert awarded([first, second], date(2021, 10, 1)) == [second, first]


def test_turns() -> None:
    """Between two neighbouring turns a label is in one state, and in another at each."""
    (award,) = labels({"assessed": "2021-10", "valid_years": 2})
    days = list(turns(award))

    for day in days[1:]:
        before = state(award, [award], day - timedelta(days=1), None)
        assert before is not state(award, [award], day, None)


def test_holder_that_ended_with_a_label_of_unknown_validity() -> None:
    """Once its holder has ended it is certain that nobody holds a label, whatever its validity."""
    (award,) = labels({"assessed": "2016"})

    assert state(award, [award], date(2021, 1, 1), date(2021, 1, 1)) is State.HOLDER_ENDED


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 9, 30), State.VALID),
        (date(2023, 10, 1), State.EXPIRING),
        (date(2023, 11, 30), State.RENEWABLE),
        (date(2023, 12, 1), State.LAPSED),
    ],
)
def test_months_of_the_site(day: date, expected: State) -> None:
    """How long a label is said to expire, and may be renewed, is up to the site."""
    (award,) = labels({"assessed": "2021-10", "valid_years": 2})
    months = LabelMonths(expiring=1, renewable=1)

    assert state(award, [award], day, None, months) is expected
    assert date(2023, 10, 1) in list(turns(award, months))
