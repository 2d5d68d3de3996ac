"""A lead that is too long for a list, cut where it reads as if it were meant to end there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.languages.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Iterator

# Letters of a lead, about two lines.
LEAD = 150
MORE = "…"
# Where a sentence ends: a sign, what closes a quotation, then what begins another sentence.
SENTENCE_END = re.compile(r"[.!?…][»”’\")\]]*(?=\s+[«“‘\"(–—-]?\s?[^\W\d_a-zæøåäö])")
# A word that ends with a dot and no sentence: an initial, an abbreviation, an ordinal. A year may
# well end one.
ABBREVIATED = re.compile(
    r"(?:\b\w{1,2}|\w\.\w+|\b\d{3}|\b(?:adm|ass|avd|bl|dir|dvs|eks|etc|evt|fig|inc|jf|jfr|jr|kap|kgl|ltd"
    r"|mfl|mill|mrd|mrs|osv|pkt|prof|sen|tlf|vol))\.$",
    re.IGNORECASE,
)
# In capitals it may well end one: "in the EU."
CAPITALS = re.compile(r"\b[^\W\d_a-zæøåäö]{2,}\.$")
CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")
LAST_WORD = re.compile(r"[^\s–—-]*$")
# What stands before the ellipsis only by chance.
LOOSE = ' ,;:.–—-([«“‘"/'


def lead(text: str, lang: str = "", most: int = LEAD) -> str:
    """
    Return the beginning of *text*: whole sentences, else a clause, else words that can end one.

    Args:
        text: A lead of any length.
        lang: Its language.
        most: Letters it may have, the ellipsis that ends anything but a sentence not counted.
    """
    if len(text) <= most:
        return text
    end = max(sentence_ends(text, most), default=0)
    if end * 3 >= most:
        return text[:end]
    clauses = (found.start() for found in CLAUSE_END.finditer(text, 0, most + 1))
    start = text[: max((at for at in clauses if at * 3 >= most * 2), default=0)]
    ended = finished(start, lang)
    if not start or len(ended) * 2 < most:
        ended = finished(text[: most + 1].rpartition(" ")[0], lang)
    return (ended or text[:most]) + MORE


def sentence_ends(text: str, most: int) -> Iterator[int]:
    """Yield where sentences end within the first *most* letters."""
    for found in SENTENCE_END.finditer(text, 0, len(text)):
        if found.end() > most:
            return
        before = text[: found.start() + 1]
        if CAPITALS.search(before) or not ABBREVIATED.search(before):
            yield found.end()


def finished(start: str, lang: str) -> str:
    """Return *start* without words at its end that would have something follow."""
    binding = function_words(lang)
    while True:
        start = start.rstrip(LOOSE)
        word = LAST_WORD.search(start)
        last = word[0] if word else ""
        if not last or not (last.lower() in binding or last.strip("(«“").isdigit()):
            return start
        start = start[: len(start) - len(last)]
