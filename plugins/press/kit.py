"""What a press kit says of a cluster in one language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.derived import clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.kinds import NAME as CLUSTER
from plugins.clusters.profile import profile
from plugins.clusters.values import FigureView, RowView
from plugins.people.cards import PersonCard
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Asset, Item, Site
    from plugins.views.reader import Reader


class Kit(Struct, frozen=True, kw_only=True):
    """
    What the press may want to know.

    Attributes:
        name: Name of the cluster.
        short_name: Its abbreviation; empty for none.
        summary: It in a sentence or two.
        figures: Key figures, each as of when.
        facts: Further facts.
        labels: Labels valid now.
        people: Who does what there.
        email: Where to write to; empty for none.
        phone: Where to ring; likewise.
        profile: The page about it.
    """

    name: str
    short_name: str
    summary: str
    figures: tuple[FigureView, ...]
    facts: tuple[RowView, ...]
    labels: tuple[str, ...]
    people: tuple[PersonCard, ...]
    email: str
    phone: str
    profile: LinkView


def kits(site: Site) -> Iterator[Item]:
    """Yield the clusters that have a press kit: those that lists show, and that have not ended."""
    found = clusters(site).by_item if CLUSTER in site.kinds else {}
    for item, now in found.items():
        known = site.items.get(item)
        is_listed = known is not None and any(one.listed for one in known.editions.values())
        if known is not None and is_listed and now.ended is None:
            yield known


def kit(item: str, reader: Reader) -> Kit | None:
    """Return what the press kit of a cluster says to a reader; nothing without its facts."""
    edition = reader.site.items[item].edition(reader.lang)
    found = profile(edition, reader)
    if found is None:
        return None
    return Kit(
        name=edition.title,
        short_name=found.short_name,
        summary=edition.summary,
        figures=found.figures,
        facts=found.facts,
        labels=tuple(
            f"{badge.text} ({badge.note})" if badge.note else badge.text for badge in found.badges
        ),
        people=found.people,
        email=found.email,
        phone=found.phone,
        profile=reader.edition_link(edition),
    )


def logo(item: str, site: Site) -> Asset | None:
    """Return the logo of a cluster, if its facts name one."""
    facts = site.facts.get(item)
    named = getattr(facts, "logo", None) if isinstance(facts, Cluster) else None
    file = getattr(named, "file", named) or ""
    path = site.references.file(str(file), f"{item}/{CLUSTER}.yaml") if file else None
    return site.assets.get(path or "")


def archive_name(item: str) -> str:
    """Return the file of the archive of a cluster, relative to the output folder."""
    return f"media/{item}/{item.rpartition('/')[2]}-press-kit.zip"
