"""A project as schema.org has it: what its page shows, by the same records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.facts.text import in_language
from plugins.funders.blocks import funder_link
from plugins.people.structured import staff_nodes
from plugins.projects.facts import Project
from plugins.projects.kinds import NAME
from plugins.projects.page import contacts
from plugins.projects.rows import named_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition
    from plugins.facts.text import Text
    from plugins.projects.facts import Funding
    from plugins.views.reader import Reader


def announce(settings: object) -> list[object]:
    """Return the function that tells of projects."""
    del settings
    return [project, staff]


def project(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield a project, on its own page."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(facts, Project):
        return
    url = reader.url(edition.url)
    names = [name for name in (facts.acronym, *facts.aliases) if name and name != edition.title]
    yield {
        "@type": "Project",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "name": edition.title,
        "alternateName": names,
        "description": edition.summary,
        "foundingDate": str(facts.since) if facts.since else "",
        "dissolutionDate": str(facts.until) if facts.until else "",
        "member": [
            organisation(one.item or one.name, reader, one.country)
            for one in (*facts.leads, *facts.partners)
        ],
        "funding": [grant(line, reader) for line in facts.funding],
        "contactPoint": {"@type": "ContactPoint", "email": facts.contact.email}
        if facts.contact and facts.contact.email
        else None,
    }


def staff(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield those whom one may ask about a project, on its own page."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind == NAME and isinstance(facts, Project):
        yield from staff_nodes(contacts(edition.item, facts, reader), reader.url(edition.url))


def organisation(name: str, reader: Reader, country: str = "") -> dict[str, Any]:
    """Return an organisation by the id of its page here, or by its name."""
    link = named_link(name, reader)
    found: dict[str, Any] = {"@type": "Organization", "name": link.title}
    if link.url:
        found["@id"] = link.url
    if country:
        found["address"] = {"@type": "PostalAddress", "addressCountry": country}
    return found


def funder(text: Text, reader: Reader) -> dict[str, Any]:
    """Return who pays, as the page names them: one of the file of funders, or the words."""
    link = funder_link(text, reader)
    found = {"@type": "Organization", "name": link.title}
    return {**found, "url": link.url} if link.url else found


def grant(line: Funding, reader: Reader) -> dict[str, Any]:
    """Return money for one participant, who is what it funds: never the project as a whole."""
    found: dict[str, Any] = {
        "@type": "MonetaryGrant" if line.amount else "Grant",
        "name": in_language(line.programme, reader.lang)[0],
    }
    if line.funder:
        found["funder"] = funder(line.funder, reader)
    if line.amount:
        found["amount"] = {
            "@type": "MonetaryAmount",
            "value": int(line.amount) if line.amount.is_integer() else line.amount,
            "currency": line.currency,
        }
    if line.recipient:
        found["fundedItem"] = organisation(line.recipient, reader)
    return found
