"""Projects as data."""

from __future__ import annotations

from datetime import date

import msgspec

from plugins.facts.open_data import EntityData
from plugins.front_matter.schema import read_value
from plugins.projects.facts import Project
from plugins.projects.open_data import known, pages
from tests.unit.builders import reader
from tests.unit.projects.made import project, project_site
from tests.unit.projects.test_page import FULL


def test_what_comes_out_says_what_went_in() -> None:
    """The data of a project, read again, are its facts."""
    of = project_site(a=FULL, b={})
    plans = list(pages(of))
    (plan,) = (plan for plan in plans if plan.key == ("data", "projects/a"))
    found = plan.compose(reader(of, plans))
    assert isinstance(found, EntityData)
    again, faults = read_value(msgspec.json.decode(msgspec.json.encode(found.facts)), Project)

    assert not faults
    assert again == project(**FULL) == known(project(**FULL), date(2000, 1, 1))
