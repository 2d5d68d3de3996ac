"""Who pays for a cluster."""

from __future__ import annotations

from plugins.clusters.funding import backing_view
from plugins.funders.facts import Backing
from tests.unit.builders import reader


def test_backing() -> None:
    """A backing has its period and its source."""
    found = backing_view(Backing(funder="F", source="S"), reader(), goes_on=True)

    assert (found.funder.name.title, found.since, found.source and found.source.title) == (
        "F",
        None,
        "S",
    )
