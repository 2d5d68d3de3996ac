"""The parts of the directory of clusters."""

from __future__ import annotations

import pytest

from plugins.clusters.parts import holds_label, parts_of
from tests.unit.clusters.made import cluster_site

LABEL = {"scheme": "ecei", "level": "gold", "assessed": "2021-10", "valid_years": 2}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2021-09-30", ("country-DK",)),
        ("2023-10-31", ("country-DK", "labelled")),
        ("2025-01-01", ("country-DK",)),
    ],
)
def test_parts(day: str, expected: tuple[str, ...]) -> None:
    """A cluster belongs to its country, and to those with a label while its own is valid."""
    of = cluster_site(day, a={"country": "DK", "labels": [LABEL]})

    assert parts_of("clusters/a", of) == expected
    assert holds_label("clusters/a", of) == ("labelled" in expected)
