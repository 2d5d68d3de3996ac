"""Logos as pixels, for programs that take no drawings."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import resvg_py
from msgspec import Struct
from PIL import Image

from plugins.pictures.drawing import clean_drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

WHITE = "white"


class Raster(Struct, frozen=True):
    """How wide a drawing is to be, in pixels, and whether on white or on nothing."""

    width: int
    white: bool = False


def rasterise(contents: Sequence[bytes], wanted: Raster) -> bytes:
    """
    Return a drawing as a PNG, the same wherever it is made unless it holds words.

    Args:
        contents: The drawing's file.
        wanted: Its width, and what it stands on.

    Raises:
        ValueError: If it cannot be drawn.
    """
    drawing = clean_drawing(contents[0]).decode()
    made = resvg_py.svg_to_bytes(
        svg_string=drawing,
        width=wanted.width,
        # Words need the typefaces of this machine, as they do in a browser; to look for them takes time.
        skip_system_fonts="<text" not in drawing,
    )
    return on_white(made) if wanted.white else made


def on_white(raw: bytes) -> bytes:
    """Return a PNG without transparency: what cannot show it would put black there."""
    with Image.open(io.BytesIO(raw)) as image:
        flat = Image.new("RGB", image.size, WHITE)
        flat.paste(image, mask=image.getchannel("A"))
    made = io.BytesIO()
    flat.save(made, "PNG")
    return made.getvalue()
