"""Addresses made from words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# Letters that are not a base letter with a mark, so that decomposition leaves them alone.
# å decomposes into a by itself.
LETTERS = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "œ": "oe", "ł": "l"}
)
# What nearly every accent decomposes to.
MARKS = re.compile("[\u0300-\u036f]")
NOT_SLUG = re.compile(r"[^a-z0-9]+")

# One step of an address: no way up, nothing a file system or a browser takes for a sign.
STEP = re.compile(r"(?!\.{1,2}$)[^\s/\\?#%:*\"<>|{}\[\]]+(?<![.])")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|index(?:\.html)?", re.IGNORECASE)

# Longest step of an address that people write, and the longest that we make ourselves:
# disks have room for 255 bytes.
MOST_LETTERS = 100
MOST_BYTES = 200


def slugify(text: str, letters: Mapping[str, str | int | None] | None = None) -> str:
    """
    Return *text* as the last part of an address: lower-case ASCII words and hyphens.

    Args:
        text: Any text, e.g. a label.
        letters: Spellings of single lower-case letters that differ from the default
            (å→a, ø→o, æ→ae).

    Returns:
        The slug, cut between words if it is too long for a disk; empty if nothing of
        *text* can be written so.
    """
    lowered = unicodedata.normalize("NFC", text).lower()
    if letters:
        table: dict[str, str | int | None] = {**letters}
        lowered = lowered.translate(str.maketrans(table))
    bare = lowered if lowered.isascii() else without_marks(lowered)
    slug = NOT_SLUG.sub("-", bare).strip("-")
    if len(slug) <= MOST_BYTES:
        return slug
    return slug[: MOST_BYTES + 1].rpartition("-")[0] or slug[:MOST_BYTES]


def without_marks(lowered: str) -> str:
    """Return small letters as the ASCII letters they stand for, those without any as they are."""
    parts = unicodedata.normalize("NFKD", lowered)
    usual = MARKS.sub("", parts).replace("ø", "o").replace("æ", "ae")
    if usual.isascii():
        return usual.lower()
    # Lowered once more: compatibility forms such as № hold capitals.
    signs = parts.translate(LETTERS).lower()
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def is_step(text: str) -> bool:
    """Return whether *text* can be one step of an address on any host and disk."""
    if is_too_long(text):
        return False
    return STEP.fullmatch(text) is not None and RESERVED.fullmatch(text) is None


def is_too_long(step: str) -> bool:
    """Return whether one step of an address is longer than people read and disks can name."""
    return len(step) > MOST_LETTERS or len(step.encode()) > MOST_BYTES
