"""Dates as people and machines write them on pages, brought into the form of front matter."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

from babel import Locale, UnknownLocaleError

from plugins.content_model.moment import parse_moment

ISO = re.compile(
    r"\b[12]\d{3}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?"
)
NUMBERS = re.compile(
    r"\b(?P<day>\d{1,2})(?P<sign>[./-])\s?(?P<month>\d{1,2})(?P=sign)\s?(?P<year>(?:19|20)\d{2})\b"
)
DAY_FIRST = r"\b(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+|de\s+)?(?P<month>%s)\.?,?\s+(?P<year>(?:19|20)\d{2})\b"
MONTH_FIRST = (
    r"\b(?P<month>%s)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d{2})\b"
)
# In whose words dates are looked for besides the languages of the site.
ALWAYS = ("en", "nb")
MONTHS = 12


def machine_date(text: str) -> str:
    """
    Return a date written for machines (ISO 8601 or that of mails) as front matter writes it.

    Returns:
        The day or moment; empty if *text* is no such date.
    """
    written = text.strip()
    match = ISO.match(written)
    try:
        if match:
            return str(parse_moment(match[0].strip()))
        return str(parse_moment(parsedate_to_datetime(written).isoformat()))
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def find_date(text: str, languages: tuple[str, ...] = ()) -> tuple[str, bool]:
    """
    Return the first date that stands in a text.

    Args:
        text: Plain text.
        languages: Tags of further languages in whose words a month may be written.

    Returns:
        The day, empty if there is none, and whether it can be read in one way only.
    """
    found = [(match.start(), match[0][:10], True) for match in ISO.finditer(text)]
    months = month_names((*languages, *ALWAYS))
    words = "|".join(re.escape(name) for name in sorted(months, key=len, reverse=True))
    for pattern in (DAY_FIRST, MONTH_FIRST):
        for match in re.finditer(pattern % words, text, re.IGNORECASE):
            day = as_day(match["year"], months[match["month"].lower()], match["day"])
            found.append((match.start(), day, True))
    for match in NUMBERS.finditer(text):
        day = as_day(match["year"], int(match["month"]), match["day"])
        # With points the day always comes first; with strokes it is the month in America.
        is_open = match["sign"] != "." and int(match["day"]) <= MONTHS
        found.append((match.start(), day, not is_open))
    return next(((day, sure) for _, day, sure in sorted(found) if day), ("", False))


def as_day(year: str, month: int, day: str) -> str:
    """Return a day in ISO 8601; empty if no calendar has it."""
    try:
        return date(int(year), month, int(day)).isoformat()
    except ValueError:
        return ""


@cache
def month_names(languages: tuple[str, ...]) -> dict[str, int]:
    """Return the names of months, whole and short, in small letters, by CLDR."""
    names: dict[str, int] = {}
    for lang in languages:
        try:
            locale = Locale.parse(lang.replace("-", "_"))
        except (ValueError, UnknownLocaleError):
            continue
        for form in ("wide", "abbreviated"):
            for number, name in locale.months["format"][form].items():
                names.setdefault(name.strip(".").lower(), int(number))
    return names
