"""Headings: a level at a time, and none that says what another has said."""

from __future__ import annotations

import pytest

from plugins.style.headings import bare, doubled_headlines, heading_jumps
from tests.unit.style.quoted import found, prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## A\n\n### B\n\n## C\n\n### D", []),
        ("## A\n\n#### B", ["#### B"]),
        ("### A", ["### A"]),
        ("# A\n\n## B", []),
        ("## A\n\n```\n#### B\n```", []),
    ],
)
def test_jumps(text: str, expected: list[str]) -> None:
    """The first heading is of level 2, or of level 1 in texts from elsewhere."""
    assert found(heading_jumps, prose(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Tittel\n\nTekst.", ["## Tittel"]),
        ("Tittel\n\nTekst.", ["Tittel"]),
        ("**Ingressen her.**\n\nTekst.", ["**Ingresse"]),
        ("## A\n\nx\n\n## a", ["## a"]),
        ("## A\n\nx\n\n## B", []),
        ("Tekst om Tittel.", []),
    ],
)
def test_doubled(text: str, expected: list[str]) -> None:
    """The page shows headline and lead itself; two headings alike help nobody."""
    shown = prose(text, summary="Ingressen her.")

    assert found(doubled_headlines, shown, 10) == expected


def test_bare() -> None:
    """Signs and capitals do not make a difference."""
    assert bare("**Gull** – igjen!") == "gull igjen"
