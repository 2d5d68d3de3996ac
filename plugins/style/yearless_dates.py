"""Dates without a year: next year they name another day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.dates import MONTHS, YEAR
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

# Words before a month without a day; a month alone may be a name ("April", "May").
BEFORE = {
    "nb": "i|fra|til|siden|innen|før|etter|medio|primo|ultimo",
    "nn": "i|frå|til|sidan|innan|før|etter",
    "da": "i|fra|til|siden|inden|før|efter",
    "sv": "i|från|till|sedan|före|efter",
    "en": "in|since|until|by|from|before|after|during",
}
A_YEAR = re.compile(rf"\b{YEAR}\b")
# A sentence, roughly: it ends before a capital, not behind the number of a day.
SENTENCE_END = re.compile(
    r"(?:(?<!\d)|(?<=\d{4}))[.!?…](?=[\s\"»”’)]+[^\Wa-zæøåäö_])|\n\s*\n|\n[ \t]*(?:[-*+>|]|\d+\. )|\|"
)


def pattern(lang: str) -> re.Pattern[str]:
    """Return what matches a day and month, or a month behind a word, in a language."""
    months = "|".join(MONTHS[lang].split())
    day = r"\d{1,2}(?:st|nd|rd|th)?" if lang == "en" else r"\d{1,2}\."
    american = rf"|(?:{months}) \d{{1,2}}(?:st|nd|rd|th)?(?!\d)" if lang == "en" else ""
    return re.compile(rf"\b(?:{day} (?:{months})|(?:{BEFORE[lang]}) (?:{months}){american})\b")


PATTERNS = {lang: pattern(lang) for lang in MONTHS}


def yearless_dates(prose: Prose) -> Iterator[Slip]:
    """Yield the dates without a year, where the sentence around them names none either."""
    pattern = PATTERNS.get(prose.lang)
    for match in pattern.finditer(prose.words) if pattern else ():
        if not A_YEAR.search(sentence_around(prose.words, match.start(), match.end())):
            yield Slip(
                place=match.start(),
                text=message("“{words}” does not say of which year", words=match[0]),
                hint=message("add the year"),
            )


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence that a part of a text stands in."""
    before = max(text.rfind("\n\n", 0, start), 0)
    ends = [match.end() for match in SENTENCE_END.finditer(text, before, start)]
    after = SENTENCE_END.search(text, end)
    return text[ends[-1] if ends else before : after.start() if after else len(text)]
