"""Offices that cannot be where the facts say."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.clusters.check_offices import is_in, office_problems
from tests.unit.clusters.made import cluster, cluster_site, told

PATH = "clusters/a/cluster.yaml"


def problems(**fields: Any) -> list[tuple[str, str]]:
    """Return text and hint of the problems of an office."""
    (office,) = cluster(offices=[{"place": "P", "country": "NO", **fields}]).offices
    found = list(office_problems(office, PATH, 0, cluster_site()))
    return [(p.text.msgid, p.hint.msgid) for p in found]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"latitude": 59.91, "longitude": 10.75},
        {"latitude": 78.22, "longitude": 15.64},
        {"country": "FI", "latitude": 65.01, "longitude": 25.47},
        {"country": "BE", "latitude": 50.85, "longitude": 4.35},
    ],
)
def test_sound(fields: dict[str, Any]) -> None:
    """A place in its country is no problem, nor one that is not known, nor one far away."""
    assert problems(**fields) == []


def test_half_a_place() -> None:
    """One of the two numbers alone is no place; which one lacks is told."""
    ((text, hint),) = problems(latitude=59.91)

    assert text == "a place on the map needs latitude and longitude"
    assert hint.startswith("add {key}")


def test_not_in_the_country() -> None:
    """A place in another country is told, and the hint says how to write it."""
    ((text, hint),) = problems(latitude=59.33, longitude=-118.07)

    assert "is not in {country}" in text
    assert "look the place up" in hint


def test_the_wrong_way_round() -> None:
    """Latitude and longitude that were exchanged are recognised."""
    ((_, hint),) = problems(latitude=10.75, longitude=59.91)

    assert "wrong way round" in hint


def test_where() -> None:
    """The problem is told where the office stands in the file."""
    (office,) = cluster(
        offices=[{"place": "P", "country": "DK", "latitude": 0, "longitude": 0}]
    ).offices

    ((path, keys, _),) = told(office_problems(office, PATH, 3, cluster_site()))
    assert (path, keys) == (PATH, ("offices", 3, "latitude"))
    assert is_in("XX", 0, 0)
