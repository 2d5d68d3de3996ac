"""The panel with all that the facts say, on a project's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.facts.dates import date_text, fact_date, holds
from plugins.facts.links import fact_link
from plugins.facts.text import words
from plugins.funders.blocks import (
    disclaimer,
    funder_blocks,
    funder_link,
    is_eu,
    said_of,
    statement,
)
from plugins.languages.formats import country_name, format_currency
from plugins.people.cards import post_cards
from plugins.projects.derived import projects
from plugins.projects.facts import Project
from plugins.projects.kinds import NAME, project_id
from plugins.projects.rows import named_link, status_view
from plugins.projects.status import OVER
from plugins.projects.timeline import project_timeline
from plugins.projects.values import FundingView, ParticipantView, ProjectView, RelativeView
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.site import Edition
    from plugins.people.cards import PersonCard
    from plugins.projects.facts import Funding, Participant
    from plugins.views.reader import Reader


def project_page(edition: Edition, reader: Reader) -> ProjectView | None:
    """Return the facts of a project for its own page; nothing for items of other kinds."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(facts, Project):
        return None
    all_projects = projects(reader.site)
    is_over = all_projects.status[edition.item] in OVER
    before = all_projects.predecessors.get(edition.item, ())
    after = [project_id(name) for name in facts.successors]
    site = reader.site
    eu = [line.funder for line in facts.funding if line.is_eu or is_eu(line.funder, site)]
    said = said_of(eu, facts.visibility, site) if eu else None
    return ProjectView(
        acronym=facts.acronym if facts.acronym != edition.title else "",
        status=status_view(edition.item, facts, reader),
        since=fact_date(facts.since, reader),
        until=fact_date(facts.until, reader),
        category=reader.term_link("categories", edition.category) if edition.category else None,
        leads=tuple(participant_view(one, reader) for one in facts.leads),
        partners=tuple(participant_view(one, reader) for one in facts.partners),
        funding=tuple(funding_view(line, reader) for line in facts.funding),
        funders=tuple(funder_blocks((line.funder for line in facts.funding), reader)),
        statement=statement(said, reader),
        disclaimer=disclaimer(said, reader),
        before=tuple(relatives(facts, before, reader)),
        after=tuple(relatives(facts, after, reader)),
        people=contacts(edition.item, facts, reader),
        contact_name=facts.contact.name if facts.contact and not is_over else "",
        email=facts.contact.email if facts.contact else "",
        join=None if is_over else fact_link(facts.join, reader),
        source=fact_link(facts.source, reader),
        timeline=project_timeline((*before, edition.item, *after), reader),
    )


def contacts(item: str, facts: Project, reader: Reader) -> tuple[PersonCard, ...]:
    """Return those whom one may ask about a project today; nobody once it is over."""
    if projects(reader.site).status[item] in OVER:
        return ()
    day = reader.site.settings.build_date.day
    return post_cards((p for p in facts.people if holds(p.since, p.until, day)), reader)


def participant_view(participant: Participant, reader: Reader) -> ParticipantView:
    """Return a participant, linked to the page it has here."""
    country, role = participant.country, participant.role
    term = reader.term_link("roles", role) if role else None
    return ParticipantView(
        link=named_link(participant.item, reader)
        if participant.item
        else LinkView(title=participant.name, url=""),
        country=country_name(country, reader.language.locale) if country else "",
        role=term.title if term else "",
    )


def funding_view(line: Funding, reader: Reader) -> FundingView:
    """Return money in words: an amount is its recipient's, never the project's."""
    return FundingView(
        programme=words(line.programme, reader),
        funder=funder_link(line.funder, reader) if line.funder else None,
        amount=format_currency(line.amount, line.currency, reader.language.locale)
        if line.amount
        else "",
        recipient=named_link(line.recipient, reader) if line.recipient else None,
        source=fact_link(line.source, reader),
    )


def relatives(facts: Project, items: Iterable[str], reader: Reader) -> Iterator[RelativeView]:
    """Yield the public projects among *items*, each with how long it ran beside this one."""
    for item in items:
        other = reader.site.facts.get(item)
        if item in reader.site.items and isinstance(other, Project):
            yield RelativeView(link=named_link(item, reader), note=overlap(facts, other, reader))


def overlap(one: Project, other: Project, reader: Reader) -> str:
    """Return in words from when to when two projects both run; empty if they do not."""
    if one.since is None or other.since is None or one.until is None or other.until is None:
        return ""
    since = max(one.since, other.since, key=lambda end: end.first)
    until = min(one.until, other.until, key=lambda end: end.last)
    if until.last < since.first:
        return ""
    locale = reader.language.locale
    return reader.gettext("side by side from %(since)s to %(until)s") % {
        "since": date_text(since, locale),
        "until": date_text(until, locale),
    }
