"""The tokens of a theme as its file has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pattern_library.tokens import Pair, Token, Tokens, tokens_of
from tests.conftest import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

FILE = """
:root {
  /* --gone: #000; */
  --paper: #fff;
  --ink: #000;
  --land: var(--paper);
  --step-0: clamp(1rem,
    2vw, 2rem);
  --space-1: 0.25rem;
  --motion: 120ms;
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #111;
    --ink: #eee;
  }
}

@media print { :root { --ink: #222; } }
"""


def test_tokens(tmp_path: Path) -> None:
    """Each stands in its group, with what it is in the dark; paper and comments do not count."""
    (tmp_path / "tokens.css").write_text(FILE, encoding="utf-8")
    found = tokens_of(str(tmp_path))

    assert found.colours == (
        Token(name="paper", value="#fff", dark="#111"),
        Token(name="ink", value="#000", dark="#eee"),
    )
    assert found.steps == (Token(name="step-0", value="clamp(1rem, 2vw, 2rem)"),)
    assert found.spaces == (Token(name="space-1", value="0.25rem"),)
    assert [token.name for token in found.others] == ["land", "motion"]
    assert found.light == (
        Pair(
            text="ink",
            ground="paper",
            text_colour="#000",
            ground_colour="#fff",
            contrast=21.0,
        ),
    )
    assert [(pair.text_colour, pair.ground_colour) for pair in found.dark] == [("#eee", "#111")]


def test_a_theme_without_tokens(tmp_path: Path) -> None:
    """A theme of another make has none to show."""
    assert tokens_of(str(tmp_path)) == Tokens()


def test_our_colours_can_be_read() -> None:
    """Whatever is written in one of our colours, light or dark, has the contrast of WCAG AA."""
    found = tokens_of(str(PROJECT / "theme"))
    weak = [pair for pair in (*found.light, *found.dark) if pair.contrast < 4.5]

    assert len(found.light) == len(found.dark) == 17
    assert not weak
