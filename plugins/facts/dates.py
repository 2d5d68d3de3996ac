"""Dates of facts in words, and when what depends on them changes."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.languages.formats import format_date, unbroken

if TYPE_CHECKING:
    from plugins.content_model.partial_date import PartialDate
    from plugins.content_model.settings import Settings
    from plugins.views.reader import Reader


class FactDate(Struct, frozen=True):
    """A day, month or year in words, and its form for machines."""

    text: str
    machine: str


def fact_date(found: PartialDate | None, reader: Reader) -> FactDate | None:
    """Return a date as exactly as it is known, in the reader's language."""
    if found is None:
        return None
    return FactDate(date_text(found, reader.language.locale), str(found))


def date_text(found: PartialDate, locale: str) -> str:
    """Return a date in words: "2021", "October 2021" or "5 October 2021", the day with its month."""
    if not found.month:
        return str(found.year)
    return unbroken(format_date(found.first, locale, "long" if found.day else "MMMM y"))


def holds(since: PartialDate | None, until: PartialDate | None, day: date) -> bool:
    """Return whether *day* lies within a period whose ends are included, or not known."""
    return (since is None or since.first <= day) and (until is None or day <= until.last)


def midnight(day: date, settings: Settings) -> datetime:
    """Return the moment at which *day* begins where the site is."""
    return datetime.combine(day, time(), settings.timezone)
