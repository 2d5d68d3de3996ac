"""The lineage of a cluster in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import cluster_id, clusters
from plugins.clusters.values import NoticeView, TurnView
from plugins.content_model.catalogue import N_
from plugins.facts.dates import FactDate, date_text, fact_date
from plugins.facts.links import fact_link
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.clusters.facts import Change
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


def turns(item: str, reader: Reader) -> tuple[TurnView, ...]:
    """Return where a cluster came from and what became of it, oldest first."""
    all_clusters = clusters(reader.site)
    cluster = all_clusters.by_item[item]
    found: list[tuple[Change, str, tuple[LinkView, ...]]] = [
        (change, OUT[change.event], targets(change, reader)) for change in cluster.changes
    ]
    found += [
        (change, OUT_LATER[change.event], targets(change, reader)) for change in cluster.announced
    ]
    for arrival in all_clusters.arrivals.get(item, ()):
        link = item_link(arrival.item, reader)
        change = arrival.change
        others = tuple(LinkView(title=name, url="") for name in change.others)
        texts = IN if arrival.is_done else IN_LATER
        if link is not None and change.event in texts:
            found.append((change, texts[change.event], (link, *others)))
    found.sort(key=lambda entry: entry[0].effective.first)
    return tuple(
        TurnView(
            when=fact_date(change.effective, reader) or FactDate("", ""),
            text=reader.gettext(text),
            links=links,
            decided=fact_date(change.decided, reader),
            source=fact_link(change.source, reader),
        )
        for change, text, links in found
    )
