"""Pelican's settings, checked and made the site's."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from plugins.content_model.moment import BuildDate, parse_moment
from plugins.content_model.problem import Message, Problem, Quote, message
from plugins.content_model.settings import Settings
from plugins.content_model.suggest import did_you_mean
from plugins.markup.engine import PYROMARK, PYTHON_MARKDOWN
from plugins.pipeline.read_languages import read_languages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

CHOICES = {
    "UNTRANSLATED": ("list", "hide"),
    "MARKDOWN_ENGINE": (PYROMARK, PYTHON_MARKDOWN),
    "WARNINGS": ("tell", "stop"),
}
PER_PAGE = 20


def read_settings(
    options: Mapping[str, Any], config: str, now: datetime
) -> tuple[Settings, list[Problem]]:
    """
    Return the site's settings, and what is wrong with them.

    Args:
        options: Every setting, by name, as Pelican read it.
        config: Path of the settings file, absolute.
        now: The present, aware; the build date unless one is set.
    """
    faults: list[tuple[str, Message, Message]] = []
    zone = read_zone(options.get("TIMEZONE"), faults)
    languages, wrong = read_languages(
        options.get("LANGUAGES"), options["DEFAULT_LANG"], options["SITENAME"]
    )
    faults += [("LANGUAGES", text, hint) for text, hint in wrong]
    first = next(iter(languages))
    chosen = {name: read_choice(name, options, faults) for name in CHOICES}
    root = str(Path(config).parent)
    site_url = options["SITEURL"].rstrip("/")
    settings = Settings(
        root=root,
        content=options["PATH"],
        output=options["OUTPUT_PATH"],
        cache=options["CACHE_PATH"],
        theme=options["THEME"],
        translations=str(Path(root, options.get("TRANSLATIONS_PATH", "translations"))),
        config=Path(config).name,
        site_url=site_url,
        site_id=options.get("SITE_ID") or site_url.partition("//")[2] or "localhost",
        languages=languages,
        default_lang=options["DEFAULT_LANG"] if options["DEFAULT_LANG"] in languages else first,
        staff_lang=options.get("STAFF_LANGUAGE") or first,
        timezone=zone,
        build_date=read_build_date(options.get("BUILD_DATE"), zone, now, faults),
        untranslated=chosen["UNTRANSLATED"],
        per_page=read_count("DEFAULT_PAGINATION", options, PER_PAGE, faults),
        feed_items=read_count("FEED_MAX_ITEMS", options, PER_PAGE, faults),
        markdown_engine=chosen["MARKDOWN_ENGINE"],
        minify=bool(options.get("MINIFY")),
        warnings_stop=chosen["WARNINGS"] == "stop",
        options=dict(options),
    )
    problems = [
        Problem(path=settings.config, base="project", at=Quote(name), text=text, hint=hint)
        for name, text, hint in faults
    ]
    return settings, problems


def read_zone(name: object, faults: list[tuple[str, Message, Message]]) -> tzinfo:
    """Return the time zone called *name*, UTC if none is set."""
    try:
        return ZoneInfo(str(name or "UTC"))
    except (KeyError, ValueError, OSError):
        text = message("there is no time zone “{name}”", name=name)
        faults.append(("TIMEZONE", text, message('write e.g. "Europe/Oslo"')))
        return ZoneInfo("UTC")


def read_build_date(
    written: object, zone: tzinfo, now: datetime, faults: list[tuple[str, Message, Message]]
) -> BuildDate:
    """Return the moment to build for: *written*, or *now* if nothing is."""
    here = now.astimezone(zone)
    if not written:
        return BuildDate(first=here, last=here)
    if isinstance(written, datetime):
        moment = written if written.tzinfo else written.replace(tzinfo=zone)
        return BuildDate(first=moment.astimezone(zone), last=moment.astimezone(zone))
    if isinstance(written, date):
        return BuildDate(
            first=datetime.combine(written, time(), zone),
            last=datetime.combine(written, time.max, zone),
        )
    try:
        parsed = parse_moment(str(written))
        if parsed.is_never:
            raise ValueError(written)
    except ValueError:
        text = message("BUILD_DATE is no date: “{found}”", found=written)
        faults.append(("BUILD_DATE", text, message('write e.g. "2025-01-31"')))
        return BuildDate(first=here, last=here)
    return BuildDate(
        first=parsed.first(zone).astimezone(zone), last=parsed.last(zone).astimezone(zone)
    )


def read_choice(
    name: str, options: Mapping[str, Any], faults: list[tuple[str, Message, Message]]
) -> str:
    """Return a setting that has only certain values; the first of them is the default."""
    value = options.get(name) or CHOICES[name][0]
    if value in CHOICES[name]:
        return str(value)
    hint = did_you_mean(str(value), CHOICES[name]) or message(
        "write one of these: {keys}", keys=", ".join(CHOICES[name])
    )
    faults.append((name, message("{name} cannot be “{found}”", name=name, found=value), hint))
    return CHOICES[name][0]


def read_count(
    name: str, options: Mapping[str, Any], default: int, faults: list[tuple[str, Message, Message]]
) -> int:
    """Return a setting that is a number of items, at least one."""
    value = options.get(name) or default
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    text = message("{name} is not a number of items: “{found}”", name=name, found=value)
    faults.append((name, text, message("write a whole number, at least 1")))
    return default
