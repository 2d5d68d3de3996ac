"""Whose news is fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import Site


def test_a_slip_in_the_sources_is_told(site: Site) -> None:
    """A build checks the file of sources as well."""
    site.write({"data/sources.yaml": "p: {fed: x, publisher: P}"})

    assert "did you mean “feed”?" in site.problems()
