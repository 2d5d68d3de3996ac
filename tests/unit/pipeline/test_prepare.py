"""The stages that only read: collect, parse, relate, check, compose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pipeline.extension_points import Derivation
from plugins.pipeline.prepare import derive, templates_in
from tests.unit.builders import site

if TYPE_CHECKING:
    from pathlib import Path


def test_derive() -> None:
    """Each derivation sees the site with what those before it derived; the site stays."""
    first = site()
    steps = [
        Derivation(name="one", derive=lambda given: len(given.derived)),
        Derivation(name="two", derive=lambda given: given.derived["one"] + 10),
    ]

    assert derive(first, steps).derived == {"one": 0, "two": 10}
    assert first.derived == {}


def test_templates_in(tmp_path: Path) -> None:
    """Templates are known by their path in any of the folders."""
    for path in ("mine/a.html", "theme/a.html", "theme/macros/b.html", "theme/feed.atom"):
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()

    assert templates_in([tmp_path / "mine", tmp_path / "theme", tmp_path / "gone"]) == {
        "a.html",
        "macros/b.html",
        "feed.atom",
    }
