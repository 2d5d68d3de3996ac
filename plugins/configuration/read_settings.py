"""Pelican's settings, checked and made the site's."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from plugins.configuration.faults import Faults
from plugins.configuration.read_languages import read_default, read_languages
from plugins.configuration.setting_values import (
    check_mapping,
    check_names,
    check_plugin_paths,
    check_plugins,
    read_choice,
    read_count,
    read_flag,
    read_text,
)
from plugins.configuration.special_settings import (
    check_executor,
    check_markdown,
    check_profile,
    read_site_url,
)
from plugins.content_model.moment import BuildDate, parse_moment
from plugins.content_model.problem import message
from plugins.content_model.settings import Settings
from plugins.markup.engine import PYROMARK, PYTHON_MARKDOWN

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from plugins.content_model.problem import Problem

CHOICES = {
    "UNTRANSLATED": ("list", "hide"),
    "MARKDOWN_ENGINE": (PYROMARK, PYTHON_MARKDOWN),
    "WARNINGS": ("tell", "stop"),
}
LISTS = ("MENU", "FOOTER", "STATIC_PATHS", "IGNORE_FILES", "THEME_TEMPLATES_OVERRIDES", "ROBOTS")
MAPPINGS = (
    "MARKDOWN",
    "EXTRA_PATH_METADATA",
    "JINJA_ENVIRONMENT",
    "JINJA_FILTERS",
    "JINJA_GLOBALS",
    "JINJA_TESTS",
)
PATHS = {
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "CACHE_PATH": ".cache",
    "THEME": "theme",
    "TRANSLATIONS_PATH": "translations",
}
PER_PAGE = 20


def read_settings(
    options: Mapping[str, Any], config: str, now: datetime
) -> tuple[Settings, list[Problem]]:
    """
    Return the site's settings, and what is wrong with them.

    Whatever is wrong, the settings returned can be used: a default stands in.

    Args:
        options: Every setting, by name, as Pelican read it.
        config: Path of the settings file, absolute.
        now: The present, aware; the build date unless one is set.
    """
    faults = Faults(Path(config).name)
    root = str(Path(config).parent)
    paths = {
        name: str(Path(root, read_text(name, options, default, faults)))
        for name, default in PATHS.items()
    }
    site_name = read_text("SITENAME", options, "Site", faults)
    site_url = read_site_url(options, faults)
    zone = read_zone(options.get("TIMEZONE"), faults)
    stated = read_text("DEFAULT_LANG", options, "", faults, "en")
    languages, wrong = read_languages(options.get("LANGUAGES"), stated, site_name)
    for text, hint in wrong:
        faults.add("LANGUAGES", text, hint)
    first = next(iter(languages))
    chosen = {name: read_choice(name, options, known, faults) for name, known in CHOICES.items()}
    for name in LISTS:
        check_names(name, options, faults)
    for name in MAPPINGS:
        check_mapping(name, options, faults)
    check_plugins(options, faults)
    check_plugin_paths(options, faults)
    check_executor(options, faults)
    check_profile(options, faults)
    check_markdown(chosen["MARKDOWN_ENGINE"], options, faults)
    settings = Settings(
        root=root,
        content=paths["PATH"],
        output=paths["OUTPUT_PATH"],
        cache=paths["CACHE_PATH"],
        theme=paths["THEME"],
        translations=paths["TRANSLATIONS_PATH"],
        config=Path(config).name,
        site_url=site_url,
        site_id=read_site_id(options, site_url, faults),
        languages=languages,
        default_lang=read_default(stated, languages, faults),
        staff_lang=read_staff_lang(options, first, faults),
        timezone=zone,
        build_date=read_build_date(options.get("BUILD_DATE"), zone, now, faults),
        untranslated=chosen["UNTRANSLATED"],
        per_page=read_count("DEFAULT_PAGINATION", options, PER_PAGE, faults),
        feed_items=read_count("FEED_MAX_ITEMS", options, PER_PAGE, faults),
        markdown_engine=chosen["MARKDOWN_ENGINE"],
        minify=read_flag("MINIFY", options, faults),
        warnings_stop=chosen["WARNINGS"] == "stop",
        options={},
    )
    unusable = faults.names()
    usable = {name: value for name, value in options.items() if name not in unusable}
    return replace(settings, options=usable), faults.problems


def read_site_id(options: Mapping[str, Any], site_url: str, faults: Faults) -> str:
    """Return the name that stays when the address changes; the host's if none is set."""
    found = site_url.partition("//")[2] or "localhost"
    if options.get("SITE_ID") is None:
        return found
    written = read_text("SITE_ID", options, found, faults)
    if not written.strip():
        text = message("{name} is empty", name="SITE_ID")
        faults.add(
            "SITE_ID", text, message("write e.g. {example}", example=f'SITE_ID = "{found}"')
        )
    return written.strip() or found


def read_staff_lang(options: Mapping[str, Any], first: str, faults: Faults) -> str:
    """Return the language of the staff, the site's *first* if none is set."""
    if options.get("STAFF_LANGUAGE") is None:
        return first
    return read_text("STAFF_LANGUAGE", options, first, faults)


def read_zone(name: object, faults: Faults) -> tzinfo:
    """Return the time zone called *name*, UTC if none is set."""
    try:
        return ZoneInfo("UTC" if name is None else str(name))
    except (KeyError, ValueError, OSError):
        text = message("there is no time zone “{name}”", name=name)
        faults.add("TIMEZONE", text, message('write e.g. "Europe/Oslo"'))
        return ZoneInfo("UTC")


def read_build_date(written: object, zone: tzinfo, now: datetime, faults: Faults) -> BuildDate:
    """Return the moment to build for: *written*, or *now* if nothing is."""
    here = now.astimezone(zone)
    if written is None or written == "":
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
        faults.add("BUILD_DATE", text, message('write e.g. "2025-01-31"'))
        return BuildDate(first=here, last=here)
    return BuildDate(
        first=parsed.first(zone).astimezone(zone), last=parsed.last(zone).astimezone(zone)
    )
