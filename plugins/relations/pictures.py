"""Picture files: how large they are, and whether they are whole."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from msgspec import Struct
from PIL import Image, UnidentifiedImageError

from plugins.content_model.problem import Message, Problem, message

if TYPE_CHECKING:
    from collections.abc import Iterator

# Pillow's own guard raises before the size is known. We have a lower one, and decode nothing.
Image.MAX_IMAGE_PIXELS = None

RASTER = frozenset({"jpg", "jpeg", "png", "gif", "webp", "avif"})
ENDINGS = RASTER | {"svg"}
MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000
TRAILERS = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82"}
GIF_TRAILER = b";"
# Formats whose EXIF data can be read without decoding the picture.
WITH_EXIF = frozenset({"JPEG", "MPO", "WEBP", "TIFF"})
# Formats whose pictures may move; an MPO, of a phone, has frames that are not for showing.
MOVING = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
# A style or attribute that would fetch something; "#name" is within the drawing.
FETCHES = re.compile(r"@import|url\(\s*[\"']?(?!#|data:image/)", re.IGNORECASE)
ORIENTATION = 0x0112
LYING = range(5, 9)
SVG = "{http://www.w3.org/2000/svg}"
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
# Where the sign of a picture's end may stand, cameras putting a little behind it.
TAIL = 1024
SAVE_AGAIN = message("open it in a picture program and save it again")
SMALLER = message("save it smaller: 2000 pixels across are enough")


class BrokenPictureError(Exception):
    """
    A picture cannot be published.

    Args:
        text: What is wrong with it.
        hint: What to do about it.
    """

    def __init__(self, text: Message, hint: Message = SAVE_AGAIN) -> None:
        super().__init__(text.msgid)
        self.text = text
        self.hint = hint


class Picture(Struct, frozen=True, kw_only=True):
    """
    What is known of a picture.

    Attributes:
        width: In pixels; 0 where it has no size of its own.
        height: Likewise.
        animated: Whether it moves.
    """

    width: int = 0
    height: int = 0
    animated: bool = False


def is_picture(path: str) -> bool:
    """Return whether *path* is named like a picture."""
    return path.rpartition(".")[2].lower() in ENDINGS


def inspect_picture(raw: bytes, path: str) -> tuple[Picture, list[Problem]]:
    """
    Return the size of a picture, and what is wrong with the file.

    Never raises for what a file may hold.

    Args:
        raw: Content of the file.
        path: Its path.
    """
    try:
        if not raw:
            hint = message("save it again from where it came")
            raise BrokenPictureError(message("the file is empty"), hint)
        if len(raw) > MOST_BYTES:
            size = message("{size} MB is too large for a page", size=len(raw) // 1_000_000)
            raise BrokenPictureError(size, SMALLER)
        return (drawing if path.lower().endswith(".svg") else photo)(raw), []
    except BrokenPictureError as error:
        return Picture(), [Problem(path=path, text=error.text, hint=error.hint)]


def photo(raw: bytes) -> Picture:
    """
    Return the size of a photo or the like.

    Raises:
        BrokenPictureError: If it cannot be shown.
    """
    try:
        with Image.open(io.BytesIO(raw)) as image:
            width, height = image.size
            kind = image.format or ""
            animated = kind in MOVING and bool(getattr(image, "is_animated", False))
            # EXIF says which way up: a phone stores portraits lying down.
            if kind in WITH_EXIF and image.getexif().get(ORIENTATION) in LYING:
                width, height = height, width
    except UnidentifiedImageError:
        raise BrokenPictureError(message("this is no picture that can be read")) from None
    except Exception as error:  # decoders raise what they like on broken files
        raise BrokenPictureError(message("the picture is broken: {what}", what=error)) from error
    if width * height > MOST_PIXELS:
        size = message("{width} × {height} pixels are too many", width=width, height=height)
        raise BrokenPictureError(size, SMALLER)
    if is_cut_short(raw, kind):
        raise BrokenPictureError(message("the picture is cut short"))
    return Picture(width=width, height=height, animated=animated)


def is_cut_short(raw: bytes, kind: str) -> bool:
    """Return whether a picture of a format that has a mark for its end lacks it."""
    if kind == "GIF":
        return not raw.rstrip(b"\0").endswith(GIF_TRAILER)
    return TRAILERS.get(kind, b"") not in raw[-TAIL:]


def drawing(raw: bytes) -> Picture:
    """
    Return the size of an SVG drawing.

    Raises:
        BrokenPictureError: If it cannot be shown, or would run or fetch something.
    """
    if b"<!ENTITY" in raw.replace(b"\0", b""):
        raise BrokenPictureError(message("the drawing defines entities"))
    try:
        root = ET.fromstring(raw)  # noqa: S314  # without entities there is nothing to expand
    except (ET.ParseError, ValueError, LookupError) as error:
        what = message("the drawing is not valid XML: {what}", what=error)
        raise BrokenPictureError(what) from error
    if root.tag != f"{SVG}svg":
        raise BrokenPictureError(message("this is no SVG drawing"))
    active = next(active_parts(root), None)
    if active is not None:
        hint = message("save it as “plain SVG” without scripts and links")
        raise BrokenPictureError(message("the drawing holds {what}", what=active), hint)
    return drawing_size(root)


def drawing_size(root: ET.Element) -> Picture:
    """Return the size a drawing states, or that of its view box."""
    sides = [LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    written = [match[1] for match in sides if match]
    if len(written) < len(sides):
        written = root.get("viewBox", "").replace(",", " ").split()[2:]
    try:
        width, height = (round(float(part)) for part in written)
        if min(width, height) < 1:
            raise ValueError(written)
    except (ValueError, OverflowError) as error:
        hint = message('give it a viewBox="0 0 width height"')
        raise BrokenPictureError(message("the drawing has no size"), hint) from error
    return Picture(width=width, height=height)


def active_parts(root: ET.Element) -> Iterator[str]:
    """Yield what in a drawing would run, or reach out to others."""
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in {"script", "foreignObject", "iframe"}:
            yield f"<{name}>"
        if name == "style" and FETCHES.search("".join(element.itertext())):
            yield "<style>"
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2]
            if attribute.startswith("on"):
                yield attribute
            elif attribute == "href" and not value.startswith(("#", "data:image/")):
                yield value
            elif FETCHES.search(value):
                yield attribute
