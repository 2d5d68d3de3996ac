"""How cards look: as the theme does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.cards.look import Look, look
from tests.conftest import PROJECT
from tests.unit.builders import site

if TYPE_CHECKING:
    from pathlib import Path


def test_the_theme_s_tokens(tmp_path: Path) -> None:
    """Colours are those of its tokens, the light ones, which come first."""
    css = tmp_path / "static/css"
    css.mkdir(parents=True)
    (css / "a.css").write_text(
        ":root { --accent: #123456; --ink: #111 ; } :root { --accent: #abcdef; }",
        encoding="utf-8",
    )

    assert look(site(theme=str(tmp_path))) == Look(accent="#123456", ink="#111")


def test_a_theme_without_any(tmp_path: Path) -> None:
    """A theme of another make has cards in ours."""
    assert look(site(theme=str(tmp_path))) == Look()


def test_our_theme() -> None:
    """Ours has a typeface, whose content counts."""
    found = look(site(theme=str(PROJECT / "theme")))

    assert found.font.endswith("serif-roman.woff2")
    assert len(found.font_digest) == 16
