"""
The order of the alphabet, per language.

A tailoring names, in order, the letters a language sorts after z, each with what counts
as that letter. Everything else sorts by its base letter. The tables follow the standard
collations of CLDR for these languages, as far as they concern the Latin alphabet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

AFTER_Z: dict[str, tuple[tuple[str, ...], ...]] = {
    "nb": (("æ", "ä"), ("ø", "ö", "ő"), ("å", "aa")),
    "da": (("æ", "ä"), ("ø", "ö", "ő"), ("å", "aa")),
    "sv": (("å",), ("ä", "æ"), ("ö", "ø", "ő")),
    "fi": (("å",), ("ä", "æ"), ("ö", "ø", "ő")),
    "is": (("þ",), ("æ", "ä"), ("ö", "ø"), ("å",)),
}
AFTER_Z |= {"nn": AFTER_Z["nb"], "no": AFTER_Z["nb"]}

EQUAL_TO = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "œ": "oe", "ł": "l"}
)

SortKey = tuple[tuple[tuple[int, str], ...], str]


def sort_key(text: str, lang: str) -> SortKey:
    """
    Return what to sort *text* by in *lang*.

    Numbers within the text sort by value, capitals beside their small letters, and marks
    that make no letter of their own decide only between otherwise equal texts.

    Args:
        text: A label or a title.
        lang: BCP 47 tag; only its first subtag matters.
    """
    pattern, ranks = tailoring(lang.split("-", maxsplit=1)[0])
    lowered = unicodedata.normalize("NFC", text).casefold()
    weights: list[tuple[int, str]] = []
    for unit in pattern.findall(lowered):
        if unit in ranks:
            weights.append((3, ranks[unit]))
        elif unit.isdecimal():
            value = unit.lstrip("0")
            weights.append((1, f"{len(value):06}{value}"))
        else:
            weights.extend((rank(letter), letter) for letter in base_letters(unit))
    return tuple(weights), text


def rank(letter: str) -> int:
    """Return the group of a letter: signs and spaces before digits before letters."""
    return 2 if letter.isalpha() else 0


def base_letters(unit: str) -> str:
    """Return *unit* without the marks that make no letter of their own."""
    decomposed = unicodedata.normalize("NFKD", unit.translate(EQUAL_TO))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@cache
def tailoring(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return how to cut a text into sorting units, and the rank of the tailored ones."""
    groups = AFTER_Z.get(language, ())
    ranks = {unit: f"{n:02}" for n, group in enumerate(groups) for unit in group}
    longest_first = sorted(ranks, key=lambda unit: (-len(unit), unit))
    pattern = "|".join([*map(re.escape, longest_first), r"\d+", "."])
    return re.compile(pattern, re.DOTALL), ranks
