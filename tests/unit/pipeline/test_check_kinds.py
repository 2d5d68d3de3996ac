"""Check: address patterns of the settings."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.pipeline.check_kinds import kind_problems
from tests.unit.builders import KINDS, NEWS, settings


@pytest.mark.parametrize(
    "pattern", ["{lang}/{news}/{slug}/", "{slug}/", "{lang}/{slug}.html", "{lang}/{news}/a-{slug}"]
)
def test_patterns(pattern: str) -> None:
    """What makes one address of each slug will do."""
    assert not list(kind_problems([replace(NEWS, url=pattern)], settings()))


def test_all_kinds_are_well() -> None:
    """The plugins' own patterns are."""
    assert not list(kind_problems(KINDS.values(), settings()))


@pytest.mark.parametrize(
    "pattern",
    [
        "{lang",
        "{}",
        "{0}",
        "{slug.x}",
        "{slug[9999]}",
        "{slug:d}",
        "",
        "/",
        "{lang}/{news}/",
        "/{lang}/{slug}/",
        "../{slug}/",
        "{lang}//{slug}/",
        "{slug}?a=b",
        "x y/{slug}/",
    ],
)
def test_mistakes(pattern: str) -> None:
    """What makes none, or one for all, is told once, in the settings file."""
    found = list(kind_problems([replace(NEWS, url=pattern)], settings()))

    assert [(p.path, p.base) for p in found] == [("pelicanconf.py", "project")]
