"""Members over time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.clusters.growth import by_scope, counted_at, growth, is_within
from plugins.clusters.lineage import told_turns
from plugins.content_model.partial_date import parse_partial
from tests.unit.clusters.made import cluster_site, read_by

if TYPE_CHECKING:
    from plugins.clusters.values import GrowthView

COUNTS: list[dict[str, Any]] = [
    {"count": 260, "qualifier": "about", "as_of": "2023-09", "source": "S"},
    {"count": 370, "as_of": "2024-11", "applies_from": "2025-01-01"},
]
PARTS = [
    {"count": 115, "scope": "companies", "as_of": "2018-01"},
    {"count": 280, "as_of": "2024-01", "by_type": [{"type": "companies", "count": 180}]},
]
MERGED = {"event": "merged", "into": ["a"], "effective": "2025-01-01"}


def shown(day: str, members: list[dict[str, Any]], **others: Any) -> list[GrowthView]:
    """Return what the page of a cluster with *members* shows on a day."""
    of = cluster_site(day, a={"members": members}, **others)
    return list(growth("clusters/a", of.facts["clusters/a"], read_by(of)))


def test_as_counted() -> None:
    """Each count stands in words beside the drawing, with its date and source."""
    (found,) = shown("2025-06-01", COUNTS)

    assert found.label == "Members"
    assert [(c.value, c.as_of.text if c.as_of else "") for c in found.counts] == [
        ("about 260", "September 2023"),
        ("370", "November 2024"),
    ]
    assert [c.since.text if c.since else "" for c in found.counts] == ["", "1\xa0January 2025"]
    assert found.counts[0].source is not None
    assert [dot.text for dot in found.drawing.dots] == ["about 260", "370"]


def test_nothing_later_than_the_day() -> None:
    """A count that does not hold yet is not drawn, and one alone is no course."""
    assert shown("2024-12-31", COUNTS) == []


def test_only_what_compares() -> None:
    """Companies are compared with companies, those among all members too, never with all."""
    (found,) = shown("2025-06-01", PARTS)

    assert found.label == "Companies"
    assert [c.value for c in found.counts] == ["115", "180"]


def test_a_merger_is_marked() -> None:
    """Who joined meanwhile is told, and no line runs over it."""
    (found,) = shown("2025-06-01", COUNTS, b={"lineage": [MERGED]})

    assert [(t.text, [link.title for link in t.links]) for t in found.turns] == [
        ("Joined by", ["B"])
    ]
    assert not found.drawing.dots[1].joined
    assert shown("2025-06-01", COUNTS)[0].drawing.dots[1].joined


def test_parts() -> None:
    """Its parts stand on their own."""
    of = cluster_site("2025-06-01", a={"members": COUNTS}, b={"lineage": [MERGED]})
    facts = of.facts["clusters/a"]
    (told,) = told_turns("clusters/a", read_by(of))
    held = by_scope(facts, read_by(of))

    assert list(held) == [""]
    assert str(counted_at(facts.members[1])) == "2025-01-01"
    assert is_within(told, [(parse_partial("2025"), 1, "1")])
    assert not is_within(told, [(parse_partial("2024"), 1, "1")])
