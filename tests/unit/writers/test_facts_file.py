"""The file of facts of a new item."""

from __future__ import annotations

from datetime import date

from plugins.clusters.facts import Cluster
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.partial_date import PartialDate
from plugins.content_model.when import When
from plugins.events.facts import Event
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import load_yaml
from plugins.problem_listing.listing import worded
from plugins.projects.facts import Project
from plugins.writers.facts_file import begun, facts_file


def test_fits_its_schema() -> None:
    """It has what must be known, fits the schema, and names all that may be known."""
    for schema, expected in (
        (Cluster, {"country": "NO"}),
        (Project, {}),
        (Event, {"start": "2026-01-15"}),
    ):
        text = facts_file(
            schema, "NO", date(2026, 1, 15), lambda text: worded(text, Catalogue(lang="en"))
        )
        found, faults = read_value(load_yaml(text), schema)

        assert found is not None, faults
        assert load_yaml(text) == expected
        assert all(f"{name}: " in text for name in schema.__struct_fields__)


def test_begun() -> None:
    """A day must be one for the file to be read; what else must be known is left to be written."""
    assert begun(When, date(2026, 1, 15)) == begun(PartialDate | None, date(2026, 1, 15))
    assert begun(When, date(2026, 1, 15)) == "2026-01-15"
    assert begun(str, date(2026, 1, 15)) == "…"
