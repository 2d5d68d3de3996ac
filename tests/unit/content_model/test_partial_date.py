"""Dates of facts: a day, a month or a year."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.content_model.partial_date import PartialDate, add_months, parse_partial


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-2", date(2023, 2, 1), date(2023, 2, 28)),
        ("2021-10-05", date(2021, 10, 5), date(2021, 10, 5)),
    ],
)
def test_span(written: str, first: date, last: date) -> None:
    """A date lasts as long as it is inexact."""
    found = parse_partial(written)

    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("written", ["2021", "2021-10", "2021-10-05"])
def test_precision_is_kept(written: str) -> None:
    """What was written comes out again, neither more nor less exact."""
    assert str(parse_partial(written)) == written
    assert parse_partial(written) == parse_partial(written)
    assert len({parse_partial(written), parse_partial(written)}) == 1


@pytest.mark.parametrize(
    "written", ["", "21", "2021-13", "2021-00", "2021-02-30", "2021-10-00", "October 2021", "9999"]
)
def test_no_date(written: str) -> None:
    """What no calendar has is no date."""
    with pytest.raises(ValueError, match=r"^"):
        parse_partial(written)


def test_precision_tells_dates_apart() -> None:
    """A month is not its first day."""
    assert PartialDate(2021, 10) != PartialDate(2021, 10, 1)


@pytest.mark.parametrize(
    ("written", "years", "last"),
    [
        ("2021-10", 2, date(2023, 10, 31)),
        ("2021", 2, date(2023, 12, 31)),
        ("2021-10-05", 2, date(2023, 10, 5)),
        ("2020-02-29", 1, date(2021, 2, 28)),
        ("2023-02", 1, date(2024, 2, 29)),
    ],
)
def test_years_later(written: str, years: int, last: date) -> None:
    """Adding years keeps the precision: a month in two years is that whole month."""
    assert parse_partial(written).plus_years(years).last == last


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2023, 10, 31), 12, date(2024, 10, 31)),
        (date(2023, 10, 31), 1, date(2023, 11, 30)),
        (date(2024, 1, 31), -6, date(2023, 7, 31)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2023, 12, 1), 1, date(2024, 1, 1)),
    ],
)
def test_months_later(day: date, months: int, expected: date) -> None:
    """Adding months never leaves the month that is meant."""
    assert add_months(day, months) == expected
