"""The facts on a project's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.projects.page import (
    contacts,
    funding_view,
    overlap,
    participant_view,
    project_page,
    relatives,
)
from tests.unit.builders import reader
from tests.unit.projects.made import project, project_site

if TYPE_CHECKING:
    from plugins.projects.values import ProjectView

FULL: dict[str, Any] = {
    "acronym": "FF",
    "leads": [{"item": "who", "country": "NO"}],
    "partners": [{"name": "X", "role": "partner"}],
    "since": "2018-01",
    "until": "2019-06-30",
    "successors": ["b"],
    "funding": [
        {
            "programme": "P",
            "funder": "F",
            "amount": 250000,
            "currency": "NOK",
            "recipient": "who",
            "is_eu": True,
        }
    ],
    "visibility": {"statement": {"nb": "S-nb", "en": "S-en"}, "disclaimer": {"en": "D"}},
    "contact": {"email": "a@example.org", "name": "Kari"},
    "join": "https://a.no",
    "source": "The plan",
}
LATER = {"since": "2019-01", "until": 2020}


def shown(day: str = "2018-06-01", **fields: Any) -> ProjectView:
    """Return the facts of a project, in English."""
    of = project_site(day, a=fields, b=LATER)
    found = project_page(of.items["projects/a"].editions["en"], reader(of, lang="en"))
    assert found is not None
    return found


def test_everything() -> None:
    """What is known is shown; an amount is its recipient's."""
    found = shown(**FULL)

    assert (found.acronym, found.since and found.since.text) == ("FF", "January 2018")
    assert [(p.link.title, p.link.url != "", p.country) for p in found.leads] == [
        ("Who", True, "Norway")
    ]
    assert [(p.link.title, p.role) for p in found.partners] == [("X", "Partner")]
    (line,) = found.funding
    assert line.amount == "NOK\N{NO-BREAK SPACE}250,000"
    assert line.recipient is not None
    assert line.recipient.title == "Who"
    assert found.statement is not None
    assert found.statement.title == "S-en"
    assert [(r.link.title, r.note) for r in found.after] == [
        ("B", "side by side from January 2019 to 30\xa0June 2019")
    ]
    assert found.join is not None


def test_nothing() -> None:
    """What is not known is not there."""
    found = shown()

    assert not any((found.acronym, found.status, found.since, found.until, found.category))
    assert not any((found.leads, found.partners, found.funding, found.statement, found.disclaimer))
    assert not any((found.before, found.after, found.email, found.join, found.source))


def test_after_its_end() -> None:
    """Nobody can take part any more; the statement stays."""
    found = shown("2019-07-01", **FULL)

    assert (found.join, found.statement is not None) == (None, True)


def test_no_eu_money() -> None:
    """A statement is shown for money of the EU alone."""
    line = {**FULL["funding"][0], "is_eu": False}

    assert shown(**{**FULL, "funding": [line]}).statement is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            {"since": 2018, "until": 2019},
            {"since": 2019, "until": 2020},
            "side by side from 2019 to 2019",
        ),
        ({"since": 2018, "until": "2018-06"}, {"since": "2018-07", "until": 2020}, ""),
        ({"since": 2018}, {"since": 2018, "until": 2020}, ""),
    ],
)
def test_overlap(one: dict[str, Any], other: dict[str, Any], expected: str) -> None:
    """Periods that overlap are said to; others, and those not known, are not."""
    assert overlap(project(**one), project(**other), reader(project_site(), lang="en")) == expected


def test_other_kinds() -> None:
    """Items of other kinds are no projects."""
    of = project_site(a={})

    assert project_page(of.items["guides/who"].editions["nb"], reader(of)) is None


def test_parts() -> None:
    """Parts stand on their own: money of no stated amount, a project that is not public."""
    of = project_site(a={"funding": [{"programme": "P"}], "leads": [{"name": "X"}]})
    facts = of.facts["projects/a"]

    assert funding_view(facts.funding[0], reader(of)).amount == ""
    assert participant_view(facts.leads[0], reader(of)).link.url == ""
    assert not list(relatives(facts, ["projects/gone"], reader(of)))


def test_contacts() -> None:
    """Those who hold a post on the day can be asked; nobody once the project is over."""
    posts = [
        {"name": "Kari", "role": "partner"},
        {"name": "Ola", "role": "partner", "until": 2017},
    ]
    facts = {"people": posts, "since": "2018", "until": "2019"}
    for day, names in (("2018-06-01", ["Kari"]), ("2020-01-01", [])):
        of = project_site(day, care=facts)
        found = contacts("projects/care", project(**facts), reader(of))
        assert [card.name.title for card in found] == names
