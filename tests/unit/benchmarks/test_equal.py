"""Whether two sides did the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from benchmarks.allowed import ALLOWED
from benchmarks.count import Counts
from benchmarks.equal import PAGES, UnequalError, differing, refuse_unequal
from tests.unit.benchmarks.results_to_show import side

if TYPE_CHECKING:
    from benchmarks.side import Side

ONE = Counts(
    articles=1000,
    lists=500,
    feeds=36,
    entries=700,
    locations=1000,
    links=16_000,
    list_links=15_000,
    pictures=250,
    article_bytes=9_000_000,
    list_bytes=5_000_000,
)


def told(other: Counts, fields: tuple[str, ...] = tuple(ALLOWED)) -> list[str]:
    """Return what differs."""
    return list(differing(ONE, other, ("ours", "hugo"), fields))


def test_equal_work() -> None:
    """What is the same, or nearly, may be compared."""
    assert told(ONE) == []
    assert told(replace(ONE, lists=510, links=15_680, article_bytes=8_200_000)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"articles": 999},
        {"feeds": 35},
        {"locations": 1001},
        {"pictures": 0},
        {"lists": 511},
        {"links": 15_679},
        {"list_links": 15_301},
        {"article_bytes": 8_000_000},
    ],
)
def test_unequal_work(change: dict[str, int]) -> None:
    """What differs by more than it may is told, with both numbers."""
    (line,) = told(replace(ONE, **change))
    (field,) = change

    assert line.startswith(f"{field}: {getattr(ONE, field):,} by ours, {change[field]:,} by hugo")


def test_more_work_of_our_own() -> None:
    """The first side may have a page for each term besides, with its links: it is the slower for it."""
    assert told(replace(ONE, lists=354, list_links=13_612)) == []
    assert len(told(replace(ONE, lists=353))) == 1
    assert len(told(replace(ONE, list_links=13_611))) == 1
    assert len(told(replace(ONE, lists=511))) == 1


def test_another_theme() -> None:
    """A theme of another look must only have the same pages."""
    other = replace(ONE, links=20_000, article_bytes=7_000_000)

    assert told(other, PAGES) == []
    assert len(told(replace(other, lists=1), PAGES)) == 1


def against(one: str) -> list[Side]:
    """Return a side, and one that must equal *one*."""
    return [side("ours"), side("hugo", equal_to=one)]


def test_refusal() -> None:
    """Sides that did unequal work are refused, with all that differs."""
    other = replace(ONE, articles=1, lists=1)

    with pytest.raises(UnequalError) as caught:
        refuse_unequal(against("ours"), {"ours": ONE, "hugo": other})
    assert len(str(caught.value).splitlines()) == 2


def test_no_refusal() -> None:
    """Sides are not measured against themselves, nor against one that is not there."""
    refuse_unequal(against("ours"), {"ours": ONE, "hugo": ONE})
    refuse_unequal(against("ours-related"), {"ours": ONE, "hugo": Counts()})
