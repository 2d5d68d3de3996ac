"""A cluster as it was, or is, on a day: nothing in it is later than that day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.facts import (
    Award,
    Change,
    Cluster,
    MemberCount,
    Office,
    Programme,
    Staff,
)
from plugins.clusters.label_months import USUAL
from plugins.clusters.labels import State, awarded, state, turns
from plugins.facts.dates import holds
from plugins.funders.facts import Backing
from plugins.people.facts import Post

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.clusters.label_months import LabelMonths
    from plugins.content_model.partial_date import PartialDate


class ClusterOnDay(Struct, frozen=True, kw_only=True):
    """
    What is true of a cluster on a day.

    Attributes:
        ended: When it ceased to be a cluster of its own, if it had.
        changes: Turns that have taken effect, oldest first.
        announced: Turns decided that have not.
        labels: Labels awarded by then, newest first, each with its state.
        members: The newest count of each scope, that of all members first.
        staff: The newest count.
        offices: Those there are; none once it has ended.
        programmes: Levels held by then, newest first, each with whether it is held still.
        people: Who does what there; nobody once it has ended.
        funders: Who paid by then, each with whether that goes on.
    """

    ended: date | None
    changes: tuple[Change, ...]
    announced: tuple[Change, ...]
    labels: tuple[tuple[Award, State], ...]
    members: tuple[MemberCount, ...]
    staff: Staff | None
    offices: tuple[Office, ...]
    programmes: tuple[tuple[Programme, bool], ...]
    people: tuple[Post, ...]
    funders: tuple[tuple[Backing, bool], ...]


def on_day(cluster: Cluster, day: date, months: LabelMonths = USUAL) -> ClusterOnDay:
    """Return what is true of *cluster* on *day*, its labels being judged by *months*."""
    changes = sorted(cluster.lineage, key=lambda change: change.effective.first)
    done = tuple(change for change in changes if change.effective.first <= day)
    ends = [change.effective.first for change in done if change.event != "renamed"]
    ended = min(ends, default=None)
    return ClusterOnDay(
        ended=ended,
        changes=done,
        announced=tuple(
            c for c in changes if c.decided and c.decided.first <= day < c.effective.first
        ),
        labels=tuple(
            (award, state(award, cluster.labels, day, ended, months))
            for award in awarded(cluster.labels, day)
        ),
        members=newest_counts(cluster, day),
        staff=max(
            (staff for staff in cluster.staff if staff.as_of.first <= day),
            key=lambda staff: staff.as_of.first,
            default=None,
        ),
        offices=tuple(o for o in cluster.offices if not ended and holds(o.since, o.until, day)),
        programmes=tuple(
            (held, not ended and holds(held.since, held.until, day))
            for held in cluster.programmes
            if held.since is None or held.since.first <= day
        ),
        people=tuple(p for p in cluster.people if not ended and holds(p.since, p.until, day)),
        funders=tuple(
            (backing, not ended and holds(backing.since, backing.until, day))
            for backing in cluster.funders
            if backing.since is None or backing.since.first <= day
        ),
    )


def newest_counts(cluster: Cluster, day: date) -> tuple[MemberCount, ...]:
    """Return the newest count of members for each scope that holds on *day*, all members first."""
    newest: dict[str, MemberCount] = {}
    for count in sorted(cluster.members, key=lambda count: count.as_of.first):
        if begins(count) <= day:
            newest[count.scope] = count
    whole = newest.get("")
    # What all members were counted to be later says more than an older part of them.
    return tuple(
        newest[scope]
        for scope in sorted(newest)
        if whole is None or newest[scope].as_of.first >= whole.as_of.first
    )


def begins(count: MemberCount) -> date:
    """Return the day from which a count of members holds."""
    return (count.applies_from or count.as_of).first


def next_turn(cluster: Cluster, day: date, months: LabelMonths = USUAL) -> date | None:
    """Return the first day after *day* on which something else is true of *cluster*."""
    now = on_day(cluster, day, months)
    later = sorted({turn for turn in possible_turns(cluster, months) if turn > day})
    return next((turn for turn in later if on_day(cluster, turn, months) != now), None)


def possible_turns(cluster: Cluster, months: LabelMonths) -> Iterator[date]:
    """Yield every day on which something else may begin to be true."""
    for award in cluster.labels:
        yield from turns(award, months)
    for change in cluster.lineage:
        yield from firsts(change.effective, change.decided)
    yield from (begins(count) for count in cluster.members)
    yield from (staff.as_of.first for staff in cluster.staff)
    periods: tuple[Office | Programme | Post | Backing, ...] = (
        *cluster.offices,
        *cluster.programmes,
        *cluster.people,
        *cluster.funders,
    )
    for period in periods:
        yield from firsts(period.since)
        if period.until is not None:
            yield period.until.last + timedelta(days=1)


def firsts(*dates: PartialDate | None) -> Iterator[date]:
    """Yield the first day of each date there is."""
    yield from (found.first for found in dates if found is not None)
