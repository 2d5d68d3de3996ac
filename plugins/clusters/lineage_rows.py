"""The lineage of a cluster as a drawing: a list with tracks beside it that part and join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.charts.rails import Stop, rails
from plugins.clusters.derived import cluster_id
from plugins.clusters.facts import Cluster
from plugins.clusters.lineage import item_link, told_turns
from plugins.clusters.values import LineageRow
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.clusters.facts import Change
    from plugins.clusters.lineage import Told
    from plugins.clusters.values import TurnView
    from plugins.views.reader import Reader

# Tracks beside one another that leave room for words on a phone; what goes beyond shares one.
TRACKS = 5
# Turns after which those that go on are others than before.
PARTING = ("split",)
Line = tuple[Stop, tuple[LinkView, ...], "TurnView | None"]


def lineage_rows(item: str, reader: Reader) -> tuple[LineageRow, ...]:
    """Return the lineage of a cluster, oldest first, with the drawing beside each line."""
    lines = list(drawn_lines(item, told_turns(item, reader), reader))
    pieces = rails([stop for stop, _, _ in lines])
    return tuple(
        LineageRow(rail=rail, links=links, turn=turn)
        for rail, (_, links, turn) in zip(pieces, lines, strict=True)
    )


def drawn_lines(item: str, told: Iterable[Told], reader: Reader) -> Iterator[Line]:
    """Yield the lines of the list: who there was first, then each turn after who takes part."""
    begun: set[str] = set()

    def first(track: str, links: tuple[LinkView, ...]) -> Iterator[Line]:
        if track not in begun and links:
            begun.add(track)
            yield Stop(track=track), links, None

    turns = list(told)
    if turns and not begins_with(item, turns[0], reader):
        yield from first(item, (first_name(item, turns, reader),))
    for one in turns:
        change, source = one.change, one.source
        into = [cluster_id(name) for name in change.into]
        if change.event == "renamed":
            yield Stop(track=item, is_ahead=one.is_ahead), (), one.view
        elif change.event in PARTING:
            yield from first(source, public_link(source, reader))
            begun |= set(into)
            stop = Stop(track=source, leaves=tuple(into), ends=True, is_ahead=one.is_ahead)
            yield stop, (), one.view
            for name in into:
                yield Stop(track=name, is_ahead=one.is_ahead), public_link(name, reader), None
        else:
            target = item if item in into else next(iter(into), item)
            yield from first(source, public_link(source, reader))
            others = dict(other_tracks(change.others))
            for track, links in others.items():
                yield from first(track, links)
            if target != item and had_begun(target, change, reader):
                yield from first(target, public_link(target, reader))
            begun.add(target)
            stop = Stop(track=target, joins=(source, *others), is_ahead=one.is_ahead)
            yield stop, (), one.view


def public_link(item: str, reader: Reader) -> tuple[LinkView, ...]:
    """Return the link to a cluster, if it is public."""
    link = item_link(item, reader)
    return (link,) if link is not None else ()


def other_tracks(names: tuple[str, ...]) -> Iterator[tuple[str, tuple[LinkView, ...]]]:
    """Yield a track for each of the clusters without a page, the last one for all the rest."""
    links = [LinkView(title=name, url="") for name in names]
    alone = len(links) if len(links) < TRACKS else TRACKS - 2
    for link in links[:alone]:
        yield f"other {link.title}", (link,)
    if links[alone:]:
        yield f"others {alone}", tuple(links[alone:])


def first_name(item: str, turns: Iterable[Told], reader: Reader) -> LinkView:
    """Return what a cluster was called in the beginning."""
    former = (t.change.former_name for t in turns if t.source == item and t.change.former_name)
    now = reader.site.items[item].edition(reader.lang).title
    return LinkView(title=next(former, now), url="")


def begins_with(item: str, turn: Told, reader: Reader) -> bool:
    """Return whether a cluster came into being by the first turn that is told of it."""
    if turn.source == item:
        return False
    return turn.change.event != "merged" or not had_begun(item, turn.change, reader)


def had_begun(item: str, change: Change, reader: Reader) -> bool:
    """Return whether a cluster was there before a turn: it was, unless founded with it."""
    facts = reader.site.facts.get(item)
    founded = facts.founded if isinstance(facts, Cluster) else None
    return founded is None or founded.date.last < change.effective.first
