"""How cards look: as the theme does."""

from __future__ import annotations

import re
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from plugins.content_model.site import Site

TOKEN = re.compile(r"--(?P<name>[\w-]+):\s*(?P<value>#[0-9a-fA-F]{3,8})\s*;")
# Where a theme keeps its typeface; the first by name is the upright one.
FONTS = ("fonts/*roman*.woff2", "fonts/*.woff2", "fonts/*.ttf", "fonts/*.otf")


class Look(Struct, frozen=True, kw_only=True):
    """
    Colours and typeface of cards.

    Attributes:
        paper: Ground.
        ink: Headlines.
        quiet: Small words.
        accent: The bar, and what a page belongs to.
        font: File of the typeface, absolute; empty for the one Pillow brings along.
        font_digest: Fingerprint of that file.
    """

    paper: str = "#fbfaf7"
    ink: str = "#1b2322"
    quiet: str = "#55605e"
    accent: str = "#0b5a63"
    font: str = ""
    font_digest: str = ""


def look(site: Site) -> Look:
    """Return how the cards of a site look: in the light colours of its theme's tokens."""
    static = Path(site.settings.theme, "static")
    tokens: dict[str, str] = {}
    for path in sorted(static.glob("css/*.css")):
        for found in TOKEN.finditer(path.read_text(encoding="utf-8", errors="replace")):
            tokens.setdefault(found["name"], found["value"])
    plain = Look()
    fonts = [path for pattern in FONTS for path in sorted(static.glob(pattern))]
    font = fonts[0] if fonts else None
    return Look(
        paper=tokens.get("paper", plain.paper),
        ink=tokens.get("ink", plain.ink),
        quiet=tokens.get("ink-quiet", plain.quiet),
        accent=tokens.get("accent", plain.accent),
        font=str(font) if font else "",
        font_digest=blake2b(font.read_bytes(), digest_size=8).hexdigest() if font else "",
    )
