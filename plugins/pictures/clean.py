"""Pictures without what they tell of camera, place, program and maker."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from PIL import Image

from plugins.pictures.chunks import clean_jpeg, clean_png, clean_webp
from plugins.pictures.drawing import clean_drawing
from plugins.pictures.encode import upright, written
from plugins.relations.renditions import scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

ORIENTATION = 0x0112
LOSSLESS = {"jpg": clean_jpeg, "jpeg": clean_jpeg, "png": clean_png, "webp": clean_webp}
FORMATS = {"jpeg": "jpg"}


def clean(contents: Sequence[bytes], options: tuple[str, int]) -> bytes:
    """
    Return a picture as it is published at its own address.

    It keeps every pixel where it can. One that is larger than pages ever show it, or that
    lies on its side, is written anew.

    Args:
        contents: The picture's file.
        options: The ending of its name, and the width in pixels that is enough.

    Raises:
        ValueError: If the file cannot be read as what its name says.
    """
    raw, (ending, enough) = contents[0], options
    if ending == "svg":
        return clean_drawing(raw)
    try:
        with Image.open(io.BytesIO(raw)) as image:
            turned = image.getexif().get(ORIENTATION, 1) != 1
            moving = bool(getattr(image, "is_animated", False)) and image.format != "MPO"
            own_format, width = image.format or "", image.width
    except Exception as error:  # decoders raise what they like on broken files
        raise ValueError(str(error)) from error
    if ending == "gif" or (moving and ending == "avif"):
        return raw  # neither cameras nor telephones write these
    strip = LOSSLESS.get(ending)
    named = {"MPO": "JPEG"}.get(own_format, own_format).lower() == {"jpg": "jpeg"}.get(
        ending, ending
    )
    if strip is not None and named and (moving or not (turned or width > enough)):
        return strip(raw)
    whole = upright(raw)
    if whole.width > enough:
        whole = whole.resize(scaled(*whole.size, enough), Image.Resampling.LANCZOS)
    return written(whole, FORMATS.get(ending, ending))
