"""Pelican's settings, checked and made the site's."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from plugins.configuration.read_settings import read_settings
from plugins.content_model.problem import Quote

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings

NOTHINGS: tuple[Any, ...] = ([], {}, 0, "")
NOW = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)


def read(**options: Any) -> tuple[Settings, list[Problem]]:
    """Return what a few settings on top of the necessary ones are read as."""
    necessary = {
        "PATH": "/project/content",
        "OUTPUT_PATH": "/project/output",
        "CACHE_PATH": "/project/.cache",
        "THEME": "/project/theme",
        "SITENAME": "Site",
        "SITEURL": "",
        "DEFAULT_LANG": "nb",
        "TIMEZONE": "Europe/Oslo",
    }
    return read_settings({**necessary, **options}, "/project/pelicanconf.py", NOW)


def good(**options: Any) -> Settings:
    """Return settings that must be free of problems."""
    found, problems = read(**options)
    assert not problems, problems
    return found


def test_defaults() -> None:
    """What is not set has a sensible value."""
    found = good()

    assert (found.per_page, found.feed_items) == (20, 20)
    assert (found.untranslated, found.markdown_engine) == ("list", "pyromark")
    assert (found.minify, found.warnings_stop) == (False, False)
    assert found.translations == "/project/translations"
    assert (found.root, found.config) == ("/project", "pelicanconf.py")
    assert (found.default_lang, found.staff_lang, list(found.languages)) == ("nb", "nb", ["nb"])


def test_values() -> None:
    """What is set counts."""
    found = good(
        LANGUAGES={"en": {}, "nb": {}},
        STAFF_LANGUAGE="sv",
        TRANSLATIONS_PATH="/elsewhere/po",
        DEFAULT_PAGINATION=7,
        FEED_MAX_ITEMS=9,
        UNTRANSLATED="hide",
        MARKDOWN_ENGINE="python-markdown",
        WARNINGS="stop",
        MINIFY=True,
    )

    assert (found.default_lang, found.staff_lang) == ("nb", "sv")
    assert found.translations == "/elsewhere/po"
    assert (found.per_page, found.feed_items) == (7, 9)
    assert (found.untranslated, found.markdown_engine) == ("hide", "python-markdown")
    assert (found.minify, found.warnings_stop) == (True, True)
    assert found.options["MINIFY"] is True


def test_a_default_language_the_site_has_not() -> None:
    """It is told, and the first of the languages takes its place, for readers and for staff."""
    found, problems = read(LANGUAGES={"sv": {}, "en": {}})

    assert (found.default_lang, found.staff_lang) == ("sv", "sv")
    assert [p.at for p in problems] == [Quote("DEFAULT_LANG")]


def test_a_default_language_in_small_letters() -> None:
    """Pelican makes the tag small: the language is meant all the same."""
    assert good(LANGUAGES={"en": {}, "pt-BR": {}}, DEFAULT_LANG="pt-br").default_lang == "pt-BR"


def test_a_mistake_in_the_languages_is_the_only_one() -> None:
    """What follows from a mistake in ``LANGUAGES`` is not told besides."""
    _, problems = read(LANGUAGES={"n b": {}, "en": {}})

    assert [p.at for p in problems] == [Quote("LANGUAGES")]


@pytest.mark.parametrize(
    ("siteurl", "expected"), [("https://x.example/", "https://x.example"), ("", "")]
)
def test_site_url(siteurl: str, expected: str) -> None:
    """The address of the site ends without a slash, for every link begins with one."""
    assert good(SITEURL=siteurl).site_url == expected


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(
            {"SITE_ID": "own.example", "SITEURL": "https://x.example"}, "own.example", id="set"
        ),
        pytest.param({"SITEURL": "https://x.example"}, "x.example", id="host"),
        pytest.param({"SITEURL": "https://x.example/"}, "x.example", id="host-and-slash"),
        pytest.param({}, "localhost", id="nowhere-yet"),
    ],
)
def test_site_id(options: dict[str, str], expected: str) -> None:
    """Without an id of its own a site goes by the name of its host, as RFC 4151 wants it."""
    assert good(**options).site_id == expected


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        pytest.param("", "2026-07-02T00:30:00+02:00", "2026-07-02T00:30:00+02:00", id="now"),
        pytest.param(None, "2026-07-02T00:30:00+02:00", "2026-07-02T00:30:00+02:00", id="unset"),
        pytest.param(
            "2026-01-31", "2026-01-31T00:00:00+01:00", "2026-01-31T23:59:59.999999+01:00", id="day"
        ),
        pytest.param(
            "2026-01-31 14:30",
            "2026-01-31T14:30:00+01:00",
            "2026-01-31T14:30:00+01:00",
            id="moment",
        ),
        pytest.param(
            date(2026, 1, 31),
            "2026-01-31T00:00:00+01:00",
            "2026-01-31T23:59:59.999999+01:00",
            id="date",
        ),
        pytest.param(
            datetime(2026, 1, 31, 14, 30),  # noqa: DTZ001  # as a settings file may have it
            "2026-01-31T14:30:00+01:00",
            "2026-01-31T14:30:00+01:00",
            id="datetime",
        ),
        pytest.param(
            datetime(2026, 1, 31, 14, 30, tzinfo=timezone(timedelta(hours=-5))),
            "2026-01-31T14:30:00-05:00",
            "2026-01-31T14:30:00-05:00",
            id="datetime-with-zone",
        ),
    ],
)
def test_build_date(written: object, first: str, last: str) -> None:
    """A day stands for the whole of it, a moment for itself, nothing for now."""
    found = good(BUILD_DATE=written).build_date

    assert found.first == datetime.fromisoformat(first)
    assert found.last == datetime.fromisoformat(last)


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-31T23:30Z",
        "2026-01-31T18:30-05:00",
        datetime(2026, 1, 31, 23, 30, tzinfo=UTC),
    ],
)
def test_day_of_the_build(written: object) -> None:
    """The day of the build is that of the site's time zone, however the moment was written."""
    assert good(BUILD_DATE=written).build_date.day == date(2026, 2, 1)


def test_no_time_zone() -> None:
    """Without a time zone the site lives in Greenwich."""
    assert (
        good(TIMEZONE=None, BUILD_DATE="2026-07-01 12:00").build_date.first.utcoffset()
        == timedelta()
    )


@pytest.mark.parametrize(
    ("options", "setting"),
    [
        pytest.param({"TIMEZONE": "Europe/Olso"}, "TIMEZONE", id="time-zone"),
        pytest.param({"TIMEZONE": "../../etc/passwd"}, "TIMEZONE", id="time-zone-elsewhere"),
        pytest.param({"BUILD_DATE": "i morgen"}, "BUILD_DATE", id="build-date"),
        pytest.param({"BUILD_DATE": "2026-02-30"}, "BUILD_DATE", id="day-of-no-calendar"),
        pytest.param({"LANGUAGES": ["nb"]}, "LANGUAGES", id="languages"),
        pytest.param({"UNTRANSLATED": "hidden"}, "UNTRANSLATED", id="untranslated"),
        pytest.param({"MARKDOWN_ENGINE": "pandoc"}, "MARKDOWN_ENGINE", id="engine"),
        pytest.param({"WARNINGS": "ignore"}, "WARNINGS", id="warnings"),
        pytest.param({"DEFAULT_PAGINATION": "10"}, "DEFAULT_PAGINATION", id="text"),
        pytest.param({"DEFAULT_PAGINATION": -10}, "DEFAULT_PAGINATION", id="negative"),
        pytest.param({"DEFAULT_PAGINATION": True}, "DEFAULT_PAGINATION", id="yes"),
        pytest.param({"FEED_MAX_ITEMS": 2.5}, "FEED_MAX_ITEMS", id="fraction"),
        *(
            pytest.param({name: value}, name, id=f"{name}-{value!r}")
            for name in (
                "TIMEZONE",
                "UNTRANSLATED",
                "WARNINGS",
                "DEFAULT_PAGINATION",
                "FEED_MAX_ITEMS",
                "SITE_ID",
            )
            for value in NOTHINGS
        ),
        *(
            pytest.param({name: value}, name, id=f"{name}-{value!r}")
            for name in (
                "SITEURL",
                "OUTPUT_PATH",
                "CACHE_PATH",
                "THEME",
                "TRANSLATIONS_PATH",
                "DEFAULT_LANG",
                "SITENAME",
                "PATH",
            )
            for value in (None, True, *NOTHINGS[:3])
        ),
        *(
            pytest.param({name: True}, name, id=f"{name}-True")
            for name in ("STAFF_LANGUAGE", "MENU", "FOOTER", "STATIC_PATHS", "MARKDOWN", "PLUGINS")
        ),
        pytest.param({"MENU": "news"}, "MENU", id="one-text"),
        pytest.param({"MENU": [1]}, "MENU", id="no-texts"),
        pytest.param({"PLUGIN_PATHS": 0}, "PLUGIN_PATHS", id="plugin-paths"),
        pytest.param({"MINIFY": "no"}, "MINIFY", id="no-flag"),
        pytest.param({"WORKERS": "2"}, "WORKERS", id="workers"),
        pytest.param({"EXECUTOR": "process"}, "EXECUTOR", id="executor"),
        pytest.param({"LANGUAGES": []}, "LANGUAGES", id="languages-empty"),
    ],
)
def test_mistakes(options: dict[str, object], setting: str) -> None:
    """A mistake is told where the setting stands in its file, and the default stands in."""
    found, problems = read(**options)

    assert [(p.path, p.base, p.at) for p in problems] == [
        ("pelicanconf.py", "project", Quote(setting))
    ]
    assert (found.per_page, found.feed_items, found.untranslated) == (20, 20, "list")
    assert found.build_date.last == NOW
    assert setting not in found.options


@pytest.mark.parametrize("value", [None, False])
def test_pelicans_own_default_is_none(value: object) -> None:
    """Pelican's "no pagination" is not a number of items; ours is taken instead."""
    assert good(DEFAULT_PAGINATION=value).per_page == 20


def test_hints() -> None:
    """A slip is told with what was meant, anything else with all there is to choose from."""
    _, slip = read(UNTRANSLATED="hid")
    _, other = read(MARKDOWN_ENGINE="xxxxxx")

    assert dict(slip[0].hint.values) == {"name": "hide"}
    assert dict(other[0].hint.values) == {"keys": "pyromark, python-markdown"}


def test_all_mistakes_are_told() -> None:
    """One mistake hides no other."""
    _, problems = read(
        TIMEZONE="x", BUILD_DATE="x", WARNINGS="x", FEED_MAX_ITEMS="x", LANGUAGES="x"
    )

    assert len(problems) == 5


@pytest.mark.parametrize("name", ["MENU", "FOOTER", "STATIC_PATHS"])
@pytest.mark.parametrize("value", [None, [], {}, 0, ()])
def test_lists_may_be_empty_in_any_way(name: str, value: object) -> None:
    """A menu that is not wanted may be written as any nothing."""
    assert good(**{name: value}).options[name] == value
