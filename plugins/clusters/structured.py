"""A cluster as schema.org has it: what its profile shows, by the same records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.clusters.derived import clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.kinds import NAME, schemes_of
from plugins.clusters.labels import HELD, State, validity_end
from plugins.clusters.words import badge
from plugins.facts.text import in_language
from plugins.people.cards import post_cards
from plugins.people.structured import staff_nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.facts import Award
    from plugins.clusters.on_day import ClusterOnDay
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader


def announce(settings: object) -> list[object]:
    """Return the function that tells of clusters."""
    del settings
    return [organisation, staff]


def organisation(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield a cluster, on its own page."""
    facts = reader.site.facts.get(edition.item)
    if edition.kind != NAME or not isinstance(facts, Cluster):
        return
    now = clusters(reader.site).by_item[edition.item]
    url = reader.url(edition.url)
    former = [c.former_name for c in now.changes if c.event == "renamed"]
    founded = facts.founded
    is_told = founded is not None and founded.date.first <= reader.site.settings.build_date.day
    yield {
        "@type": "Organization",
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "sameAs": facts.home_page if facts.home_page and not now.ended else "",
        "name": edition.title,
        "alternateName": list(
            dict.fromkeys(filter(None, (facts.short_name, *facts.aliases, *former)))
        ),
        "description": edition.summary,
        # "About 2014" is no date.
        "foundingDate": str(founded.date)
        if founded is not None and is_told and founded.qualifier == "exact"
        else "",
        "dissolutionDate": end_of(now),
        "location": [
            place(in_language(office.place, reader.lang)[0], office.country)
            for office in now.offices
        ],
        "numberOfEmployees": {"@type": "QuantitativeValue", "value": whole(now.staff.fte)}
        if now.staff and not now.ended
        else None,
        "hasCertification": [certification(award, state, reader) for award, state in now.labels],
        "contactPoint": {
            "@type": "ContactPoint",
            "email": facts.contact.email,
            **({"telephone": facts.contact.phone} if facts.contact.phone else {}),
        }
        if facts.contact and facts.contact.email and not now.ended
        else None,
    }


def staff(edition: Edition, reader: Reader) -> Iterator[dict[str, Any]]:
    """Yield those who hold posts at a cluster, on its own page."""
    if edition.kind == NAME and edition.item in clusters(reader.site).by_item:
        now = clusters(reader.site).by_item[edition.item]
        yield from staff_nodes(post_cards(now.people, reader), reader.url(edition.url))


def end_of(now: ClusterOnDay) -> str:
    """Return when a cluster ceased to be one of its own, as exactly as is known."""
    ends = [change.effective for change in now.changes if change.event != "renamed"]
    return str(min(ends, key=lambda end: end.first)) if ends else ""


def place(town: str, country: str) -> dict[str, Any]:
    """Return where an office is."""
    address = {"@type": "PostalAddress", "addressLocality": town, "addressCountry": country}
    return {"@type": "Place", "address": address}


def certification(award: Award, state: State, reader: Reader) -> dict[str, Any]:
    """Return a label: active only while it may be shown as a badge."""
    scheme = schemes_of(reader.site).get(award.scheme)
    end = validity_end(award)
    status = "CertificationActive" if state in HELD else "CertificationInactive"
    found = {
        "@type": "Certification",
        "name": badge(award, reader).text,
        "auditDate": str(award.assessed),
        "expires": str(end) if end else "",
        # Of one whose validity no source tells, nobody can say whether it is active.
        "certificationStatus": "" if state is State.UNSTATED else f"https://schema.org/{status}",
        "issuedBy": {
            "@type": "Organization",
            "name": in_language(scheme.assessor, reader.lang)[0],
        }
        if scheme
        else None,
        "certificationRating": {
            "@type": "Rating",
            "ratingValue": whole(award.score),
            "bestRating": 100,
        }
        if award.score is not None
        else None,
    }
    return {name: value for name, value in found.items() if value}


def whole(number: float) -> float:
    """Return a number as a page shows it: without decimals where there are none."""
    return int(number) if number.is_integer() else number
