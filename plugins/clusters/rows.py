"""A cluster as lists and panels show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.kinds import facts_path, other_names
from plugins.clusters.labels import HELD
from plugins.clusters.lineage import notices
from plugins.clusters.parts import parts_of
from plugins.clusters.values import ClusterRow
from plugins.clusters.words import badge, count_text
from plugins.facts.dates import fact_date
from plugins.facts.text import in_language
from plugins.languages.formats import country_name
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.clusters.facts import Office
    from plugins.views.reader import Reader
    from plugins.views.values import ImageView


def term_word(vocabulary: str, term_id: str, reader: Reader) -> LinkView:
    """Return the label of a term; its id if the vocabulary lacks it."""
    return reader.term_link(vocabulary, term_id) or LinkView(title=term_id, url="")


def place_text(office: Office, reader: Reader) -> str:
    """Return the name of an office's place in the reader's language."""
    return in_language(office.place, reader.lang)[0]


def cluster_row(item: str, reader: Reader) -> ClusterRow | None:
    """Return a public cluster as a line of a list."""
    found = reader.site.items.get(item)
    facts = reader.site.facts.get(item)
    if found is None or not isinstance(facts, Cluster):
        return None
    return reader.once(("cluster", item), lambda: new_row(item, facts, reader))


def new_row(item: str, facts: Cluster, reader: Reader) -> ClusterRow:
    """Return a cluster as a line of a list."""
    now = clusters(reader.site).by_item[item]
    main = next((o for o in now.offices if o.main), next(iter(now.offices), None))
    country = country_name(facts.country, reader.language.locale)
    count = next(iter(now.members), None) if not now.ended else None
    first_notice = next(iter(notices(item, reader)), None)
    return ClusterRow(
        link=reader.edition_link(reader.site.items[item].edition(reader.lang)),
        place=f"{place_text(main, reader)}, {country}" if main else country,
        members=members_text(count.count, count_text(count.count, count.qualifier, reader), reader)
        if count
        else "",
        as_of=fact_date(count.as_of, reader) if count else None,
        badges=tuple(badge(award, reader) for award, state in now.labels if state in HELD),
        notice=first_notice,
        logo=logo(item, facts, reader),
        parts=parts_of(item, reader.site),
        names=tuple(other_names(facts)),
    )


def logo(item: str, facts: Cluster, reader: Reader) -> ImageView | None:
    """Return the logo of a cluster."""
    if facts.logo is None:
        return None
    path = reader.site.references.file(facts.logo.file, facts_path(item))
    return reader.image(path or "", in_language(facts.logo.alt, reader.lang)[0])


def members_text(count: int, text: str, reader: Reader) -> str:
    """Return a number of members in words."""
    pattern = reader.catalogue.ngettext("%(count)s member", "%(count)s members", count)
    return pattern % {"count": text}
