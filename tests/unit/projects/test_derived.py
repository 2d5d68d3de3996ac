"""All projects on the day of the build."""

from __future__ import annotations

from datetime import datetime

from plugins.projects.derived import derivations, next_change, projects
from plugins.projects.status import Status
from tests.unit.builders import OSLO
from tests.unit.projects.made import project_site

SITE = project_site(
    a={"since": 2017, "until": "2018-06", "successors": ["b"], "leads": [{"item": "who"}]},
    b={"since": 2018, "until": "2019-06-30", "partners": [{"item": "guides/who"}, {"name": "X"}]},
)


def test_derived() -> None:
    """Status, predecessors and the projects of each participant are known."""
    found = projects(SITE)

    assert found.status == {"projects/a": Status.ONGOING, "projects/b": Status.ONGOING}
    assert found.predecessors == {"projects/b": ("projects/a",)}
    assert found.of_participant == {"guides/who": ("projects/a", "projects/b")}


def test_next_change() -> None:
    """The next build is due when the first project turns; never if none does."""
    assert next_change(SITE) == datetime(2018, 7, 1, tzinfo=OSLO)
    assert next_change(project_site(a={})) is None
    assert [d.next_change for d in derivations(None)] == [next_change]
