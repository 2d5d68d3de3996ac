"""A person as pages show one who is referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.facts.phone import dialled
from plugins.facts.text import words
from plugins.people.derived import people
from plugins.people.kinds import PATH, people_of, person_item
from plugins.views.values import ImageView, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.people.facts import Person, Post
    from plugins.views.reader import Reader

VOCABULARY = "roles"


class PostView(Struct, frozen=True, kw_only=True):
    """A role, and where it is held; no place on the page of that place."""

    role: LinkView
    at: LinkView | None = None


class PersonCard(Struct, frozen=True, kw_only=True):
    """
    A person as others' pages show one.

    Attributes:
        name: Linked to the person's page, if there is one.
        posts: What the person is, where.
        areas: What to ask the person about.
        email: Where to write to; empty for none.
        phone: Where to ring, as it is written.
        dialled: The same as a link dials it.
        photo: The portrait; its words are empty, for the name stands beside it.
    """

    name: LinkView
    posts: tuple[PostView, ...] = ()
    areas: LinkView | None = None
    email: str = ""
    phone: str = ""
    dialled: str = ""
    photo: ImageView | None = None


def person_card(name: str, reader: Reader) -> PersonCard | None:
    """Return the person *name*, with the posts held now; nothing if there is no such person."""
    person = people_of(reader.site).get(name)
    if person is None:
        return None
    return reader.once(
        ("person", name), lambda: card(name, person, tuple(posts(name, person, reader)), reader)
    )


def post_cards(held: Iterable[Post], reader: Reader) -> tuple[PersonCard, ...]:
    """Return those who hold posts at the item whose page it is, in that order."""
    return tuple(post_card(post, reader) for post in held)


def post_card(post: Post, reader: Reader) -> PersonCard:
    """Return somebody who holds a post at the item whose page it is."""
    views = (PostView(role=role(post.role, reader)),)
    person = people_of(reader.site).get(post.person)
    if person is None:
        return PersonCard(name=LinkView(title=post.name or post.person, url=""), posts=views)
    return card(post.person, person, views, reader)


def card(name: str, person: Person, views: tuple[PostView, ...], reader: Reader) -> PersonCard:
    """Return a person in given posts."""
    page = reader.site.items.get(person_item(name))
    photo = reader.site.references.file(person.photo, PATH) if person.photo else None
    return PersonCard(
        name=reader.edition_link(page.edition(reader.lang), title=person.name)
        if page is not None
        else LinkView(title=person.name, url=""),
        posts=views,
        areas=words(person.areas, reader) if person.areas else None,
        email=person.email,
        phone=person.phone,
        dialled=dialled(person.phone),
        photo=reader.image(photo, "") if photo else None,
    )


def posts(name: str, person: Person, reader: Reader) -> Iterator[PostView]:
    """Yield the posts a person holds at public items, else what the person is said to be."""
    found = False
    for item, post in people(reader.site).posts.get(name, ()):
        at = reader.site.items.get(item)
        if at is not None:
            found = True
            yield PostView(
                role=role(post.role, reader), at=reader.edition_link(at.edition(reader.lang))
            )
    if not found and person.title:
        yield PostView(role=words(person.title, reader))


def role(term: str, reader: Reader) -> LinkView:
    """Return a role in words; its id if the vocabulary lacks it."""
    known = reader.site.vocabularies.get(VOCABULARY, {})
    found = reader.term_link(VOCABULARY, term) if term in known else None
    return found or LinkView(title=term, url="")
