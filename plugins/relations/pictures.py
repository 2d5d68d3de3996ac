"""Picture files: how large they are, and whether they are whole."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from msgspec import Struct
from PIL import Image, UnidentifiedImageError

from plugins.content_model.problem import Message, Problem, message

if TYPE_CHECKING:
    from collections.abc import Iterator

RASTER = frozenset({"jpg", "jpeg", "png", "gif", "webp", "avif"})
ENDINGS = RASTER | {"svg"}
MOST_BYTES = 20_000_000
MOST_PIXELS = 60_000_000
TRAILERS = {"JPEG": b"\xff\xd9", "PNG": b"IEND\xaeB`\x82", "GIF": b";"}
ORIENTATION = 0x0112
LYING = 5
SVG = "{http://www.w3.org/2000/svg}"
LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
SAVE_AGAIN = message("open it in a picture program and save it again")


class Picture(Struct, frozen=True, kw_only=True):
    """Width and height of a picture in pixels; 0 where it has no size of its own."""

    width: int = 0
    height: int = 0


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
    picture, found = Picture(), message("")
    hint = SAVE_AGAIN
    if not raw:
        found = message("the file is empty")
    elif len(raw) > MOST_BYTES:
        found = message("{size} MB is too large for a page", size=len(raw) // 1_000_000)
        hint = message("save it smaller: 2000 pixels across are enough")
    elif path.lower().endswith(".svg"):
        picture, found, hint = inspect_svg(raw)
    else:
        picture, found, hint = inspect_raster(raw)
    problems = [Problem(path=path, text=found, hint=hint)] if found.msgid else []
    return picture, problems


def inspect_raster(raw: bytes) -> tuple[Picture, Message, Message]:
    """Return the size of a photo or the like, what is wrong, and what to do about it."""
    try:
        with Image.open(io.BytesIO(raw)) as image:
            width, height = image.size
            trailer = TRAILERS.get(image.format or "", b"")
            # EXIF says which way up: a phone stores portraits lying down.
            if image.getexif().get(ORIENTATION, 1) >= LYING:
                width, height = height, width
    except UnidentifiedImageError:
        return Picture(), message("this is no picture that can be read"), SAVE_AGAIN
    except Exception as error:  # noqa: BLE001  # decoders raise what they like on broken files
        return Picture(), message("the picture is broken: {what}", what=error), SAVE_AGAIN
    if width * height > MOST_PIXELS:
        smaller = message("save it smaller: 2000 pixels across are enough")
        found = message("{width} × {height} pixels are too many", width=width, height=height)
        return Picture(), found, smaller
    if trailer and trailer not in raw[-1024:]:
        return Picture(), message("the picture is cut short"), SAVE_AGAIN
    return Picture(width=width, height=height), message(""), SAVE_AGAIN


def inspect_svg(raw: bytes) -> tuple[Picture, Message, Message]:
    """Return the size of a drawing, what is wrong, and what to do about it."""
    if b"<!ENTITY" in raw:
        return Picture(), message("the drawing defines entities"), SAVE_AGAIN
    try:
        root = ElementTree.fromstring(raw)  # noqa: S314  # without entities there is nothing to expand
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return Picture(), message("the drawing is not valid XML: {what}", what=error), SAVE_AGAIN
    if root.tag != f"{SVG}svg":
        return Picture(), message("this is no SVG drawing"), SAVE_AGAIN
    active = next(active_parts(root), None)
    if active is not None:
        hint = message("save it as “plain SVG” without scripts and links")
        return Picture(), message("the drawing holds {what}", what=active), hint
    return drawing_size(root)


def drawing_size(root: ElementTree.Element) -> tuple[Picture, Message, Message]:
    """Return the size a drawing states, or that of its view box."""
    sides = [LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    written = [match[1] for match in sides if match]
    if len(written) < len(sides):
        written = root.get("viewBox", "").replace(",", " ").split()[2:]
    try:
        width, height = (round(float(part)) for part in written)
    except (ValueError, OverflowError):
        hint = message('give it a viewBox="0 0 width height"')
        return Picture(), message("the drawing has no size"), hint
    return Picture(width=width, height=height), message(""), SAVE_AGAIN


def active_parts(root: ElementTree.Element) -> Iterator[str]:
    """Yield what in a drawing would run, or reach out to others."""
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name in {"script", "foreignObject", "iframe"}:
            yield f"<{name}>"
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2]
            if attribute.startswith("on"):
                yield attribute
            elif attribute == "href" and not value.startswith(("#", "data:image/")):
                yield value
