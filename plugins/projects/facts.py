"""What ``project.yaml`` may say of a project: facts that are the same in every language."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from plugins.content_model.partial_date import PartialDate
from plugins.facts.text import Text
from plugins.funders.facts import Visibility
from plugins.people.facts import Post


class Participant(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """
    Somebody who takes part.

    Attributes:
        item: Id of the participant's page here, or
        name: what it is called, if it has none.
        country: Code of its country (ISO 3166-1).
        role: Id of ``roles`` in terms.yaml.
    """

    item: str = ""
    name: str = ""
    country: str = ""
    role: str = ""


class Funding(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    Money for one of the participants: never the total of a project.

    Attributes:
        programme: What it comes from.
        funder: Who pays: an id in funders.yaml, or words.
        amount: How much.
        currency: In which currency (ISO 4217).
        recipient: Who gets it: id of a page here, or a name.
        is_eu: Whether it is money of the European Union, which must then be shown.
        source: Where that is said.
    """

    programme: Text
    funder: Text | None = None
    amount: Annotated[float, Meta(gt=0)] | None = None
    currency: str = ""
    recipient: str = ""
    is_eu: bool = False
    source: Text | None = None


class Contact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Whom to ask, and where."""

    email: str = ""
    name: str = ""


class Project(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    The facts of a project; its name is the title of its texts, aims and results their words.

    Attributes:
        acronym: Short name.
        aliases: Other names it is known by.
        leads: Who leads it.
        partners: Who else takes part.
        since: When it begins.
        until: When it ends.
        declared: That it was stopped, whatever its period.
        successors: Ids of the projects that carry it on.
        funding: Money, by recipient.
        visibility: What must be said of money of the European Union.
        people: Who does what in it, whom one may ask.
        contact: Where to ask.
        join: How to take part: id of an item, or an address; shown until the project ends.
        source: Where the facts are said.
    """

    acronym: str = ""
    aliases: tuple[str, ...] = ()
    leads: tuple[Participant, ...] = ()
    partners: tuple[Participant, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    declared: Literal["suspended", "cancelled"] | None = None
    successors: tuple[str, ...] = ()
    funding: tuple[Funding, ...] = ()
    visibility: Visibility | None = None
    people: tuple[Post, ...] = ()
    contact: Contact | None = None
    join: str = ""
    source: Text | None = None
