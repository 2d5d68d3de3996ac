"""Checks that the facts of every kind have in common."""

from __future__ import annotations

import pytest

from plugins.content_model.partial_date import parse_partial
from plugins.content_model.problem import Field, Severity, message
from plugins.facts.checks import (
    address_problems,
    country_problems,
    email_fault,
    email_problems,
    fault,
    period_problems,
    phone_problems,
    source_problems,
    term_problems,
    warning,
)
from tests.unit.builders import site, term

PATH = "x/y.yaml"


def test_place_and_weight() -> None:
    """A fault stops the build and a warning does not; both stand at the fact."""
    one, two = (
        fault(PATH, ("a",), message("x"), message("y")),
        warning(PATH, ("a",), message("x"), message("y")),
    )

    assert one.at == two.at == Field(("a",))
    assert (one.severity, two.severity) == (Severity.PROBLEM, Severity.WARNING)


@pytest.mark.parametrize(("code", "name"), [("Norway", "NO"), ("no", "NO"), ("NOO", "NO")])
def test_country(code: str, name: str) -> None:
    """A country's name, or its code in small letters, is what was meant."""
    (problem,) = country_problems(code, PATH, ("country",))

    assert problem.hint == message("did you mean “{name}”?", name=name)
    assert not list(country_problems(name, PATH, ("country",)))


def test_term() -> None:
    """An unknown term is told, with the one that was meant or where to add it."""
    of = site(vocabularies={"roles": {"ceo": term("ceo", en="CEO")}})

    assert not list(term_problems("ceo", "roles", PATH, (), of))
    (near,) = term_problems("CEOO", "roles", PATH, (), of)
    (none,) = term_problems("ceo", "services", PATH, (), of)
    assert near.hint == message("did you mean “{name}”?", name="ceo")
    assert "add it" in none.hint.msgid


def test_unread_terms() -> None:
    """Of terms whose file cannot be read nothing is known: that is told once, of the file."""
    assert not list(term_problems("ceo", "roles", PATH, (), site(data={"terms": None})))


def test_source() -> None:
    """A fact needs a source, and one that leads somewhere if it has the form of an id."""
    (missing,) = source_problems(None, PATH, ("members", 0), site())
    (dangling,) = source_problems("news/gone", PATH, ("members", 0), site())

    assert (missing.severity, missing.at) == (Severity.WARNING, Field(("members", 0)))
    assert dangling.at == Field(("members", 0, "source"))
    assert not list(source_problems("Annual report", PATH, (), site()))


@pytest.mark.parametrize(
    ("email", "severity"),
    [
        ("a@b.no", None),
        ("", Severity.WARNING),
        (None, Severity.WARNING),
        ("a b@c.no", Severity.PROBLEM),
        ("a@b", Severity.PROBLEM),
    ],
)
def test_email(email: str | None, severity: Severity | None) -> None:
    """An address that cannot be written to is a problem; none at all is worth telling."""
    found = list(email_problems(email, PATH, ("contact",)))

    assert [problem.severity for problem in found] == ([severity] if severity else [])


def test_address() -> None:
    """An address needs its scheme."""
    assert len(list(address_problems("www.a.no", PATH, ()))) == 1
    assert not list(address_problems("https://www.a.no", PATH, ()))
    assert not list(address_problems(None, PATH, ()))


@pytest.mark.parametrize(
    ("since", "until", "count"),
    [
        ("2021", "2020", 1),
        ("2021-05", "2021", 0),
        ("2021", "2021", 0),
        ("2021-05-02", "2021-05-01", 1),
    ],
)
def test_period(since: str, until: str, count: int) -> None:
    """A period may not end before it begins, as far as its ends are exact."""
    found = period_problems(parse_partial(since), parse_partial(until), PATH, ())

    assert len(list(found)) == count


@pytest.mark.parametrize(("phone", "count"), [("", 0), ("+47 51 00 00 00", 0), ("51 00 00 00", 1)])
def test_phone(phone: str, count: int) -> None:
    """A number without the code of its country cannot be dialled from everywhere."""
    assert len(list(phone_problems(phone, PATH, ("phone",)))) == count


def test_email_that_may_be_missing() -> None:
    """Where nobody must be reachable, only a wrong address is told."""
    assert not list(email_fault("", PATH, ("email",)))
    (problem,) = email_fault("a b", PATH, ("email",))
    assert problem.at == Field(("email",))
