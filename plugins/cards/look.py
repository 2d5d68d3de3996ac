"""How cards look: as the theme does."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.views.tokens import colours

if TYPE_CHECKING:
    from plugins.content_model.site import Site

# Where a theme keeps its typeface; the upright one, if it says so.
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

    paper: str
    ink: str
    quiet: str
    accent: str
    font: str = ""
    font_digest: str = ""


def look(site: Site) -> Look:
    """Return how the cards of a site look: in the light colours of its theme's tokens."""
    tokens = colours(site.settings.theme)
    static = Path(site.settings.theme, "static")
    fonts = [path for pattern in FONTS for path in sorted(static.glob(pattern))]
    font = fonts[0] if fonts else None
    return Look(
        paper=tokens["paper"],
        ink=tokens["ink"],
        quiet=tokens["ink-quiet"],
        accent=tokens["accent"],
        font=str(font) if font else "",
        font_digest=blake2b(font.read_bytes(), digest_size=8).hexdigest() if font else "",
    )
