"""Addresses made from words."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Letters that are not a base letter with a mark, so that decomposition leaves them alone.
# å decomposes into a by itself.
LETTERS = str.maketrans(
    {
        "æ": "ae",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "œ": "oe",
        "ł": "l",
        "ı": "i",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "ng",
        "ə": "e",
    }
)
# What nearly every accent decomposes to.
MARKS = re.compile("[\u0300-\u036f]")
# All else that is not ASCII is a letter by then.
NOT_SLUG = re.compile(r"[^a-z0-9\u0080-\U0010ffff]+")
# Signs for vowels that Hebrew and Arabic are read without, and the stroke that fills a line.
UNSPOKEN = re.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]")
# What is within a word of Persian or Hindi, and shows nothing itself.
JOINERS = frozenset("\u200c\u200d")

# One step of an address: no way up, nothing a file system or a browser takes for a sign.
STEP = re.compile(r"(?!\.{1,2}$)[^\s/\\?#%:*\"<>|{}\[\]]+(?<![.])")
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?|index(?:\.html)?", re.IGNORECASE)

# Longest step of an address that people write, and the longest that we make ourselves:
# disks have room for 255 bytes.
MOST_LETTERS = 100
MOST_BYTES = 200


def slugify(text: str, letters: Mapping[str, str | int | None] | None = None) -> str:
    """
    Return *text* as the last part of an address: lower-case words and hyphens.

    Latin letters become those of ASCII. Those of other scripts stay what they are, as readers of
    Arabic or Greek expect it; links have them in per cent signs.

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
    raw = slug.encode()
    if len(raw) <= MOST_BYTES:
        return slug
    cut = raw[: MOST_BYTES + 1].decode(errors="ignore").rpartition("-")[0]
    return cut or raw[:MOST_BYTES].decode(errors="ignore")


def without_marks(lowered: str) -> str:
    """Return small letters as the ASCII letters they stand for, those without any as they are."""
    parts = unicodedata.normalize("NFKD", lowered)
    usual = MARKS.sub("", parts).replace("ø", "o").replace("æ", "ae")
    if usual.isascii():
        return usual.lower()
    # Lowered once more: compatibility forms such as № hold capitals.
    whole = UNSPOKEN.sub("", unicodedata.normalize("NFKC", lowered)).lower()
    return unicodedata.normalize("NFC", "".join(spelled(whole)))


def spelled(signs: str) -> Iterator[str]:
    """Yield the letters of any script, Latin ones and digits in ASCII, and a hyphen for all else."""
    is_other = False  # whether the letter before is of another script, whose marks stay with it
    for sign in unicodedata.normalize("NFC", signs):
        parts = unicodedata.normalize("NFKD", sign).translate(LETTERS).lower()
        latin = "".join(part for part in parts if not unicodedata.combining(part))
        category = unicodedata.category(sign)
        if category[0] == "M":
            if is_other:
                yield sign
        elif latin.isascii():
            is_other = False
            yield latin
        elif category == "Nd":
            yield str(unicodedata.digit(sign))
        elif category[0] == "L":
            is_other = True
            yield sign
        elif sign not in JOINERS:
            is_other = False
            yield "-"


def is_step(text: str) -> bool:
    """Return whether *text* can be one step of an address on any host and disk."""
    if is_too_long(text):
        return False
    return STEP.fullmatch(text) is not None and RESERVED.fullmatch(text) is None


def is_too_long(step: str) -> bool:
    """Return whether one step of an address is longer than people read and disks can name."""
    return len(step) > MOST_LETTERS or len(step.encode()) > MOST_BYTES
