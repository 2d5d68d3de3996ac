"""The tokens of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.views.tokens import USUAL, colours
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_counts(tmp_path: Path) -> None:
    """A token set again, for the dark or for paper, is another matter."""
    css = tmp_path / "static/css"
    css.mkdir(parents=True)
    (css / "a.css").write_text(
        ":root { --accent: #123456; --ink: #111 ; --gap: 3px } :root { --accent: #abcdef; }",
        encoding="utf-8",
    )

    assert colours(str(tmp_path)) == {**USUAL, "accent": "#123456", "ink": "#111"}


def test_without_any(tmp_path: Path) -> None:
    """A theme of another make has ours."""
    assert colours(str(tmp_path)) == USUAL


def test_our_theme_has_them_all() -> None:
    """What cards and the manifest ask for is named there."""
    assert USUAL.items() <= colours(str(PROJECT / "theme")).items()
