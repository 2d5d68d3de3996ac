"""A person as schema.org has one: what a card shows, by the same record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.people.panels import own

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.site import Edition
    from plugins.people.cards import PersonCard
    from plugins.views.reader import Reader


def announce(settings: object) -> list[object]:
    """Return the function that tells of people."""
    del settings
    return [person]


def person(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield a person, on their own page."""
    panel = own(edition, reader)
    if panel is not None:
        url = reader.url(edition.url)
        yield {
            **person_node(panel.card),
            "@id": url,
            "url": url,
            "mainEntityOfPage": url,
            "name": edition.title,
            "description": edition.summary,
        }


def staff_nodes(cards: Iterable[PersonCard], of: str) -> Iterator[dict[str, Any]]:
    """
    Yield those who hold posts at the item whose page it is.

    Args:
        cards: As the page shows them.
        of: Address of the item.
    """
    for card in cards:
        yield {**person_node(card), "affiliation": {"@id": of}}


def person_node(card: PersonCard) -> dict[str, Any]:
    """Return a person with all that a card says, and no more."""
    found = {
        "@type": "Person",
        "@id": card.name.url,
        "url": card.name.url,
        "name": card.name.title,
        "jobTitle": [post.role.title for post in card.posts],
        "affiliation": [
            {"@type": "Organization", "@id": post.at.url, "name": post.at.title}
            for post in card.posts
            if post.at is not None
        ],
        "knowsAbout": card.areas.title if card.areas else "",
        "email": card.email,
        "telephone": card.phone,
        "image": card.photo.url if card.photo else "",
    }
    return {name: value for name, value in found.items() if value}
