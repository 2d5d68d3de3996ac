"""How cards look: as the theme does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cards.look import look
from tests.conftest import PROJECT
from tests.unit.builders import site

if TYPE_CHECKING:
    from pathlib import Path


def test_a_theme_without_a_typeface(tmp_path: Path) -> None:
    """Its cards are written in Pillow's, in colours that are always there."""
    found = look(site(theme=str(tmp_path)))

    assert (found.font, found.font_digest) == ("", "")
    assert found.accent.startswith("#")


def test_the_first_of_several(tmp_path: Path) -> None:
    """The upright typeface of several is taken, and its content counts."""
    fonts = tmp_path / "static/fonts"
    fonts.mkdir(parents=True)
    for name in ("a-italic.woff2", "b-roman.woff2", "c.ttf"):
        (fonts / name).write_bytes(name.encode())
    before = look(site(theme=str(tmp_path)))
    (fonts / "b-roman.woff2").write_bytes(b"new")

    assert before.font.endswith("b-roman.woff2")
    assert look(site(theme=str(tmp_path))).font_digest != before.font_digest


def test_our_theme() -> None:
    """Ours has one."""
    assert look(site(theme=str(PROJECT / "theme"))).font.endswith("serif-roman.woff2")
