"""What is wrong with funders, and with what refers to them."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.content_model.problem import Field, Severity, message
from plugins.funders.checks import alt_problems, funder_problems, problems, statement_problems
from plugins.funders.facts import Visibility
from tests.unit.funders.made import funders_site


def test_file() -> None:
    """A wrong address, a period turned round, a logo without words in a language."""
    of = funders_site(
        fund={
            "name": "Fund",
            "link": "fund.example",
            "since": 2020,
            "until": 2019,
            "logo": "x.svg",
            "logo_alt": {"nb": "Et kryss"},
            "is_eu": True,
            "visibility": {"statement": {"nb": "Sagt"}},
        }
    )

    assert [problem.at for problem in problems(of)] == [
        Field(("fund", "link")),
        Field(("fund", "until")),
        Field(("fund", "logo")),
        Field(("fund", "visibility", "statement")),
    ]
    assert len(list(alt_problems(None, (), of))) == 2
    assert not list(alt_problems("A cross", (), of))
    assert [one.severity for one in alt_problems(None, (), of, {"nb"})] == [
        Severity.PROBLEM,
        Severity.WARNING,
    ]


def test_references() -> None:
    """What has the form of an id must be one; words are words."""
    of = funders_site(fund={"name": "Fund"})
    (near,) = funder_problems("funds", "x.yaml", ("funder",), of)
    (far,) = funder_problems("zz", "x.yaml", ("funder",), of)

    assert near.hint == message("did you mean “{name}”?", name="fund")
    assert far.hint == message(
        "add it to {path}, or write words with a capital letter", path="data/funders.yaml"
    )
    for text in ("fund", "The ministry", {"nb": "staten"}, None):
        assert not list(funder_problems(text, "x.yaml", (), of))
    assert not list(funder_problems("zz", "x.yaml", (), replace(of, data={"funders": None})))


def test_statements() -> None:
    """EU money has a statement in every language."""
    of = funders_site()

    assert len(list(statement_problems(None, "x.yaml", (), of))) == 2
    said = Visibility(statement={"nb": "Sagt", "en": ""})
    (problem,) = statement_problems(said, "x.yaml", (), of)
    assert problem.text == message("EU money without a statement in “{lang}”", lang="en")
