"""A slug for a new text: by the rules of its language, and no other text's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.languages.slugs import is_step, slugify
from plugins.relations.addresses import item_address, slug_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language
    from plugins.relations.families import Family

# Addresses are read aloud and written by hand; a headline may be longer.
MOST_LETTERS = 60


def addresses_taken(
    families: Iterable[Family], kinds: Mapping[str, Kind], languages: Mapping[str, Language]
) -> set[str]:
    """
    Return the addresses that texts have, public or not, or had, without slashes around them.

    Args:
        families: All texts.
        kinds: The kinds, by name.
        languages: The site's languages, by tag.
    """
    taken = set()
    for family in families:
        for lang, document in family.documents.items():
            kind, language = kinds[document.kind], languages[lang]
            slug = slug_of(document, family.id, language.letters)
            taken.add(item_address(kind, language, slug).strip("/").casefold())
            taken |= {alias.strip("/").casefold() for alias in document.metadata.aliases}
    for tag, language in languages.items():
        taken |= {f"{tag}/{word}".casefold() for word in language.words.values()}
    return taken


def new_slug(title: str, kind: Kind, language: Language, taken: Container[str]) -> str:
    """
    Return a slug made from a headline, a number behind it if another text has it.

    Args:
        title: The headline.
        kind: Kind of the text.
        language: Its language.
        taken: As :func:`addresses_taken` returns them.

    Returns:
        The slug; empty if no part of the headline can be written in an address.
    """
    slug = shortened(slugify(title, language.letters))
    if not slug:
        return ""
    number = 1
    found = slug
    while not is_step(found) or is_taken(found, kind, language, taken):
        number += 1
        found = f"{slug}-{number}"
    return found


def is_taken(slug: str, kind: Kind, language: Language, taken: Container[str]) -> bool:
    """Return whether a slug would give a text an address that is another's."""
    return item_address(kind, language, slug).strip("/").casefold() in taken


def shortened(slug: str) -> str:
    """Return a slug cut between two words if it is too long."""
    if len(slug) <= MOST_LETTERS:
        return slug
    return slug[: MOST_LETTERS + 1].rpartition("-")[0] or slug[:MOST_LETTERS]
