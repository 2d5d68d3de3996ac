"""When an event is, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.events.schedule import zone_of
from plugins.facts.dates import FactDate, date_text
from plugins.languages.formats import (
    format_date,
    format_days,
    format_months,
    format_time,
    unbroken,
    zone_city,
)

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.when import When
    from plugins.events.facts import Event
    from plugins.views.reader import Reader

STATES = {"cancelled": N_("Cancelled"), "postponed": N_("Postponed")}
# What is shorter belongs to the day it begins on, even if it ends after midnight.
BRIEF = timedelta(hours=12)


def when_text(event: Event, reader: Reader) -> FactDate:
    """
    Return when an event is: "24–26 April 2018", "11 November 2024, 10:00–12:30".

    The time is that of the place where the event is; its zone is named if it is another
    than the site's.
    """
    zone = zone_of(event, reader.site.settings)
    start = event.start.begins(zone).astimezone(zone)
    if event.start.clock is None:
        return FactDate(days_text(event, reader), str(event.start.date))
    end = event.end.begins(zone).astimezone(zone) if event.end and event.end.clock else None
    text = moment_text(start, reader)
    if end is not None:
        is_brief = end - start < BRIEF
        clock = format_time(end, reader.language.locale)
        text += f"–{clock}" if is_brief else f" – {moment_text(end, reader)}"
    elif event.end is not None and event.end.date.last > start.date():
        text += f" – {date_text(event.end.date, reader.language.locale)}"
    if event.timezone and event.timezone != getattr(reader.site.settings.timezone, "key", ""):
        # Translators: a time and the city whose clock it is by.
        pattern = reader.gettext("%(time)s (%(city)s time)")
        text = pattern % {
            "time": text,
            "city": zone_city(event.timezone, reader.language.locale),
        }
    return FactDate(text, start.isoformat())


def days_text(event: Event, reader: Reader) -> str:
    """Return the days of an event, or its months or year if no more is known."""
    locale = reader.language.locale
    first = event.start.date
    last = event.end.date if event.end else first
    if first.day:
        ends = last.last if last.day else first.first
        return unbroken(format_days(first.first, ends, locale))
    return format_months(first.first, last.first, locale) if first.month else str(first.year)


def moment_text(moment: datetime, reader: Reader) -> str:
    """Return a day with a time of day in words."""
    locale = reader.language.locale
    # Translators: a day and a time of day: "5 May 2024, 10:00".
    pattern = reader.gettext("%(date)s, %(time)s")
    return pattern % {
        "date": unbroken(format_date(moment.date(), locale)),
        "time": format_time(moment, locale),
    }


def state_text(event: Event, reader: Reader) -> str:
    """Return that an event is cancelled or postponed; nothing if it is neither."""
    return reader.gettext(STATES[event.declared]) if event.declared else ""


def deadline(found: When | None, event: Event, reader: Reader) -> FactDate | None:
    """Return until when one can sign up."""
    if found is None:
        return None
    if found.clock is not None:
        zone = zone_of(event, reader.site.settings)
        moment = found.begins(zone).astimezone(zone)
        return FactDate(moment_text(moment, reader), moment.isoformat())
    return FactDate(date_text(found.date, reader.language.locale), str(found))
