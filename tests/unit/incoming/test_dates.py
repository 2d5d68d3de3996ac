"""Dates on foreign pages."""

from __future__ import annotations

import pytest

from plugins.incoming.dates import find_date, machine_date


@pytest.mark.parametrize(
    ("text", "day", "sure"),
    [
        ("Publisert 30. januar 2018 av Kari", "2018-01-30", True),
        ("January 30th, 2018", "2018-01-30", True),
        ("30 Jan 2018", "2018-01-30", True),
        ("3.2.2019", "2019-02-03", True),
        ("03/02/2019", "2019-02-03", False),
        ("28/02/2019", "2019-02-28", True),
        ("2019-02-03 and 4 May 2020", "2019-02-03", True),
        ("31 February 2019", "", False),
        ("May be 2019", "", False),
        ("", "", False),
    ],
)
def test_find_date(text: str, day: str, sure: bool) -> None:  # noqa: FBT001  # a case has it
    """The first date in a text is found, in both languages, and said to be sure or not."""
    assert find_date(text) == (day, sure)


def test_other_languages() -> None:
    """Months are known in any language that is asked for."""
    assert find_date("3 toukokuuta 2020", ("fi",)) == ("2020-05-03", True)
    assert find_date("3 toukokuuta 2020", ("xx",)) == ("", False)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("2020-05-05", "2020-05-05"),
        ("2020-05-05T10:00:00Z", "2020-05-05T10:00:00+00:00"),
        ("Tue, 05 May 2020 10:00:00 GMT", "2020-05-05T10:00:00+00:00"),
        ("0000-00-00 00:00:00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_machine_date(written: str, found: str) -> None:
    """Dates for machines come in the form of front matter."""
    assert machine_date(written) == found
