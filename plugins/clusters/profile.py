"""The panel with all that the facts say, on a cluster's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.clusters.derived import clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.funding import backing_view
from plugins.clusters.growth import growth
from plugins.clusters.history import label_axis
from plugins.clusters.joining import join_view
from plugins.clusters.kinds import NAME
from plugins.clusters.labels import HELD
from plugins.clusters.lineage import notices
from plugins.clusters.lineage_rows import lineage_rows
from plugins.clusters.maps import office_map
from plugins.clusters.rows import logo, place_text, term_word
from plugins.clusters.values import FigureView, ProfileView, RowView
from plugins.clusters.words import award_view, badge, count_text
from plugins.content_model.catalogue import N_
from plugins.facts.dates import date_text, fact_date
from plugins.facts.links import fact_link
from plugins.facts.phone import dialled
from plugins.facts.text import words
from plugins.funders.blocks import (
    disclaimer,
    is_eu,
    said_of,
    statement,
)
from plugins.languages.formats import country_name, format_number
from plugins.people.cards import post_cards
from plugins.views.values import HeadingView, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import MemberCount, Programme
    from plugins.clusters.on_day import ClusterOnDay
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

# Sections from which on a profile begins with a list of them.
LONG = 4


def profile(edition: Edition, reader: Reader) -> ProfileView | None:
    """Return the facts of a cluster for its own page; nothing for items of other kinds."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(facts, Cluster):
        return None
    now = clusters(reader.site).by_item[edition.item]
    ended = now.ended is not None
    contact = None if ended else facts.contact
    eu = [backing.funder for backing, _ in now.funders if is_eu(backing.funder, reader.site)]
    said = said_of(eu, None, reader.site) if eu else None
    axis = label_axis(award for award, _ in now.labels)
    found = ProfileView(
        short_name=facts.short_name,
        notices=notices(edition.item, reader),
        badges=tuple(badge(award, reader) for award, state in now.labels if state in HELD),
        figures=tuple(figures(facts, now, reader)),
        facts=tuple(row for row in rows(facts, now, reader) if row.values),
        logo=logo(edition.item, facts, reader),
        contents=(),
        map=office_map(now.offices, reader),
        members=tuple(members_by_type(now, reader)),
        growth=tuple(growth(edition.item, facts, reader)),
        services=()
        if ended
        else tuple(term_word("services", service, reader) for service in facts.services),
        labels=tuple(award_view(award, state, reader, axis=axis) for award, state in now.labels),
        label_years=axis.ticks() if axis else (),
        about_labels=reader.page_link(("labels",)) if now.labels else None,
        lineage=lineage_rows(edition.item, reader),
        people=post_cards(now.people, reader),
        funding=tuple(
            backing_view(backing, reader, goes_on=goes_on) for backing, goes_on in now.funders
        ),
        statement=statement(said, reader),
        disclaimer=disclaimer(said, reader),
        email=contact.email if contact else "",
        phone=contact.phone if contact else "",
        dialled=dialled(contact.phone) if contact else "",
        address=words(contact.address, reader) if contact and contact.address else None,
        join=None if ended else join_view(facts.join, reader),
    )
    return replace(found, contents=contents(found, reader))


def contents(found: ProfileView, reader: Reader) -> tuple[HeadingView, ...]:
    """Return the sections of a profile, if they are so many that readers look for one."""
    sections = (
        (found.figures, "_figures", N_("Key figures")),
        (found.members, "_members", N_("Members by type")),
        (found.growth, "_growth", N_("Members over time")),
        (found.facts, "_facts", N_("Facts")),
        (found.map, "_map", N_("Offices on the map")),
        (found.services, "_services", N_("Services")),
        (found.labels, "_labels", N_("Labels")),
        (found.lineage, "_lineage", N_("Where it came from, and what became of it")),
        (found.funding, "_funding", N_("Funding")),
        (
            found.people or found.email or found.phone or found.address,
            "_contact",
            N_("Contact"),
        ),
        (found.join, "_join", N_("Becoming a member")),
    )
    shown = tuple(
        HeadingView(level=2, id=name, text=reader.gettext(title))
        for is_there, name, title in sections
        if is_there
    )
    return shown if len(shown) >= LONG else ()


def figures(facts: Cluster, now: ClusterOnDay, reader: Reader) -> Iterator[FigureView]:
    """Yield the key figures, each as of when and by whose account."""
    for count in now.members:
        yield FigureView(
            label=scope_text(count, reader),
            value=count_text(count.count, count.qualifier, reader),
            as_of=fact_date(count.as_of, reader),
            since=fact_date(count.applies_from, reader),
            source=fact_link(count.source, reader),
        )
    if now.staff is not None:
        yield FigureView(
            label=reader.gettext("Full-time equivalents"),
            value=format_number(now.staff.fte, reader.language.locale),
            as_of=fact_date(now.staff.as_of, reader),
            source=fact_link(now.staff.source, reader),
        )
    if (
        facts.founded is not None
        and facts.founded.date.first <= reader.site.settings.build_date.day
    ):
        text = date_text(facts.founded.date, reader.language.locale)
        if facts.founded.qualifier == "about":
            text = reader.gettext("about %(number)s") % {"number": text}
        yield FigureView(
            label=reader.gettext("Founded"),
            value=text,
            source=fact_link(facts.founded.source, reader),
        )


def scope_text(count: MemberCount, reader: Reader) -> str:
    """Return who is counted."""
    if not count.scope:
        return reader.gettext("Members")
    return term_word("member-types", count.scope, reader).title


def members_by_type(now: ClusterOnDay, reader: Reader) -> Iterator[FigureView]:
    """Yield the members of each type, by the newest count that tells them apart."""
    most = max((part.count for count in now.members for part in count.by_type), default=1)
    for count in now.members:
        for part in count.by_type:
            yield FigureView(
                share=round(100 * part.count / most, 1),
                label=term_word("member-types", part.type, reader).title,
                value=count_text(part.count, part.qualifier, reader),
                as_of=fact_date(count.as_of, reader),
                since=fact_date(count.applies_from, reader),
                source=fact_link(count.source, reader),
            )


def rows(facts: Cluster, now: ClusterOnDay, reader: Reader) -> Iterator[RowView]:
    """Yield the further facts, those that are not known without a value."""

    def row(msgid: str, *links: LinkView | None) -> RowView:
        values = tuple(link for link in links if link is not None and link.title)
        return RowView(label=reader.gettext(msgid), values=values)

    # A name of old leads here as well, and is told of with the day of the new one.
    former = {change.former_name for change in facts.lineage}
    others = [name for name in facts.aliases if name not in former]
    yield row(N_("Also known as"), *(LinkView(title=name, url="") for name in others))
    yield row(
        N_("Organisation"), words(facts.organisation, reader) if facts.organisation else None
    )
    yield row(N_("Part of"), words(facts.part_of, reader) if facts.part_of else None)
    country = country_name(facts.country, reader.language.locale)
    yield row(N_("Country"), LinkView(title=country, url=""))
    yield row(N_("Offices"), *(LinkView(title=place_text(o, reader), url="") for o in now.offices))
    yield row(N_("Regional partners"), *(LinkView(title=name, url="") for name in facts.partners))
    yield row(N_("Cluster programme"), *(programme(held, reader) for held, _ in now.programmes))
    yield row(N_("Home page"), None if now.ended else fact_link(facts.home_page, reader))


def programme(held: Programme, reader: Reader) -> LinkView:
    """Return a programme level in words, with its period as far as it is known."""
    name = words(held.programme, reader)
    text = f"{held.level}, {name.title}"
    locale = reader.language.locale
    if held.until is not None:
        until = reader.gettext("to the end of %(date)s") % {"date": date_text(held.until, locale)}
        text = f"{text}, {until}"
    elif held.since is not None:
        since = reader.gettext("since %(date)s") % {"date": date_text(held.since, locale)}
        text = f"{text}, {since}"
    return LinkView(title=text, url="", title_lang=name.title_lang)
