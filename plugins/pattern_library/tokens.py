"""The tokens of a theme as its file has them: light, and what of them is another in the dark."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from plugins.pattern_library.contrast import contrast
from plugins.views.tokens import FILE

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
ROOT = re.compile(r":root\s*\{(?P<tokens>[^}]*)\}")
DARK = re.compile(r"@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*(?P<root>:root\s*\{[^}]*\})")
TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>[^;]+);")
HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")
# What words are written in, and on; buttons are written the other way round.
TEXTS = ("ink", "ink-quiet", "accent", "accent-strong", "warning")
GROUNDS = ("paper", "paper-raised", "notice")


class Token(Struct, frozen=True, kw_only=True):
    """A token: its name, its value, and that in the dark; empty where it is the same."""

    name: str
    value: str
    dark: str = ""


class Pair(Struct, frozen=True, kw_only=True):
    """Words of one colour on a ground of another, with their names, and the contrast."""

    text: str
    ground: str
    text_colour: str
    ground_colour: str
    contrast: float


class Tokens(Struct, frozen=True, kw_only=True):
    """
    The tokens of a theme.

    Attributes:
        colours: The colours.
        light: Pairs of colours that texts have, and their contrast.
        dark: The same in the dark.
        steps: The scale of type.
        spaces: The scale of spacing.
        others: All others.
    """

    colours: tuple[Token, ...] = ()
    light: tuple[Pair, ...] = ()
    dark: tuple[Pair, ...] = ()
    steps: tuple[Token, ...] = ()
    spaces: tuple[Token, ...] = ()
    others: tuple[Token, ...] = ()


def tokens_of(theme: str) -> Tokens:
    """
    Return the tokens of a theme; none for one that has no file of them.

    Args:
        theme: The theme folder.
    """
    path = Path(theme, FILE)
    if not path.is_file():
        return Tokens()
    text = COMMENT.sub("", path.read_text(encoding="utf-8", errors="replace"))
    first, night = ROOT.search(text), DARK.search(text)
    light = values(first["tokens"]) if first else {}
    dark = values(night["root"]) if night else {}
    found = [Token(name=name, value=one, dark=dark.get(name, "")) for name, one in light.items()]
    colours = tuple(token for token in found if HEX.fullmatch(token.value))
    steps = tuple(token for token in found if token.name.startswith("step-"))
    spaces = tuple(token for token in found if token.name.startswith("space-"))
    told = {*colours, *steps, *spaces}
    return Tokens(
        colours=colours,
        light=pairs(light),
        dark=pairs({**light, **dark}),
        steps=steps,
        spaces=spaces,
        others=tuple(token for token in found if token not in told),
    )


def values(block: str) -> dict[str, str]:
    """Return the tokens that a rule sets, by name."""
    return {found["name"]: " ".join(found["value"].split()) for found in TOKEN.finditer(block)}


def pairs(named: dict[str, str]) -> tuple[Pair, ...]:
    """Return the pairs of colours that texts have, as far as they are plain colours."""
    written = [(text, ground) for text in TEXTS for ground in GROUNDS]
    written += [("paper", "accent"), ("paper", "accent-strong")]
    return tuple(
        Pair(
            text=text,
            ground=ground,
            text_colour=named[text],
            ground_colour=named[ground],
            contrast=contrast(named[text], named[ground]),
        )
        for text, ground in written
        if HEX.fullmatch(named.get(text, "")) and HEX.fullmatch(named.get(ground, ""))
    )
