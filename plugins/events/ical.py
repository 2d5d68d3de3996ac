"""iCalendar (RFC 5545): lines, escaped and folded, and what an event comes to in them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.events.vtimezone import vtimezone, zone_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PRODUCT = "-//Cluster newsroom//Events//EN"
# Longest line in bytes, its end not counted.
LONGEST = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class CalendarEvent(Struct, frozen=True, kw_only=True):
    """
    An event of a calendar.

    Attributes:
        uid: What it is known by, for good.
        stamp: When what is said of it was last changed.
        start: First day or moment, a moment in the zone of the event.
        end: Last day, or the moment it ends; ``None`` if that is not known.
        lang: Language of its texts.
        summary: Its name.
        description: What it is about.
        location: Where it is.
        url: Address of its page.
        online: Address at which it can be followed.
        status: ``CONFIRMED``, ``TENTATIVE`` or ``CANCELLED``.
    """

    uid: str
    stamp: datetime
    start: date
    end: date | None
    lang: str
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    online: str = ""
    status: str = "CONFIRMED"


def calendar(events: Iterable[CalendarEvent], zone: str, name: str = "", lang: str = "") -> str:
    """
    Return a calendar file.

    Args:
        events: What is in it.
        zone: Name of the site's time zone.
        name: What the calendar is called; empty for a file that is one event.
        lang: Language of *name*.
    """
    found = list(events)
    timed = [event for event in found if isinstance(event.start, datetime)]
    years: dict[str, list[int]] = {zone: [e.start.year for e in found]} if name else {}
    for event in timed:
        ends = (event.start, event.end) if event.end else (event.start,)
        years.setdefault(zone_key(event.start), []).extend(end.year for end in ends)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH"]
    if name:
        lines += [
            f"NAME;LANGUAGE={lang}:{escaped(name)}",
            f"X-WR-CALNAME:{escaped(name)}",
            f"X-WR-TIMEZONE:{zone}",
            "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        ]
    for key in sorted(years):
        if key != "UTC":
            span = years[key]
            lines += vtimezone(key, min(span, default=2000), max(span, default=2000))
    for event in found:
        lines += event_lines(event)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def event_lines(event: CalendarEvent) -> Iterator[str]:
    """Yield the lines of one event, not yet folded."""
    lang = f";LANGUAGE={event.lang}"
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{utc(event.stamp)}"
    yield from time_lines(event)
    yield f"SUMMARY{lang}:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION{lang}:{escaped(event.description)}"
    if event.location:
        yield f"LOCATION{lang}:{escaped(event.location)}"
    if event.url:
        yield f"URL:{event.url}"
    if event.online:
        yield f"CONFERENCE;VALUE=URI;FEATURE=VIDEO:{event.online}"
    yield f"STATUS:{event.status}"
    # Whoever subscribes is not taken to be busy.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def time_lines(event: CalendarEvent) -> Iterator[str]:
    """Yield when an event begins and ends; the end of whole days is the day after."""
    if not isinstance(event.start, datetime):
        last = event.end or event.start
        yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
        return
    yield moment_line("DTSTART", event.start)
    if isinstance(event.end, datetime) and event.end > event.start:
        yield moment_line("DTEND", event.end)


def moment_line(name: str, moment: datetime) -> str:
    """Return a moment in its own zone."""
    key = zone_key(moment)
    if key == "UTC":
        return f"{name}:{utc(moment)}"
    return f"{name};TZID={key}:{moment:%Y%m%dT%H%M%S}"


def utc(moment: datetime) -> str:
    """Return a moment in Greenwich."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """Return a text as the value of a property has it."""
    return text.translate(ESCAPED)


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 bytes, no character torn apart."""
    if len(line.encode()) <= LONGEST:
        return line
    pieces, piece, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += width
    return "\r\n".join([*pieces, piece])
