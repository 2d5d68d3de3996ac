"""The form, on the pages it stands on."""

from __future__ import annotations

from typing import Any

from plugins.membership.panel import MembershipPanel, countries, letter, panel
from tests.unit.builders import edition, reader, site

PAGE = edition("pages/m.nb.md")


def shown(**changes: Any) -> MembershipPanel | None:
    """Return the form as the setting has it."""
    form = {"on": ["pages/m"], "email": "m@example.org", "privacy": "pages/p", **changes}
    of = site(
        PAGE, edition("pages/p.nb.md", title="Personvern"), options={"MEMBERSHIP_FORM": form}
    )
    return panel(PAGE, reader(of))


def test_without_an_endpoint() -> None:
    """The form becomes a letter, and so does the link for those it does not work for."""
    found = shown()

    assert found is not None
    assert found.is_mail
    assert found.action == "mailto:m@example.org?subject=Membership"
    assert found.letter.startswith("mailto:m@example.org?subject=Membership&body=First%20name%3A")
    assert found.privacy is not None
    assert found.privacy.title == "Personvern"


def test_with_an_endpoint() -> None:
    """The form goes there, with what the endpoint wants to have."""
    found = shown(endpoint="https://f.example.org/", fields={"b": "2", "a": "1"}, privacy="")

    assert found is not None
    assert (found.action, found.is_mail) == ("https://f.example.org/", False)
    assert found.fields == (("a", "1"), ("b", "2"))
    assert found.privacy is None


def test_elsewhere() -> None:
    """Other pages have no form."""
    assert shown(on=["pages/other"]) is None


def test_countries() -> None:
    """All countries, by their names in the reader's language, in the order of its alphabet."""
    norwegian, english = countries(reader()), countries(reader(lang="en"))
    names = [one.name for one in norwegian]

    assert 200 < len(names) == len(english)
    assert (names[0], names[-1]) == ("Afghanistan", "Åland")
    assert names.index("Østerrike") > names.index("Zimbabwe")
    assert {one.name for one in english if one.code in {"NO", "SE"}} == {"Norway", "Sweden"}
    assert not {one.code for one in norwegian} & {"EU", "ZZ", "UN"}


def test_letter() -> None:
    """Every line asks for one thing."""
    assert letter(reader()).count(": \r\n") == 7
