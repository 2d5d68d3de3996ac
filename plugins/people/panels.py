"""What this plugin adds to pages of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.people.cards import PersonCard, person_card
from plugins.people.derived import people
from plugins.people.kinds import FILE, NAME
from plugins.pipeline.extension_points import Panel
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


class PersonPanel(Struct, frozen=True):
    """The panel ``person``: how to reach the person whose page it is."""

    card: PersonCard


class PeoplePanel(Struct, frozen=True, kw_only=True):
    """
    The panel ``people``.

    Attributes:
        authors: Who wrote the text.
        named: Who else it names.
    """

    authors: tuple[PersonCard, ...] = ()
    named: tuple[PersonCard, ...] = ()


def panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [Panel(name="person", compose=own), Panel(name="people", compose=referred_to)]


def own(edition: Edition, reader: Reader) -> PersonPanel | None:
    """Return the card of the person whose page it is, the name being its title already."""
    if edition.kind != NAME:
        return None
    found = person_card(edition.item.rpartition("/")[2], reader)
    if found is None:
        return None
    return PersonPanel(replace(found, name=LinkView(title=found.name.title, url="")))


def referred_to(edition: Edition, reader: Reader) -> PeoplePanel | None:
    """Return the people who wrote an item, and those it names in its front matter."""
    by_name = people(reader.site).by_name
    authors = [by_name[name] for name in edition.authors if name in by_name]
    named = [name for name in edition.mentions.get(FILE, ()) if name not in authors]
    found = PeoplePanel(
        authors=tuple(filter(None, (person_card(name, reader) for name in authors))),
        named=tuple(filter(None, (person_card(name, reader) for name in dict.fromkeys(named)))),
    )
    return found if found.authors or found.named else None
