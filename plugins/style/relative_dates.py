"""Dates that count from the day of writing: right for a while, then wrong for ever."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

NUMBERS = (
    r"(?:\d+|en|ei|ett?|én|éi|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tjue|tretti"
    r"|et par|eit par|noen(?: få)?|nokre|nogle|flere|fleire|mange)"
)
UNITS = r"(?:minutt?(?:er)?|time?r?|dag(?:er|ar|e)?|døgn|(?:uke|veke|uge)r?|måne[dt](?:er|ar)?|år|tiår)"
SEASONS = r"(?:sommer|sommar|høst|haust|efterår|vinter|jul|påske)"
WEEKDAYS = r"(?:m[aå]ndag|tirsdag|tysdag|onsdag|torsdag|fredag|l[aøå]u?rdag|s[øu]ndag)"
PERIODS = (
    rf"(?:uk[ea]n?|veke|veka|ugen?|måned(?:en)?|månad(?:en)?|år(?:et)?|helga?|helgen|{WEEKDAYS}(?:en)?"
    rf"|vår(?:en)?|forår|{SEASONS}(?:en)?)"
)
NORSE = (
    rf"(?:for )?{NUMBERS} {UNITS} (?:siden|sidan)"
    rf"|om {NUMBERS} (?:dag(?:er|ar|e)|(?:uke|veke|uge)r|måne[dt](?:er|ar)|år)(?! gangen)"
    r"|i (?:fjor|forfjor|går|forgårs|forgars|morgen|morgon|overmorgen|overmorgon|dag|kveld|aften|natt)"
    rf"|i år(?! \d)|i {SEASONS}"
    rf"|(?:forrige|førre|neste|næste|sist|sidste|denne|dette|kommende|inneværende) {PERIODS}"
)
NUMBERS_SV = r"(?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|ett par|några|flera|många)"
SWEDISH = (
    rf"för {NUMBERS_SV} (?:minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år) sedan"
    rf"|om {NUMBERS_SV} (?:dagar|veckor|månader|år)"
    r"|i (?:fjol|förrgår|går|morgon|övermorgon|dag|kväll|natt)|i år(?! \d)|i (?:somras|höstas|vintras|våras)"
    r"|(?:förra|nästa|denna|kommande|innevarande) (?:veckan?|månad(?:en)?|år(?:et)?|vår|sommar|höst|vinter)"
)
NUMBERS_EN = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty"
    r"|a few|a couple of|several|some|many)"
)
ENGLISH = (
    rf"{NUMBERS_EN} (?:second|minute|hour|day|week|month|year|decade)s? (?:ago|from now)"
    rf"|in {NUMBERS_EN} (?:day|week|month|year)s?[’'] time"
    r"|yesterday|today|tonight|tomorrow"
    r"|(?:last|next|this|previous|coming) (?:week|weekend|month|quarter|year|spring|summer|autumn|fall|winter"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
PATTERNS = {
    lang: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for lang, words in {
        "nb": NORSE,
        "nn": NORSE,
        "da": NORSE,
        "sv": SWEDISH,
        "en": ENGLISH,
    }.items()
}
# A word of each such date: where none of them stands, the pattern need not be tried.
NORSE_MARK = r"sid[ae]n|om |i (?:f|g|mo|ov|d|k|a|n|år|[shvjp])|f[oø]r|n[eæ]ste|sist|sidst|denne|dette|komm|inne"
MARKS = {
    lang: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for lang, words in {
        "nb": NORSE_MARK,
        "nn": NORSE_MARK,
        "da": NORSE_MARK,
        "sv": r"sedan|om |i (?:f|g|mo|öv|d|k|n|år|[shvj])|förra|nästa|denna|komm|inne",
        "en": r"ago|from now|time|yesterday|today|tonight|tomorrow|last|next|this|previous|coming",
    }.items()
}
REACH = 40


def relative_dates(prose: Prose) -> Iterator[Slip]:
    """Yield the dates that are told by how far they are from the day of writing."""
    if prose.lang not in PATTERNS:
        return
    pattern, seen = PATTERNS[prose.lang], -1
    for mark in MARKS[prose.lang].finditer(prose.words):
        start = max(0, mark.start() - REACH)
        for match in pattern.finditer(prose.words, start, mark.end() + REACH):
            if match.start() <= mark.start() < match.end() and match.start() > seen:
                seen = match.start()
                yield Slip(
                    place=match.start(),
                    text=message(
                        "“{words}” is only right near the day of writing",
                        words=" ".join(match[0].split()),
                    ),
                    hint=message("write the date or the year itself"),
                )
