"""
The order of the alphabet, per language.

A tailoring names the letters a language has beyond the 26, each after the letter it
follows and with what counts as that letter; everything else sorts by its base letter. The
tables follow the standard collations of CLDR for these languages, as far as they concern
the letters of the Nordic languages.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

Tailoring = tuple[tuple[str, tuple[str, ...]], ...]

# After z in this order; a letter and what counts as that letter.
NORWEGIAN: Tailoring = (("z", ("æ", "ä")), ("z", ("ø", "ö", "ő")), ("z", ("å", "aa")))
SWEDISH: Tailoring = (("z", ("å",)), ("z", ("ä", "æ")), ("z", ("ö", "ø", "ő")))
ICELANDIC: Tailoring = (
    *((vowel, (accented,)) for vowel, accented in zip("aeiouy", "áéíóúý", strict=True)),
    ("d", ("ð",)),
    *(("z", letters) for letters in (("þ",), ("æ", "ä"), ("ö", "ø"), ("å",))),
)
TAILORINGS: dict[str, Tailoring] = {
    **dict.fromkeys(("nb", "nn", "no", "da"), NORWEGIAN),
    **dict.fromkeys(("sv", "fi"), SWEDISH),
    "is": ICELANDIC,
}
# In these languages ü counts as y, which its sound is nearest to.
Y_SOUNDS = frozenset({"nb", "nn", "no", "da", "sv", "fi"})
Y_SPELLINGS = {"ü": "y", "ű": "y"}

EQUAL_TO = str.maketrans(
    {"æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "œ": "oe", "ł": "l"}
)

SortKey = tuple[tuple[tuple[int, str], ...], str]
SIGN, NUMBER, LETTER = range(3)


def sort_key(text: str, lang: str) -> SortKey:
    """
    Return what to sort *text* by in *lang*.

    Numbers within the text sort by value, capitals beside their small letters, and marks
    that make no letter of their own decide only between otherwise equal texts.

    Args:
        text: A label or a title.
        lang: BCP 47 tag; only its first subtag matters.
    """
    pattern, weights = alphabet(lang.split("-", maxsplit=1)[0])
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    key: list[tuple[int, str]] = []
    for unit in pattern.findall(lowered):
        letter = nearest_letter(unit, weights)
        if letter in weights:
            key.append((LETTER, weights[letter]))
        elif unit.isdecimal():
            value = str(int(unit))
            key.append((NUMBER, f"{len(value):06}{value}"))
        else:
            key.extend(
                (LETTER if sign.isalpha() else SIGN, weights.get(sign, sign))
                for sign in base_letters(unit)
            )
    return tuple(key), text


def nearest_letter(unit: str, weights: dict[str, str]) -> str:
    """Return the letter of the alphabet that *unit* is but for marks; *unit* if it is none."""
    letter = unit
    while len(letter) == 1 and letter not in weights:
        first = unicodedata.decomposition(letter).partition(" ")[0]
        if not first or first.startswith("<"):
            return unit
        letter = chr(int(first, 16))
    return letter


def base_letters(unit: str) -> str:
    """Return *unit* without the marks that make no letter of their own."""
    decomposed = unicodedata.normalize("NFKD", unit).translate(EQUAL_TO)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@cache
def alphabet(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """
    Return how a language cuts a text into units, and the weight of each of its letters.

    A weight is the letter it follows and a number, so that weights sort as letters do.
    """
    weights: dict[str, str] = {}
    for number, (after, spellings) in enumerate(TAILORINGS.get(language, ()), start=1):
        weights |= dict.fromkeys(spellings, f"{after}{number:02}")
    if language in Y_SOUNDS:
        weights |= Y_SPELLINGS
    longest_first = sorted(weights, key=lambda unit: (-len(unit), unit))
    pattern = "|".join([*map(re.escape, longest_first), r"\d+", "."])
    return re.compile(pattern, re.DOTALL), weights
