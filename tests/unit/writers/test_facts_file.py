"""The file of facts of a new item."""

from __future__ import annotations

from plugins.clusters.facts import Cluster
from plugins.content_model.catalogue import Catalogue
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import load_yaml
from plugins.problem_listing.listing import worded
from plugins.projects.facts import Project
from plugins.writers.facts_file import facts_file


def test_fits_its_schema() -> None:
    """It has what must be known, fits the schema, and names all that may be known."""
    for schema, expected in ((Cluster, {"country": "NO"}), (Project, {})):
        text = facts_file(schema, "NO", lambda text: worded(text, Catalogue(lang="en")))
        found, faults = read_value(load_yaml(text), schema)

        assert found is not None, faults
        assert load_yaml(text) == expected
        assert all(f"{name}: " in text for name in schema.__struct_fields__)
