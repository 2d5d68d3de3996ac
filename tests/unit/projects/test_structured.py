"""A project as schema.org has it."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.front_matter.schema import read_value
from plugins.funders.facts import FundersFile
from plugins.projects.structured import announce, organisation, project, staff
from plugins.structured_data.graph import bare
from tests.unit.builders import edition, reader
from tests.unit.projects.made import project_site

SITE = project_site(
    care={
        "acronym": "NorCare",
        "leads": [{"item": "who", "country": "NO"}],
        "partners": [{"name": "Aleap"}],
        "since": "2018-01-01",
        "until": "2019-06",
        "funding": [
            {"programme": "BSR", "amount": 250000, "currency": "NOK", "recipient": "who"},
            {"programme": {"nb": "Fond"}, "funder": "EU", "amount": 0.5, "currency": "EUR"},
            {"programme": "More"},
        ],
        "contact": {"email": "c@example.org"},
    },
    bare={},
)


def test_a_project() -> None:
    """Who takes part and the period are said; an amount is its recipient's."""
    (node,) = project(SITE.items["projects/care"].editions["en"], reader(SITE, lang="en"))

    assert (node["name"], node["alternateName"]) == ("CARE", ["NorCare"])
    assert (node["foundingDate"], node["dissolutionDate"]) == ("2018-01-01", "2019-06")
    assert [one["name"] for one in node["member"]] == ["Who", "Aleap"]
    assert "@id" not in node["member"][1]
    one, two, three = node["funding"]
    assert one["amount"] == {"@type": "MonetaryAmount", "value": 250000, "currency": "NOK"}
    assert one["fundedItem"]["name"] == "Who"
    assert (two["name"], two["funder"]["name"], two["amount"]["value"]) == ("Fond", "EU", 0.5)
    assert three == {"@type": "Grant", "name": "More"}
    assert node["contactPoint"]["email"] == "c@example.org"


def test_a_funder_of_the_file() -> None:
    """Who pays has the name and the address the page shows, not the id in the file of facts."""
    line = {"programme": "BSR", "funder": "fund"}
    plain = project_site(care={"funding": [line]})
    funders, _ = read_value(
        {"fund": {"name": {"nb": "Fondet", "en": "The Fund"}, "link": "https://f.example"}},
        FundersFile,
    )
    of = replace(plain, data={**plain.data, "funders": funders})
    (node,) = project(of.items["projects/care"].editions["en"], reader(of, lang="en"))

    assert node["funding"][0]["funder"] == {
        "@type": "Organization",
        "name": "The Fund",
        "url": "https://f.example",
    }


def test_little_is_known() -> None:
    """What is not known is not there."""
    (node,) = project(SITE.items["projects/bare"].editions["en"], reader(SITE, lang="en"))

    assert set(bare(node)) == {"@type", "@id", "url", "mainEntityOfPage", "name"}


def test_contacts() -> None:
    """Those whom one may ask are people at the project, until it ends."""
    posts = [
        {"name": "Kari", "role": "partner"},
        {"name": "Ola", "role": "partner", "until": 2017},
    ]
    facts = {"people": posts, "since": "2018", "until": "2019"}
    for day, names in (("2018-06-01", ["Kari"]), ("2020-01-01", [])):
        of = project_site(day, care=facts)
        found = [*staff(of.items["projects/care"].editions["en"], reader(of, lang="en"))]
        assert [one["name"] for one in found] == names
        assert all(one["affiliation"] == {"@id": "/en/projects/care/"} for one in found)


def test_other_kinds() -> None:
    """Only the page of a project is about one."""
    assert list(project(edition("news/a.nb.md"), reader(SITE))) == []
    assert list(staff(edition("news/a.nb.md"), reader(SITE))) == []
    assert announce(None) == [project, staff]
    assert organisation("Aleap", reader(SITE)) == {"@type": "Organization", "name": "Aleap"}
