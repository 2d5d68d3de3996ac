"""Dates of facts in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.content_model.partial_date import parse_partial
from plugins.facts.dates import FactDate, date_text, fact_date, holds, midnight
from tests.unit.builders import OSLO, reader, settings


@pytest.mark.parametrize(
    ("written", "nb", "en"),
    [
        ("2021", "2021", "2021"),
        ("2021-10", "oktober 2021", "October 2021"),
        ("2021-10-05", "5.\xa0oktober 2021", "5\xa0October 2021"),
    ],
)
def test_words(written: str, nb: str, en: str) -> None:
    """A date is as exact in words as it was written."""
    found = parse_partial(written)

    assert (date_text(found, "nb_NO"), date_text(found, "en_GB")) == (nb, en)
    assert fact_date(found, reader()) == FactDate(nb, written)


def test_none() -> None:
    """No date has no words."""
    assert fact_date(None, reader()) is None


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [("2021", "2021", True), (None, None, True), ("2021-07", None, False), (None, "2020", False)],
)
def test_holds(since: str | None, until: str | None, *, expected: bool) -> None:
    """Both ends belong to a period; an end that is not known is none."""
    ends = [parse_partial(end) if end else None for end in (since, until)]

    assert holds(ends[0], ends[1], date(2021, 6, 30)) is expected


def test_midnight() -> None:
    """A day begins where the site is."""
    assert midnight(date(2021, 6, 30), settings()) == datetime(2021, 6, 30, tzinfo=OSLO)
