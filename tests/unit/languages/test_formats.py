"""Dates, numbers and lists as a language writes them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.languages.formats import (
    country_codes,
    country_name,
    currency_codes,
    format_currency,
    format_date,
    format_days,
    format_interval,
    format_list,
    format_months,
    format_number,
    format_time,
    language_name,
    unbroken,
    zone_city,
)

DAY = date(2025, 3, 1)
LOCALES = ["nb_NO", "nn_NO", "en_GB", "en_US", "sv_SE", "fi_FI", "de_DE", "fr_FR", "pl_PL"]


@pytest.mark.parametrize(
    ("locale", "style", "expected"),
    [
        pytest.param("nb_NO", "long", "1. mars 2025", id="bokmaal"),
        pytest.param("en_GB", "long", "1 March 2025", id="british"),
        pytest.param("en_US", "long", "March 1, 2025", id="american"),
        pytest.param("nb_NO", "full", "lørdag 1. mars 2025", id="with-the-weekday"),
        pytest.param("nb_NO", "MMMM y", "mars 2025", id="pattern"),
        pytest.param("nn_NO", "EEEE", "laurdag", id="nynorsk"),
        pytest.param("nb_NO", "y-MM-dd", "2025-03-01", id="figures"),
    ],
)
def test_date(locale: str, style: str, expected: str) -> None:
    """A day is written as the language and the style ask."""
    assert format_date(DAY, locale, style) == expected


def test_date_is_long_by_itself() -> None:
    """Without a style a date is written with the month in words."""
    assert format_date(DAY, "nb_NO") == "1. mars 2025"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. mars 2025", "1.\xa0mars 2025"),
        ("til 31. desember 2025", "til 31.\xa0desember 2025"),
        ("1–4 March 2025", "1–4\xa0March 2025"),
        ("March 1, 2025", "March\xa01, 2025"),
        ("mars 2025", "mars 2025"),
        ("2021", "2021"),
        ("2021 til 2023", "2021 til 2023"),
        ("", ""),
    ],
)
def test_a_day_stays_with_its_month(text: str, expected: str) -> None:
    """No line ends between them; between a month and a year one may."""
    assert unbroken(text) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_else_of_a_date_changes(locale: str) -> None:
    """What is told stays the same in every language."""
    told = format_date(DAY, locale)

    assert unbroken(told) != told
    assert unbroken(told).replace("\xa0", " ") == told.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (format_number(250000, "nb_NO"), "250\xa0000"),
        (format_currency(250000, "NOK", "nb_NO"), "250\xa0000\xa0kr"),
        (format_currency(250000, "NOK", "en_GB"), "NOK\xa0250,000"),
    ],
)
def test_numbers_are_not_broken(told: str, expected: str) -> None:
    """Groups of figures and what they count stay on one line."""
    assert told == expected


def test_dates_that_are_remembered_are_not_mixed_up() -> None:
    """A day asked for again, in another language or style, is written anew."""
    found = [
        format_date(DAY, "nb_NO"),
        format_date(DAY, "en_GB"),
        format_date(DAY, "nb_NO", "MMMM"),
        format_date(DAY, "nb_NO"),
    ]

    assert found == ["1. mars 2025", "1 March 2025", "mars", "1. mars 2025"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("nb_NO", "14:05"), ("en_GB", "14:05"), ("fi_FI", "14.05")],
)
def test_time(locale: str, expected: str) -> None:
    """A time has no seconds, and is that of the clock where it was taken."""
    moment = datetime(2025, 3, 1, 14, 5, 59, tzinfo=timezone(timedelta(hours=5, minutes=30)))

    assert format_time(moment, locale) == expected


def test_time_of_twelve_hours() -> None:
    """Where the clock has twelve hours the half of the day is told."""
    found = format_time(datetime(2025, 3, 1, 14, 5, tzinfo=UTC), "en_US")

    assert re.fullmatch(r"2:05\s+PM", found)


@pytest.mark.parametrize(
    ("number", "locale", "expected"),
    [
        (1234567, "nb_NO", "1\u00a0234\u00a0567"),
        (1234567, "en_GB", "1,234,567"),
        (95.5, "nb_NO", "95,5"),
        (95.5, "en_GB", "95.5"),
        (0, "nb_NO", "0"),
        (-7, "en_GB", "-7"),
    ],
)
def test_number(number: float, locale: str, expected: str) -> None:
    """A number has the separators of the language."""
    assert format_number(number, locale) == expected


@settings(deadline=None, max_examples=60)
@given(st.integers(-(10**12), 10**12), st.sampled_from(LOCALES))
def test_number_does_not_break(number: int, locale: str) -> None:
    """No line can end within a number, and all its digits are there."""
    found = format_number(number, locale)

    assert not re.search(r"[ \t\n\u2009\u200b]", found)
    assert "".join(re.findall(r"\d", found)) == str(abs(number))


@pytest.mark.parametrize(
    ("items", "locale", "expected"),
    [
        pytest.param([], "nb_NO", "", id="none"),
        pytest.param(["Oslo"], "nb_NO", "Oslo", id="one"),
        pytest.param(["Oslo", "Bodø"], "nb_NO", "Oslo og Bodø", id="two"),
        pytest.param(["Oslo", "Bodø", "Ås"], "nb_NO", "Oslo, Bodø og Ås", id="three"),
        pytest.param(("Ås", "Oslo"), "en_GB", "Ås and Oslo", id="order-is-kept"),
        pytest.param(["a", "b", "c"], "en_US", "a, b, and c", id="serial-comma"),
    ],
)
def test_list(items: list[str], locale: str, expected: str) -> None:
    """Names are joined into one phrase, in the order they came."""
    assert format_list(items, locale) == expected


@pytest.mark.parametrize(
    ("tag", "locale", "expected"),
    [
        ("en", "nb_NO", "engelsk"),
        ("nb", "en_GB", "Norwegian Bokmål"),
        ("en-GB", "nb_NO", "engelsk"),
        ("nn", "nn_NO", "norsk nynorsk"),
        ("qqq", "nb_NO", "qqq"),
    ],
)
def test_language_name(tag: str, locale: str, expected: str) -> None:
    """A language is called by its name in another, by its tag if it has none there."""
    assert language_name(tag, locale) == expected


@pytest.mark.parametrize(
    ("amount", "currency", "nb", "en"),
    [
        (250000, "NOK", "250 000 kr", "NOK 250,000"),
        (250000.5, "EUR", "250 000,50 €", "€250,000.50"),
    ],
)
def test_money(amount: float, currency: str, nb: str, en: str) -> None:
    """An amount has decimals only where there are any, and never breaks across lines."""
    assert format_currency(amount, currency, "nb_NO") == nb.replace(" ", "\N{NO-BREAK SPACE}")
    assert format_currency(amount, currency, "en_GB") == en.replace(" ", "\N{NO-BREAK SPACE}")


def test_countries() -> None:
    """Countries are called as the language calls them; an unknown code stays as it is."""
    assert (country_name("NO", "nb_NO"), country_name("NO", "en_GB")) == ("Norge", "Norway")
    assert country_name("QQ", "nb_NO") == "QQ"
    assert {"NO", "SE", "DK", "FI", "IS"} <= set(country_codes())


def test_currencies() -> None:
    """Currencies are known by their codes."""
    assert {"NOK", "SEK", "DKK", "EUR"} <= currency_codes()
    assert "KR" not in currency_codes()


@pytest.mark.parametrize(
    ("first", "last", "nb", "en"),
    [
        (date(2018, 4, 24), date(2018, 4, 24), "24. april 2018", "24 April 2018"),
        (date(2018, 4, 24), date(2018, 4, 26), "24.–26. april 2018", "24–26 April 2018"),
        (
            date(2018, 4, 30),
            date(2018, 5, 2),
            "30. april–2. mai 2018",
            "30 April\u2009–\u20092 May 2018",
        ),
        (
            date(2018, 12, 31),
            date(2019, 1, 1),
            "31. desember 2018–1. januar 2019",
            "31 December 2018\u2009–\u20091 January 2019",
        ),
    ],
)
def test_days(first: date, last: date, nb: str, en: str) -> None:
    """Days of a period are told as briefly as they can be, their months in full."""
    assert format_days(first, last, "nb_NO") == nb
    assert format_days(first, last, "en_GB") == en


def test_months() -> None:
    """Months of a period, likewise."""
    april, june, year = date(2018, 4, 1), date(2018, 6, 1), date(2019, 4, 1)

    assert format_months(april, april, "nb_NO") == "april 2018"
    assert format_months(april, june, "nb_NO") == "april–juni 2018"
    assert format_months(april, year, "nb_NO") == "april 2018–april 2019"
    assert format_interval(april, june, "sv_SE", "yMMM", ("y", "M")) == "april–juni 2018"


def test_city_of_a_zone() -> None:
    """A zone is named by its city, in the language."""
    assert zone_city("Europe/Helsinki", "nb_NO") == "Helsingfors"
    assert zone_city("Europe/Helsinki", "en_GB") == "Helsinki"
