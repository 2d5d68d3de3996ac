"""A person as schema.org has one."""

from __future__ import annotations

from plugins.people.cards import person_card
from plugins.people.structured import announce, person, person_node, staff_nodes
from tests.unit.builders import edition, reader
from tests.unit.people.made import people_site, post
from tests.unit.people.test_cards import FULL, PAGE


def test_own_page() -> None:
    """The page of a person is about the person, with all that the card says."""
    of = people_site(post(person="kari"), others=(PAGE,), kari=FULL)
    (found,) = person(PAGE, reader(of, lang="en"))

    assert found == {
        "@type": "Person",
        "@id": "/en/people/kari/",
        "url": "/en/people/kari/",
        "mainEntityOfPage": "/en/people/kari/",
        "name": "All about Kari",
        "description": PAGE.summary,
        "jobTitle": ["CEO"],
        "affiliation": [
            {"@type": "Organization", "@id": "/en/guides/hub/", "name": "The hub"},
        ],
        "knowsAbout": "health",
        "email": "kari@example.org",
        "telephone": "+47 51 00 00 00",
    }


def test_other_pages() -> None:
    """Elsewhere a person is known by the own page, or by the name alone."""
    of = people_site(others=(PAGE,), kari=FULL, ola={"name": "Ola"})
    kari, ola = (person_card(name, reader(of, lang="en")) for name in ("kari", "ola"))
    assert kari is not None
    assert ola is not None

    assert person_node(kari)["@id"] == person_node(kari)["url"] == "/en/people/kari/"
    assert person_node(ola) == {"@type": "Person", "name": "Ola"}
    assert [*staff_nodes([ola], "/x/")] == [
        {"@type": "Person", "name": "Ola", "affiliation": {"@id": "/x/"}}
    ]


def test_other_kinds() -> None:
    """Only the page of a person is about one."""
    assert list(person(edition(), reader(people_site(kari=FULL)))) == []
    assert announce(None) == [person]
