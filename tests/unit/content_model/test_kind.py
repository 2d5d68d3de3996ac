"""A kind of content."""

from __future__ import annotations

from plugins.content_model.kind import Kind


def test_file_of_facts() -> None:
    """A kind's facts lie in a file of its name."""
    assert Kind(name="place", folder="p", template="", url="").facts_name == "place.yaml"
