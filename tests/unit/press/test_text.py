"""A press kit as plain text."""

from __future__ import annotations

from plugins.press.kit import kit
from plugins.press.text import kit_text, lines
from tests.unit.clusters.made import cluster_site, read_by
from tests.unit.clusters.test_profile import FULL


def test_text() -> None:
    """It can be read in any editor: name, facts with their dates, whom to ask."""
    reader = read_by(cluster_site("2024-06-01", a=FULL, b={}), "en")
    found = kit("clusters/a", reader)
    assert found is not None
    text = kit_text(found, reader)

    first = text.splitlines()
    assert first[0].endswith("(A)")
    assert first[1] == "=" * len(first[0])
    assert "Members: over 280 (as of January 2024)" in text
    assert "E-mail: a@example.org\n" in text
    assert "Also known as: AA" in text
    assert list(lines(found, reader))[-1] == found.profile.url


def test_a_number_that_was_told_of_before() -> None:
    """A count is told with the day from which it holds, as the page tells it."""
    count = {"count": 370, "as_of": "2024-11", "applies_from": "2025-01-01"}
    reader = read_by(cluster_site("2025-06-01", a={**FULL, "members": [count]}), "en")
    found = kit("clusters/a", reader)
    assert found is not None

    assert "Members: 370 (as of November 2024, applies from 1 January 2025)" in kit_text(
        found, reader
    )
