"""Clusters as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.clusters.directory import listed
from plugins.clusters.kinds import NAME
from plugins.clusters.on_day import begins, on_day
from plugins.facts.open_data import data_plans

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from plugins.clusters.facts import Cluster
    from plugins.content_model.page import PagePlan
    from plugins.content_model.partial_date import PartialDate
    from plugins.content_model.site import Site


def known(cluster: Cluster, day: date) -> Cluster:
    """Return what may be known of *cluster* on *day*: nothing dated later, unless announced."""
    now = on_day(cluster, day)
    told = (*now.changes, *now.announced)
    return replace(
        cluster,
        lineage=tuple(change for change in cluster.lineage if change in told),
        labels=tuple(award for award in cluster.labels if award.assessed.first <= day),
        members=tuple(count for count in cluster.members if begins(count) <= day),
        staff=tuple(staff for staff in cluster.staff if staff.as_of.first <= day),
        offices=tuple(o for o in cluster.offices if has_begun(o.since, day)),
        programmes=tuple(p for p in cluster.programmes if has_begun(p.since, day)),
        people=tuple(p for p in cluster.people if has_begun(p.since, day)),
        funders=tuple(f for f in cluster.funders if has_begun(f.since, day)),
    )


def has_begun(since: PartialDate | None, day: date) -> bool:
    """Return whether a period has begun by *day*, as far as is known."""
    return since is None or since.first <= day


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the index, the schema and the data of each cluster that lists show."""
    first = next(iter(site.settings.languages))
    yield from data_plans(site, site.kinds[NAME], listed(site, first), known)
