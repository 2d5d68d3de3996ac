"""The lineage of a cluster in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.derived import cluster_id, clusters
from plugins.clusters.facts import Change  # msgspec reads the annotations
from plugins.clusters.values import NoticeView, TurnView
from plugins.content_model.catalogue import N_
from plugins.facts.dates import FactDate, date_text, fact_date
from plugins.facts.links import fact_link
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.views.reader import Reader

# What a cluster is told to become, at its own page before and after, and at the other's.
ANNOUNCED = {
    "renamed": N_("From %(date)s the name is new. Until then"),
    "merged": N_("From %(date)s to be part of"),
    "split": N_("From %(date)s to be split into"),
    "succeeded": N_("From %(date)s to be succeeded by"),
}
ENDED = {
    "merged": N_("Since %(date)s part of"),
    "split": N_("Since %(date)s split into"),
    "succeeded": N_("Since %(date)s succeeded by"),
}
OUT = {
    "renamed": N_("New name. Before:"),
    "merged": N_("Became part of"),
    "split": N_("Was split into"),
    "succeeded": N_("Was succeeded by"),
}
OUT_LATER = {
    "renamed": N_("New name to be taken. Before:"),
    "merged": N_("To become part of"),
    "split": N_("To be split into"),
    "succeeded": N_("To be succeeded by"),
}
IN = {
    "merged": N_("Joined by"),
    "split": N_("Came out of"),
    "succeeded": N_("Succeeded"),
}
IN_LATER = {
    "merged": N_("To be joined by"),
    "split": N_("To come out of"),
    "succeeded": N_("To succeed"),
}


def item_link(item: str, reader: Reader) -> LinkView | None:
    """Return the link to a cluster's page, if it is public."""
    found = reader.site.items.get(item)
    return reader.edition_link(found.edition(reader.lang)) if found else None


def targets(change: Change, reader: Reader) -> tuple[LinkView, ...]:
    """Return what a turn leads to; the former name if it is but a new name."""
    if change.event == "renamed":
        return (LinkView(title=change.former_name, url=""),)
    links = (item_link(cluster_id(name), reader) for name in change.into)
    return tuple(link for link in links if link is not None)


def notices(item: str, reader: Reader) -> tuple[NoticeView, ...]:
    """Return what a reader of a cluster's page must know first: that it has ended, or will."""
    cluster = clusters(reader.site).by_item[item]
    ends = [(ENDED[c.event], c) for c in cluster.changes if c.event in ENDED]
    ahead = [(ANNOUNCED[c.event], c) for c in cluster.announced]
    return tuple(notice(pattern, change, reader) for pattern, change in (*ends, *ahead))


def notice(pattern: str, change: Change, reader: Reader) -> NoticeView:
    """Return the words of a notice, and where it leads."""
    day = date_text(change.effective, reader.language.locale)
    return NoticeView(text=reader.gettext(pattern) % {"date": day}, links=targets(change, reader))


class Told(Struct, frozen=True, kw_only=True):
    """
    A turn as one of the clusters in it tells it.

    Attributes:
        change: The turn.
        source: Item of the cluster it happens to, which need not be the one that tells it.
        is_ahead: Whether it has yet to come.
        view: The same in words.
    """

    change: Change
    source: str
    is_ahead: bool
    view: TurnView


def turns(item: str, reader: Reader) -> tuple[TurnView, ...]:
    """Return where a cluster came from and what became of it, oldest first."""
    return tuple(told.view for told in told_turns(item, reader))


def told_turns(item: str, reader: Reader) -> tuple[Told, ...]:
    """Return the turns of a cluster, and those of others that lead to it, oldest first."""
    all_clusters = clusters(reader.site)
    cluster = all_clusters.by_item[item]
    found = [told(c, item, OUT, targets(c, reader), reader) for c in cluster.changes]
    found += [
        told(c, item, OUT_LATER, targets(c, reader), reader, is_ahead=True)
        for c in cluster.announced
    ]
    for arrival in all_clusters.arrivals.get(item, ()):
        link = item_link(arrival.item, reader)
        change = arrival.change
        others = tuple(LinkView(title=name, url="") for name in change.others)
        texts = IN if arrival.is_done else IN_LATER
        if link is not None and change.event in texts:
            links = (link, *others)
            ahead = not arrival.is_done
            found.append(told(change, arrival.item, texts, links, reader, is_ahead=ahead))
    return tuple(sorted(found, key=lambda entry: entry.change.effective.first))


def told(
    change: Change,
    source: str,
    texts: Mapping[str, str],
    links: tuple[LinkView, ...],
    reader: Reader,
    *,
    is_ahead: bool = False,
) -> Told:
    """Return a turn with its words, which *texts* has by sort of turn."""
    view = TurnView(
        when=fact_date(change.effective, reader) or FactDate("", ""),
        text=reader.gettext(texts[change.event]),
        links=links,
        decided=fact_date(change.decided, reader),
        source=fact_link(change.source, reader),
    )
    return Told(change=change, source=source, is_ahead=is_ahead, view=view)
