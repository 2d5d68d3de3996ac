"""What ``cluster.yaml`` may say of a cluster: facts that are the same in every language."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from plugins.content_model.partial_date import PartialDate
from plugins.facts.text import Text
from plugins.funders.facts import Backing
from plugins.people.facts import Post

Qualifier = Literal["exact", "about", "over"]
Level = Literal["bronze", "silver", "gold"]
Percent = Annotated[float, Meta(ge=0, le=100)]
# What is not known is left out: none is written as a number.
Count = Annotated[int, Meta(ge=1)]


class TypeCount(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Members of one type: an id of ``member-types`` in terms.yaml, and how many."""

    type: str
    count: Count
    qualifier: Qualifier = "exact"


class MemberCount(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """
    A count of members.

    Attributes:
        count: How many.
        qualifier: How exactly that is known.
        scope: Who is counted: an id of ``member-types``; all members if left out.
        by_type: Those of them of each type.
        as_of: When they were counted.
        applies_from: When the count begins to hold, if it was told of before.
        source: Where that is said.
    """

    count: Count
    qualifier: Qualifier = "exact"
    scope: str = ""
    by_type: tuple[TypeCount, ...] = ()
    as_of: PartialDate
    applies_from: PartialDate | None = None
    source: Text | None = None


class Staff(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Full-time equivalents, when, and where that is said."""

    fte: Annotated[float, Meta(gt=0)]
    as_of: PartialDate
    source: Text | None = None


class Office(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """An office: where, on the map, for how long, and whether it is the main one."""

    place: Text
    country: str
    latitude: Annotated[float, Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, Meta(ge=-180, le=180)] | None = None
    main: bool = False
    since: PartialDate | None = None
    until: PartialDate | None = None


class Logo(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    A logo.

    Attributes:
        file: Its file, a picture beside the facts; a drawing (SVG) is best.
        alt: What stands in its place for those who do not see it.
    """

    file: str
    alt: Text


class Programme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A level of a cluster programme: NCE in the Norwegian one, for a period."""

    programme: Text
    level: str
    since: PartialDate | None = None
    until: PartialDate | None = None
    source: Text | None = None


class Award(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    A label awarded for a time.

    Attributes:
        scheme: Id of the scheme in labels.yaml.
        level: Which of its levels.
        assessed: When; the label counts from then.
        valid_until: Last day, month or year of its validity, or
        valid_years: how many years it is valid; neither if no source says so.
        place: Where it was assessed.
        score: Per cent reached.
        threshold: Per cent needed.
        indicators: How many were looked at.
        category: In which category.
        source: Where that is said.
    """

    scheme: str
    level: Level
    assessed: PartialDate
    valid_until: PartialDate | None = None
    valid_years: Annotated[int, Meta(ge=1, le=20)] | None = None
    place: Text | None = None
    score: Percent | None = None
    threshold: Percent | None = None
    indicators: Count | None = None
    category: Text | None = None
    source: Text | None = None


class Change(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    A turn in what a cluster is, or is called.

    Attributes:
        event: What happens. All but ``renamed`` end the cluster on its own.
        effective: From when.
        decided: Since when that is known; it is announced from then.
        former_name: What it was called before, if ``renamed``.
        into: Ids of the clusters that go on.
        others: Names of those that took part and have no page here.
        redirect: Whether its page gives way to that of the cluster that goes on, from then.
        source: Where that is said.
    """

    event: Literal["renamed", "merged", "split", "succeeded"]
    effective: PartialDate
    decided: PartialDate | None = None
    former_name: str = ""
    into: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    redirect: bool = False
    source: Text | None = None


class Contact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    How to reach the cluster.

    Attributes:
        email: Where to write to.
        phone: Where to ring, with the code of the country.
        address: Where to send letters, or to call in.
    """

    email: str = ""
    phone: str = ""
    address: Text | None = None


class Joining(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    How to become a member.

    Attributes:
        who: Who may.
        cost: What it costs.
        email: Where to ask.
        link: What to read, or where to sign up: id of an item, or an address.
    """

    who: Text | None = None
    cost: Text | None = None
    email: str = ""
    link: str = ""


class Founded(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """When it began, how exactly that is known, and where it is said."""

    date: PartialDate
    qualifier: Literal["exact", "about"] = "exact"
    source: Text | None = None


class Cluster(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    The facts of a cluster; its name is the title of its texts.

    Attributes:
        short_name: Abbreviation in use.
        aliases: Other names it is known by.
        logo: Its logo.
        organisation: What sort of organisation it is.
        country: Code of its country (ISO 3166-1).
        home_page: Its own address on the web.
        founded: When it began.
        part_of: Name of the organisation it is part of.
        offices: Where it is.
        members: Counts of members, of any day.
        staff: Counts of staff.
        programmes: Levels of cluster programmes.
        labels: Labels it was awarded.
        lineage: What it became, or was called.
        services: Ids of ``services`` in terms.yaml.
        partners: Names of regional partners.
        people: Who does what there.
        funders: Who pays for it.
        contact: How to reach it.
        join: How to become a member: id of an item, an address, or more in full.
    """

    short_name: str = ""
    aliases: tuple[str, ...] = ()
    logo: Logo | None = None
    organisation: Text | None = None
    country: str
    home_page: str | None = None
    founded: Founded | None = None
    part_of: Text | None = None
    offices: tuple[Office, ...] = ()
    members: tuple[MemberCount, ...] = ()
    staff: tuple[Staff, ...] = ()
    programmes: tuple[Programme, ...] = ()
    labels: tuple[Award, ...] = ()
    lineage: tuple[Change, ...] = ()
    services: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    people: tuple[Post, ...] = ()
    funders: tuple[Backing, ...] = ()
    contact: Contact | None = None
    join: str | Joining = ""


class Scheme(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """
    A scheme under which labels are awarded.

    Attributes:
        name: What its label is called.
        assessor: Who awards it.
        description: What the label means, in plain words.
        guide: Id of an item that says more.
    """

    name: Text
    assessor: Text
    description: Text
    guide: str = ""


# The file ``labels.yaml``: scheme by id.
SchemesFile = dict[str, Scheme]
