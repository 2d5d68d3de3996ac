"""A person as others' pages show one."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.people.cards import card, person_card, post_card, post_cards, posts, role
from plugins.people.kinds import people_of
from tests.unit.builders import edition, names, reader
from tests.unit.people.made import people_site, post

FULL = {
    "name": "Kari Nordmann",
    "title": {"nb": "journalist", "en": "journalist"},
    "areas": {"nb": "helse", "en": "health"},
    "email": "kari@example.org",
    "phone": "+47 51 00 00 00",
    "photo": "/people/kari.jpg",
}
PAGE = edition("people/kari.en.md", kind="person", title="All about Kari")


def test_everything() -> None:
    """A card has what is known, linked to the person's page and where the post is held."""
    of = people_site(post(person="kari"), others=(PAGE,), kari=FULL)
    found = person_card("kari", reader(of, lang="en"))

    assert found is not None
    assert (found.name.title, found.name.url) == ("Kari Nordmann", "/en/people/kari/")
    assert [(p.role.title, p.at and p.at.title) for p in found.posts] == [("CEO", "The hub")]
    assert found.areas is not None
    assert found.areas.title == "health"
    assert (found.email, found.phone, found.dialled) == (
        "kari@example.org",
        "+47 51 00 00 00",
        "+4751000000",
    )


def test_photo() -> None:
    """A portrait is shown if it is published; the name beside it is its words."""
    of = people_site(kari=FULL)
    lost = person_card("kari", reader(of))
    shown = replace(of, references=names([], ["people/kari.jpg"]))

    assert lost is not None
    assert lost.photo is None
    assert card("kari", people_of(of)["kari"], (), reader(shown)).photo is None


def test_nothing() -> None:
    """What is not known is not there, nor is a person who is not."""
    found = person_card("kari", reader(people_site(kari={"name": "Kari"})))

    assert found is not None
    assert not any((found.posts, found.areas, found.email, found.phone, found.photo))
    assert found.name.url == ""
    assert person_card("ola", reader(people_site())) is None


def test_titles() -> None:
    """Somebody without a post is what the file says."""
    of = people_site(kari=FULL)

    assert [p.role.title for p in posts("kari", people_of(of)["kari"], reader(of, lang="en"))] == [
        "journalist"
    ]


def test_holders_of_posts() -> None:
    """Where a post is held, the place is not named; whoever is not in the file has a name."""
    of = people_site(kari=FULL)
    found = post_cards([post(person="kari"), post(name="Ola")], reader(of, lang="en"))

    assert [(one.name.title, one.posts[0].role.title, one.posts[0].at) for one in found] == [
        ("Kari Nordmann", "CEO", None),
        ("Ola", "CEO", None),
    ]
    assert post_card(post(person="gone"), reader(of)).name.title == "gone"


def test_unknown_role() -> None:
    """A role that no vocabulary has stands there as it is."""
    assert role("boss", reader(people_site())).title == "boss"
