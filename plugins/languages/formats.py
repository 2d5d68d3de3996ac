"""Dates, numbers and lists as a language writes them, from CLDR."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from babel import Locale, dates, lists, numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

# Days and numbers kept in words: more days than a newsroom publishes on in ten years.
REMEMBERED = 4096
ABBREVIATED_MONTH = re.compile(r"M{3,4}|L{3,4}")
# A day and its month; a year has four figures.
DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2}\.?) (?=[^\W\d])")
MONTH_FIRST = re.compile(r"(?<=[^\W\d]) (?=\d{1,2}(?!\d))")
CODE_BEFORE_NUMBER = re.compile(r"[A-Z](?=\d)")
# Letters of the code of a country.
CODE = 2


@lru_cache(maxsize=REMEMBERED)
def format_date(day: date, locale: str, style: str = "long") -> str:
    """
    Return *day* in words.

    Args:
        day: A calendar day.
        locale: CLDR locale.
        style: ``short``, ``medium``, ``long`` ("1. januar 2025"), ``full``, or a CLDR
            pattern such as ``MMMM y``.
    """
    return dates.format_date(day, style, locale=locale)


@lru_cache(maxsize=REMEMBERED)
def unbroken(text: str) -> str:
    """Return dates in words with no place for a line break between a day and its month."""
    found = DAY_FIRST.sub("\\1\N{NO-BREAK SPACE}", text)
    return found if found != text else MONTH_FIRST.sub("\N{NO-BREAK SPACE}", text)


@lru_cache(maxsize=REMEMBERED)
def format_days(first: date, last: date, locale: str) -> str:
    """Return the days from *first* to *last* in words: "24–26 April 2018"."""
    return format_interval(first, last, locale, "yMMMd", ("y", "M", "d"))


@lru_cache(maxsize=REMEMBERED)
def format_months(first: date, last: date, locale: str) -> str:
    """Return the months from that of *first* to that of *last*: "April–May 2018"."""
    return format_interval(first, last, locale, "yMMM", ("y", "M"))


def format_interval(
    first: date, last: date, locale: str, skeleton: str, fields: Sequence[str]
) -> str:
    """
    Return a period in words, its months written in full as CLDR's intervals do not have them.

    Args:
        first: Its first day.
        last: Its last day.
        locale: CLDR locale.
        skeleton: CLDR's name of the interval's form.
        fields: What the two ends may differ in, the largest first.
    """
    ends = {"y": (first.year, last.year), "M": (first.month, last.month), "d": (first, last)}
    differs = next((field for field in fields if ends[field][0] != ends[field][1]), None)
    if differs is None:
        return format_date(first, locale, "long" if "d" in fields else "MMMM y")
    patterns = [
        ABBREVIATED_MONTH.sub("MMMM", pattern)
        for pattern in Locale.parse(locale).interval_formats[skeleton][differs]
    ]
    return "".join(
        dates.format_date(day, pattern, locale=locale)
        for day, pattern in zip((first, last), patterns, strict=True)
    )


def zone_city(zone: str, locale: str) -> str:
    """Return the city that stands for a time zone: "Helsingfors" for ``Europe/Helsinki``."""
    return dates.get_timezone_location(dates.get_timezone(zone), locale=locale, return_city=True)


def format_time(moment: datetime, locale: str) -> str:
    """Return the time of day of *moment*, without seconds."""
    return dates.format_time(moment, "short", locale=locale)


@lru_cache(maxsize=REMEMBERED, typed=True)
def format_number(number: float, locale: str) -> str:
    """Return *number* with the separators of *locale* and no place for a line break."""
    return numbers.format_decimal(number, locale=locale)


def format_list(items: Sequence[str], locale: str) -> str:
    """Return *items* as one phrase: "a, b og c"."""
    return format_items(tuple(items), locale)


@lru_cache(maxsize=REMEMBERED)
def format_items(items: tuple[str, ...], locale: str) -> str:
    """Return *items* as one phrase: the same few authors stand on hundreds of pages."""
    return lists.format_list(items, locale=locale)


def language_name(tag: str, locale: str) -> str:
    """Return what the language *tag* is called in *locale*: "engelsk"."""
    name = Locale.parse(locale).languages.get(tag.split("-", maxsplit=1)[0])
    return name or tag


def country_name(code: str, locale: str) -> str:
    """Return what the country with an ISO 3166-1 *code* is called in *locale*: "Norge"."""
    return Locale.parse(locale).territories.get(code) or code


@cache
def country_codes() -> tuple[str, ...]:
    """Return the two-letter codes of all countries that CLDR has names for, in order."""
    names = Locale.parse("en").territories
    codes = (str(code) for code in names)
    return tuple(sorted(code for code in codes if len(code) == CODE and code.isalpha()))


def format_currency(amount: float, currency: str, locale: str) -> str:
    """Return an amount of money, without decimals where there are none: "250 000 kr"."""
    pattern = Locale.parse(locale).currency_formats["standard"].pattern
    if float(amount).is_integer():
        pattern = pattern.replace(".00", "")
    text = numbers.format_currency(
        amount, currency, pattern, locale=locale, currency_digits=False, decimal_quantization=False
    )
    # A code of letters stands apart from the number, on the same line: "NOK 250,000".
    return CODE_BEFORE_NUMBER.sub("\\g<0>\N{NO-BREAK SPACE}", text)


@cache
def currency_codes() -> frozenset[str]:
    """Return the codes of all currencies that CLDR knows (ISO 4217)."""
    return frozenset(Locale.parse("en").currencies)
