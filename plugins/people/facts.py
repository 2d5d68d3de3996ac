"""What ``people.yaml`` may say of people, and what other facts say of their posts."""

from __future__ import annotations

from msgspec import Struct

from plugins.content_model.partial_date import PartialDate
from plugins.facts.text import Text


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Somebody the site refers to.

    Attributes:
        name: As it is printed; an author of this name is this person.
        title: What the person is, where no cluster or project says it: "journalist".
        areas: What the person can be asked about.
        email: Where to write to.
        phone: Where to ring, with the code of the country: ``+47 51 00 00 00``.
        photo: Path of a portrait in the content folder.
    """

    name: str
    title: Text | None = None
    areas: Text | None = None
    email: str = ""
    phone: str = ""
    photo: str = ""


# The file ``people.yaml``: person by id.
PeopleFile = dict[str, Person]


class Post(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Somebody's role where it is written, for a period.

    Attributes:
        person: Id of the person in people.yaml, or
        name: what somebody is called who is not there.
        role: Id of ``roles`` in terms.yaml.
        since: When it began.
        until: When it ended.
    """

    person: str = ""
    name: str = ""
    role: str
    since: PartialDate | None = None
    until: PartialDate | None = None
