"""Pelican's ``Title: …`` header, read as Pelican reads it."""

from __future__ import annotations

from datetime import datetime

from dateutil import parser as dateutil_parser

from plugins.content_model.moment import Moment, parse_moment
from plugins.front_matter.split import CLASSIC_LINE

LISTS = {"tags": ",", "authors": ";", "aliases": ","}
SYNONYMS = {"author": "authors", "keywords": "tags", "tag": "tags", "updated": "modified"}
DATES = ("date", "modified", "expires", "embargo")
STATUS = {"skip": "draft"}

# What a text leaves out is filled in from the default: a date that comes out the same
# with two defaults leaves out nothing.
TWO_DAYS = (datetime(2000, 1, 1), datetime(2001, 2, 2))  # noqa: DTZ001  # the text has the zone


def read_classic(header: str) -> dict[str, object]:
    """
    Return the fields of a classic header, in the form YAML front matter gives them.

    Keys are lower-cased, lists split (tags at commas, authors at semicolons, or at commas
    where there are none), and dates in any form that Pelican takes are brought into ours.

    Args:
        header: The header's lines.
    """
    values: dict[str, list[str]] = {}
    key = ""
    for line in header.split("\n"):
        match = CLASSIC_LINE.match(line)
        if match and not line.startswith("    "):
            key = match["key"].lower().replace("-", "_")
            key = SYNONYMS.get(key, key)
            values.setdefault(key, []).append((match["value"] or "").strip())
        elif key:
            values[key].append(line.strip())
    return {key: read_value(key, lines) for key, lines in values.items()}


def read_value(key: str, lines: list[str]) -> object:
    """Return the value of one field, written on one or more lines."""
    text = " ".join(line for line in lines if line)
    if key in LISTS:
        separator = LISTS[key] if LISTS[key] in text or key != "authors" else ","
        return [part.strip() for part in text.split(separator) if part.strip()]
    if key in DATES:
        return read_date(text)
    if key == "status":
        return STATUS.get(text.lower(), text.lower())
    return text


def read_date(text: str) -> str:
    """Return a date as front matter writes it; *text* itself if it is none."""
    try:
        return str(parse_moment(text))
    except ValueError:
        pass
    try:
        parsed, other = (dateutil_parser.parse(text, default=day) for day in TWO_DAYS)
    except (ValueError, OverflowError):
        return text
    if parsed != other:
        return text
    has_clock = (parsed.hour, parsed.minute, parsed.second) != (0, 0, 0)
    return str(Moment(parsed.date(), parsed.timetz() if has_clock else None))
