"""Pelican's ``Title: …`` header, read as Pelican reads it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from dateutil import parser as dateutil_parser

from plugins.content_model.moment import Moment, parse_moment
from plugins.front_matter.split import CLASSIC_LINE

LISTS = frozenset({"tags", "authors", "aliases"})
SYNONYMS = {"author": "authors", "tag": "tags", "updated": "modified"}
DATES = ("date", "modified", "expires", "embargo")
STATUS = {"skip": "draft"}

DEFAULTS = (datetime(2000, 1, 1, 1, 1, 1), datetime(2001, 2, 2, 2, 2, 2))  # noqa: DTZ001  # the text has the zone


def read_classic(header: str) -> dict[str, object]:
    """
    Return the fields of a classic header, in the form YAML front matter gives them.

    Keys are lower-cased, lists split (at semicolons, or at commas where there are none),
    and dates in any form that Pelican takes are brought into ours.

    Args:
        header: The header's lines.
    """
    values: dict[str, list[list[str]]] = {}
    key = ""
    for line in header.split("\n"):
        match = CLASSIC_LINE.match(line)
        if match and not line.startswith("    "):
            key = classic_key(match["key"])
            values.setdefault(key, []).append([(match["value"] or "").strip()])
        elif key:
            values[key][-1].append(line.strip())
    return {key: read_value(key, written) for key, written in values.items()}


def classic_key(written: str) -> str:
    """Return the name that front matter has for a field of a classic header."""
    key = written.lower().replace("-", "_")
    return SYNONYMS.get(key, key)


def read_value(key: str, written: list[list[str]]) -> object:
    """
    Return the value of one field.

    Args:
        key: Its name.
        written: The lines of each time it was written. A list has the entries of all of
            them; of a single value, as in Pelican, the first counts.
    """
    if key in LISTS:
        return [entry for lines in written for line in lines for entry in entries(line)]
    text = " ".join(line for line in written[0] if line)
    if key in DATES:
        return read_date(text)
    if key == "status":
        return STATUS.get(text.lower(), text.lower())
    return text


def entries(line: str) -> list[str]:
    """Return the entries on one line of a list, parted by semicolons if there are any."""
    separator = ";" if ";" in line else ","
    return [part.strip() for part in line.split(separator) if part.strip()]


def read_date(text: str) -> str:
    """
    Return a date as front matter writes it; *text* itself if it is none.

    What a text leaves out is filled in from a default. A date that comes out the same
    with two defaults leaves out nothing, and so does a time of day.
    """
    try:
        return str(parse_moment(text))
    except ValueError:
        pass
    try:
        one, other = (dateutil_parser.parse(text, default=d, tzinfos=zone) for d in DEFAULTS)
        clock = None
        if (one.hour, one.minute) == (other.hour, other.minute):
            second = one.second if one.second == other.second else 0
            clock = one.timetz().replace(second=second, microsecond=0)
        found = str(Moment(one.date(), clock))
        parse_moment(found)
    except (ValueError, OverflowError, TypeError):
        return text
    return found if one.date() == other.date() else text


def zone(name: str | None, offset: int | None) -> tzinfo | None:
    """Return the zone a date names, never that of the machine; ``None`` if it is unclear."""
    if offset is not None:
        return timezone(timedelta(seconds=offset))
    return UTC if name in {"UTC", "GMT", "Z"} else None
