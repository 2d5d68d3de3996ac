"""Projects in time."""

from __future__ import annotations

from plugins.projects.timeline import order, project_timeline
from tests.unit.builders import reader as reader_of
from tests.unit.projects.made import project_site

SITE = project_site(
    "2018-06-01",
    a={"since": "2018-01-01", "until": "2019-06-30"},
    b={"since": "2017-01", "until": "2018-06"},
    c={},
    d={"since": "2019", "declared": "cancelled"},
)
ALL = [f"projects/{name}" for name in "abcd"]


def test_the_earliest_first() -> None:
    """Projects come by their first day, with period and status in words; the rest is named."""
    found = project_timeline(ALL, reader_of(SITE, lang="en"))

    assert found is not None
    assert [(row.link.title, row.period) for row in found.rows] == [
        ("B", "January 2017 – June 2018"),
        ("A", "1\xa0January 2018 – 30\xa0June 2019"),
        ("D", "from 2019"),
    ]
    assert [row.status.id if row.status else "" for row in found.rows] == [
        "ongoing",
        "ongoing",
        "cancelled",
    ]
    assert found.rows[0].bar.x == 0
    assert found.rows[2].bar.is_open
    assert [link.title for link in found.undated] == ["C"]
    assert [tick.text for tick in found.years] == ["2017", "2018", "2019"]


def test_too_few() -> None:
    """One project alone, or several of no known period, make no timeline."""
    reader = reader_of(SITE, lang="en")

    assert project_timeline(["projects/a", "projects/c"], reader) is None
    assert project_timeline([], reader) is None
    assert project_timeline(["projects/a", "projects/nope"], reader) is None


def test_order() -> None:
    """Unknown first days come first, and ties go by name."""
    reader = reader_of(SITE, lang="en")
    places = [order(item, SITE.facts[item], reader) for item in ALL]

    assert sorted(places) == [places[2], places[1], places[0], places[3]]
