"""A project as lists show it."""

from __future__ import annotations

from typing import Any

import pytest

from plugins.projects.rows import named_link, period_text, project_row, status_view
from tests.unit.builders import reader
from tests.unit.projects.made import project_site

PERIOD = {"since": "2018-01-01", "until": "2019-06"}


@pytest.mark.parametrize(
    ("fields", "day", "expected"),
    [
        (PERIOD, "2017-06-01", ("planned", "Planned", "from 1\xa0January 2018")),
        (PERIOD, "2018-06-01", ("ongoing", "Ongoing", "until June 2019")),
        (PERIOD, "2019-07-01", ("ended", "Ended", "June 2019")),
        ({"since": 2018}, "2018-06-01", ("ongoing", "Ongoing", "")),
        ({"declared": "suspended"}, "2018-06-01", ("suspended", "Suspended", "")),
    ],
)
def test_status(fields: dict[str, Any], day: str, expected: tuple[str, str, str]) -> None:
    """A status says the day that matters, as exactly as it is known."""
    of = project_site(day, a=fields)
    found = status_view("projects/a", of.facts["projects/a"], reader(of, lang="en"))

    assert found is not None
    assert (found.id, found.text, found.note) == expected


def test_status_that_is_not_known() -> None:
    """A project whose period no source states has no status."""
    of = project_site(a={})

    assert status_view("projects/a", of.facts["projects/a"], reader(of)) is None


def test_row() -> None:
    """A row names the project and its leads, those without a page too."""
    of = project_site(a={"acronym": "AAA", "leads": [{"item": "who"}, {"name": "X"}]})
    row = project_row("projects/a", reader(of, lang="en"))

    assert row is not None
    assert (row.link.title, row.leads, row.status) == ("A", "Who and X", None)
    assert (row.names, row.parts) == (("AAA",), ("unstated",))
    assert project_row("guides/who", reader(of)) is None


def test_named_link() -> None:
    """An id leads to its page, another name nowhere."""
    of = project_site(a={})

    assert named_link("who", reader(of)).url == "/nb/guides/who/"
    assert named_link("Somebody", reader(of)).url == ""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (PERIOD, "1\xa0January 2018 – June 2019"),
        ({"since": 2018, "until": 2018}, "2018"),
        ({"since": "2018-01"}, "from January 2018"),
        ({"until": "2018-01"}, "until January 2018"),
        ({}, ""),
    ],
)
def test_period(fields: dict[str, Any], expected: str) -> None:
    """A period is told as exactly as it is known, and one year once."""
    of = project_site(a=fields)

    assert period_text(of.facts["projects/a"], reader(of, lang="en")) == expected
