"""Check: facts that cannot be so, or say too little."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from plugins.clusters.checks import problems
from plugins.content_model.problem import Field, Severity, message
from plugins.facts.weights import weighed
from plugins.people.facts import Person
from tests.unit.clusters.made import cluster_site, told

COUNT = {"count": 10, "as_of": "2025-09", "source": "S"}


def found(**fields: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and text of the problems of a cluster."""
    return [(keys, text) for _, keys, text in told(problems(cluster_site(a=fields)))]


def test_sound() -> None:
    """A cluster of which little is known is no problem, nor one of which all is."""
    assert not found()
    assert not found(
        members=[COUNT, {**COUNT, "scope": "companies", "count": 7}],
        services=["testing"],
        people=[{"name": "Kari", "role": "ceo"}],
        contact={"email": "post@example.org"},
        home_page="https://example.org",
        join="https://example.org/join",
        offices=[{"place": "Oslo", "country": "NO"}],
    )


@pytest.mark.parametrize(
    ("fields", "keys", "text"),
    [
        ({"country": "Norway"}, ("country",), "“{code}” is no code of a country"),
        ({"home_page": "www.a.no"}, ("home_page",), "“{url}” is no address on the web"),
        ({"join": "pages/gone"}, ("join",), "nothing here is called “{target}”"),
        (
            {"contact": {"phone": "+47 51 00 00 00"}},
            ("contact",),
            "this contact has no e-mail address",
        ),
        ({"contact": {"email": "a"}}, ("contact", "email"), "“{email}” is no e-mail address"),
        ({"services": ["testin"]}, ("services", 0), "“{term}” is not among the {vocabulary}"),
        (
            {"people": [{"name": "K", "role": "boss"}]},
            ("people", 0, "role"),
            "“{term}” is not among the {vocabulary}",
        ),
        (
            {"offices": [{"place": "O", "country": "NO", "since": 2022, "until": 2021}]},
            ("offices", 0),
            "the period ends ({until}) before it begins ({since})",
        ),
        ({"members": [{**COUNT, "source": ""}]}, ("members", 0), "this fact has no source"),
        (
            {"members": [COUNT, {**COUNT, "count": 11}]},
            ("members", 1, "count"),
            "two counts for {date}: {one} and {other}",
        ),
        (
            {
                "members": [
                    {
                        **COUNT,
                        "qualifier": "over",
                        "by_type": [{"type": "companies", "count": 11}],
                    }
                ]
            },
            ("members", 0, "by_type"),
            "the types have more members than there are in all ({count})",
        ),
        (
            {"members": [{**COUNT, "by_type": [{"type": "companies", "count": 11}]}]},
            ("members", 0, "by_type"),
            "the types have more members than there are in all ({count})",
        ),
        (
            {"members": [{**COUNT, "as_of": "2024-06"}]},
            ("members", 0, "as_of"),
            "the newest count of members, of {date}, is older than 18 months",
        ),
        ({"staff": [{"fte": 1, "as_of": 2025}]}, ("staff", 0), "this fact has no source"),
        ({"founded": {"date": 2014}}, ("founded",), "this fact has no source"),
        (
            {"programmes": [{"programme": "P", "level": "NCE"}]},
            ("programmes", 0),
            "this fact has no source",
        ),
    ],
)
def test_faults(fields: dict[str, Any], keys: tuple[str | int, ...], text: str) -> None:
    """Each fault is told where it stands."""
    assert found(**fields) == [(keys, text)]


def test_old_counts_may_be_kept() -> None:
    """A site that tells of years gone by can do without the warning."""
    of = cluster_site(a={"members": [{**COUNT, "as_of": "2018"}]})
    kept = replace(
        of, settings=replace(of.settings, options={"FACT_CHECKS": {"old-count": "off"}})
    )

    assert [p.text.msgid for p in problems(of)] == [
        "the newest count of members, of {date}, is older than 18 months"
    ]
    assert list(weighed(problems(kept), kept.settings)) == []


def test_what_only_deserves_a_word() -> None:
    """What is missing or old is told as a warning, and stops no build."""
    of = cluster_site(
        a={
            "members": [{"count": 10, "as_of": "2018"}],
            "contact": {"phone": "+47 51 00 00 00"},
            "founded": {"date": 2014},
        }
    )

    assert {problem.severity for problem in problems(of)} == {Severity.WARNING}


def test_old_counts_of_what_has_ended() -> None:
    """Nobody can count the members of a cluster that is no more."""
    of = cluster_site(
        a={
            "members": [{**COUNT, "as_of": 2018}],
            "lineage": [{"event": "merged", "into": ["b"], "effective": 2021, "source": "S"}],
        },
        b={},
    )

    assert not list(problems(of))


@pytest.mark.parametrize(
    ("fields", "keys"),
    [
        ({"contact": {"email": "a@b.no", "phone": "51 00"}}, ("contact", "phone")),
        ({"join": {"email": "a"}}, ("join", "email")),
        ({"join": {"link": "pages/gone"}}, ("join", "link")),
        ({"people": [{"person": "kari", "role": "ceo"}]}, ("people", 0, "person")),
        ({"funders": [{"funder": "gone", "source": "S"}]}, ("funders", 0, "funder")),
        ({"funders": [{"funder": "The state"}]}, ("funders", 0)),
    ],
)
def test_contacts_and_money(fields: dict[str, Any], keys: tuple[str | int, ...]) -> None:
    """Who is to be reached or pays, and how one joins, is checked where it is written."""
    assert [told for told, *_ in found(**fields)] == [keys]


def test_posts_left_behind() -> None:
    """Somebody who is said to lead a cluster that has ended is worth a word."""
    merged = {"event": "merged", "into": ["b"], "effective": "2025-01-01", "source": "S"}
    people = [{"person": "kari", "role": "ceo"}, {"person": "kari", "role": "ceo", "until": 2024}]
    of = cluster_site(a={"lineage": [merged], "people": people}, b={})
    of = replace(of, data={**of.data, "people": {"kari": Person(name="Kari")}})
    (problem,) = problems(of)

    assert problem.severity is Severity.WARNING
    assert problem.at == Field(("people", 0))
    assert problem.hint == message("add until: {date}", date="2024-12-31")
