"""The projects on a front page."""

from __future__ import annotations

from typing import Any

from plugins.projects.front import SHOWN, front
from tests.unit.builders import reader
from tests.unit.projects.made import project_site


def test_those_that_run() -> None:
    """Ongoing projects are shown, two of them in time; planned and ended ones are not."""
    of = project_site(
        "2018-06-01",
        a={"since": 2017, "until": 2019},
        b={"since": 2018},
        c={"since": 2012, "until": 2014},
        d={"since": 2020},
    )
    found = front(reader(of))

    assert found is not None
    assert [row.link.title for row in found.rows] == ["A", "B"]
    assert found.timeline is not None
    assert [row.link.title for row in found.timeline.rows] == ["A", "B"]


def test_one_alone() -> None:
    """One has nothing to be compared with, and is a row."""
    found = front(reader(project_site("2018-06-01", a={"since": 2017})))

    assert found is not None
    assert (len(found.rows), found.timeline) == (1, None)


def test_no_more_than_have_room() -> None:
    """A front page is no directory."""
    many: dict[str, Any] = {f"p{n}": {"since": 2017} for n in range(9)}
    found = front(reader(project_site("2018-06-01", **many)))

    assert found is not None
    assert len(found.rows) == SHOWN
    assert found.timeline is not None
    assert len(found.timeline.rows) == SHOWN


def test_without_any() -> None:
    """A site in which nothing runs shows no heading for it."""
    assert front(reader(project_site("2018-06-01", a={"until": 2010}))) is None
