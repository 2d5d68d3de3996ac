"""Dates as the languages write them, for rules that look for them."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

MONTHS = {
    "nb": "januar februar mars april mai juni juli august september oktober november desember",
    "nn": "januar februar mars april mai juni juli august september oktober november desember",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
YEAR = r"(?:1[89]|20)\d\d"
ISO = rf"(?P<iso_year>{YEAR})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
# A year counts as a date only behind a word that makes it one: "2000 companies" is no year.
BEHIND = {
    "nb": "i|innen|før|fra|til",
    "nn": "i|innan|før|frå|til",
    "da": "i|inden|før|fra|til",
    "sv": "i|år|före|från|till",
    "en": "in|by|before|from|to",
}


class FoundDate(Struct, frozen=True):
    """A date in a text: its offsets, and its last day."""

    start: int
    end: int
    last: date


def patterns(lang: str) -> re.Pattern[str] | None:
    """Return what matches a date with a year in a language, ``None`` for one we do not know."""
    if lang not in MONTHS:
        return None
    months = "|".join(MONTHS[lang].split())
    day = r"\d{1,2}(?:st|nd|rd|th)?" if lang == "en" else r"\d{1,2}\.?"
    american = rf"|(?P<month2>{months}) (?P<day2>\d{{1,2}}),? (?P<year2>{YEAR})"
    return re.compile(
        rf"\b(?:{ISO}|(?:(?P<day>{day}) )?(?P<month>{months}),? (?P<year>{YEAR})"
        rf"{american if lang == 'en' else ''}|(?:{BEHIND[lang]}) (?P<alone>{YEAR}))\b"
    )


PATTERNS = {lang: patterns(lang) for lang in MONTHS}


def dates_in(text: str, lang: str) -> Iterator[FoundDate]:
    """Yield the dates with a year in a text; one that no calendar has is passed over."""
    pattern = PATTERNS.get(lang)
    for match in pattern.finditer(text) if pattern else ():
        found = last_day(match, MONTHS[lang].split())
        if found is not None:
            yield FoundDate(match.start(), match.end(), found)


def last_day(match: re.Match[str], months: list[str]) -> date | None:
    """Return the last day that a date stands for, ``None`` if there is no such day."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    if "alone" in parts:
        return date(int(parts["alone"]), 12, 31)
    year = int(parts.get("iso_year") or parts.get("year") or parts["year2"])
    name = parts.get("month") or parts.get("month2")
    month = months.index(name) + 1 if name else int(parts["iso_month"])
    day = parts.get("iso_day") or parts.get("day") or parts.get("day2")
    try:
        if day is None:
            return date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, int(re.sub(r"\D", "", day)))
    except ValueError:
        return None
