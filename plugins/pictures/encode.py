"""Photos in another size, cut and format."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PIL import Image, ImageCms, ImageOps

from plugins.relations.renditions import crop_box

if TYPE_CHECKING:
    from collections.abc import Sequence

# How photos are written. One thread each: with several, the outcome may depend on how many
# there are, and the pool keeps all cores busy anyway.
WRITTEN: dict[str, tuple[str, dict[str, Any]]] = {
    "avif": ("AVIF", {"quality": 50, "speed": 8, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 76, "method": 4}),
    "jpg": ("JPEG", {"quality": 80, "optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
}
# Shades in a picture of 16 bits, of which 256 are shown.
DEEP = 256


class Encoding(Struct, frozen=True, kw_only=True):
    """What to make of a photo: a format, a size in pixels, and what to cut it around, if anything."""

    format: str
    width: int
    height: int
    crop: str | None = None


def encode(contents: Sequence[bytes], encoding: Encoding) -> bytes:
    """
    Return a photo in another size and format, without any metadata.

    Args:
        contents: The photo's file.
        encoding: What to make of it.

    Raises:
        ValueError: If the file cannot be read as a picture.
    """
    image = upright(contents[0], (encoding.width * 2, encoding.height * 2))
    if encoding.crop is not None:
        image = image.crop(crop_box(*image.size, encoding.crop))
    size = (encoding.width, encoding.height)
    if image.size != size:
        image = image.resize(size, Image.Resampling.LANCZOS)
    return written(image, encoding.format)


def upright(raw: bytes, enough: tuple[int, int] | None = None) -> Image.Image:
    """
    Return a picture the right way up, in the colours of the web, with nothing else it carries.

    Args:
        raw: Its file.
        enough: The size below which it must not be read, to save time; ``None`` for all of it.

    Raises:
        ValueError: If it cannot be read.
    """
    try:
        with Image.open(io.BytesIO(raw)) as image:
            if enough is not None:  # a JPEG can be read at a half, a quarter or an eighth
                side = max(enough)
                image.draft(None, (side, side))
            image.load()
            turned = ImageOps.exif_transpose(image)
    except Exception as error:  # decoders raise what they like on broken files
        raise ValueError(str(error)) from error
    plain = web_colours(turned)
    plain.info.clear()
    return plain


def web_colours(image: Image.Image) -> Image.Image:
    """Return a picture in RGB as browsers mean it, with its transparency if it has any."""
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda shade: shade / DEEP).convert("L")
    alpha = image.convert("RGBA").getchannel("A") if image.has_transparency_data else None
    profile = image.info.get("icc_profile")
    plain = in_profile(image, profile) if profile and image.mode in {"RGB", "CMYK"} else None
    plain = plain or image.convert("RGB")
    if alpha is not None:
        plain.putalpha(alpha)
    return plain


def in_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """Return a picture of a colour profile in that of the web; nothing if the profile is broken."""
    try:
        return ImageCms.profileToProfile(
            image,
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            outputMode="RGB",
        )
    except (ImageCms.PyCMSError, OSError):
        return None


def written(image: Image.Image, kind: str) -> bytes:
    """
    Return the file of a picture, in one of the formats of :data:`WRITTEN`.

    Raises:
        ValueError: If Pillow was built without the format.
    """
    name, options = WRITTEN[kind]
    if kind == "jpg" and image.mode != "RGB":  # what is transparent becomes white
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    file = io.BytesIO()
    try:
        image.save(file, name, **options)
    except KeyError as error:
        msg = f"this Pillow cannot write {name}"
        raise ValueError(msg) from error
    return file.getvalue()
