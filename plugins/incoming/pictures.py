"""Pictures of foreign pages: the file at hand, what it shows, the words under it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.content_model.problem import message
from plugins.incoming.addresses import urlsplit_path
from plugins.languages.slugs import slugify
from plugins.relations.pictures import ENDINGS, MOST_BYTES, inspect_picture, is_picture

if TYPE_CHECKING:
    from bs4 import Tag

    from plugins.incoming.addresses import Addresses
    from plugins.incoming.found import Notes

# Gets the file of a picture on the web; nothing if there is none.
Fetch = Callable[[str], Path | None]
# What is no description: the name of a file, or a word that every picture could have.
EMPTY_ALT = re.compile(
    r"\S+\.\w{3,4}|(?:img|dsc|image|picture|bilde|foto|photo)[\s_\d-]*", re.IGNORECASE
)
LABEL = re.compile(r"\s*([^:]{2,40}):\s*$")
LAZY = ("data-src", "data-lazy-src", "data-original")


class Placed(Struct, frozen=True, kw_only=True):
    """
    A picture as the text will have it.

    Attributes:
        name: File beside the text; empty if there is none.
        alt: What it shows.
        caption: Words under it.
        address: What the page had.
    """

    name: str
    alt: str
    caption: str
    address: str


def place(
    image: Tag, caption: str, addresses: Addresses, notes: Notes, fetch: Fetch | None = None
) -> Placed:
    """
    Return a picture as the text will have it, its file noted.

    Args:
        image: The ``<img>``.
        caption: Words under it, plain text.
        addresses: What addresses mean.
        notes: Takes the file, and doubts.
        fetch: Gets a picture from the web, if that is wanted.
    """
    address = source_of(image)
    alt = " ".join(str(image.get("alt") or "").split())
    found = addresses.file(address) if address else None
    whole = addresses.absolute(address)
    if found is None and fetch is not None and whole.startswith("http"):
        found = fetch(whole)
    name = kept(found, address, notes) if found is not None else ""
    if not name and found is None:
        notes.doubt(
            message("the picture {address} is not at hand", address=(whole or address)[:200]),
            message("save it beside the text and write ![what it shows](file.jpg) there"),
        )
    if EMPTY_ALT.fullmatch(alt):
        alt = ""
    if name and not alt and caption:
        alt = caption
        notes.doubt(
            message(
                "{file} has no words for those who do not see it: the caption was taken", file=name
            ),
            message("say between ![ and ] what the picture shows"),
        )
    elif name and not alt:
        notes.doubt(
            message(
                "{file} has no words for those who do not see it, and is not shown", file=name
            ),
            message("write ![what it shows]({file}) where its name stands", file=name),
        )
    return Placed(name=name, alt=alt, caption=caption, address=whole or address)


def source_of(image: Tag) -> str:
    """Return the address of an ``<img>``: the real one where a script would put it in later."""
    source = str(image.get("src") or "").strip()
    if source and not source.startswith("data:"):
        return source
    return next((str(image[name]).strip() for name in LAZY if image.get(name)), "")


def kept(path: Path, address: str, notes: Notes) -> str:
    """Note a picture's file and return its name beside the text; empty if it is no sound picture."""
    written = unquote(urlsplit_path(address)).rpartition("/")[2] or path.name
    stem, _, ending = written.rpartition(".")
    if not is_picture(written):
        stem, ending = written, path.suffix.lstrip(".")
    name = f"{slugify(stem) or 'picture'}.{ending.lower()}"
    try:
        is_small = path.stat().st_size <= MOST_BYTES
        problems = inspect_picture(path.read_bytes(), name)[1] if is_small else []
    except OSError:
        is_small, problems = False, []
    if not is_small or problems or ending.lower() not in ENDINGS:
        notes.doubt(
            message("{file} is no picture that can be shown", file=written),
            problems[0].hint if problems else message("save it as JPEG or PNG, and smaller"),
        )
        return ""
    return notes.keep(str(path), name)


def caption_of(element: Tag | None) -> str:
    """Return the words under a picture, a label in bold type before a colon in capitals."""
    if element is None:
        return ""
    first = next((child for child in element.find_all(["strong", "b"], limit=1)), None)
    text = " ".join(element.get_text(" ", strip=True).split())
    text = re.sub(r"\s+([.,:;!?)])", r"\1", text)
    if first is not None:
        label = " ".join(first.get_text(" ", strip=True).split())
        bare = label.rstrip(":").strip()
        if bare and LABEL.match(f"{bare}:") and re.match(rf"{re.escape(bare)}\s*:", text):
            rest = text[len(bare) :].lstrip().removeprefix(":").strip()
            return f"{bare.upper()}: {rest}" if rest else text
    return text
