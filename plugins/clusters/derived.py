"""What is derived from the facts of all clusters for the day of the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.facts import Change, Cluster
from plugins.clusters.kinds import FOLDER
from plugins.clusters.label_months import label_months
from plugins.clusters.on_day import ClusterOnDay, next_turn, on_day
from plugins.facts.dates import midnight
from plugins.facts.of_kind import facts_of_kind
from plugins.pipeline.extension_points import Derivation

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.site import Site

NAME = "clusters"


class Arrival(Struct, frozen=True):
    """Seen from the cluster that goes on: whose turn leads to it, and whether it has yet."""

    item: str
    change: Change
    is_done: bool


class Clusters(Struct, frozen=True, kw_only=True):
    """
    All clusters on the day of the build.

    Attributes:
        by_item: By id of the item.
        arrivals: What led, or will lead, to each cluster, oldest first.
    """

    by_item: dict[str, ClusterOnDay]
    arrivals: dict[str, tuple[Arrival, ...]]


def derivations(settings: object) -> list[Derivation]:
    """Return what to derive."""
    del settings
    return [Derivation(name=NAME, derive=derive, next_change=next_change)]


def derive(site: Site) -> Clusters:
    """Return all clusters on the day of the build."""
    day = site.settings.build_date.day
    months = label_months(site.settings)
    found = {item: on_day(facts, day, months) for item, facts in facts_of_kind(Cluster, site)}
    arrivals: dict[str, list[Arrival]] = {}
    for item, cluster in found.items():
        for change in (*cluster.changes, *cluster.announced):
            for name in change.into:
                arrival = Arrival(item, change, change in cluster.changes)
                arrivals.setdefault(cluster_id(name), []).append(arrival)
    return Clusters(
        by_item=found,
        arrivals={
            item: tuple(sorted(of, key=lambda a: (a.change.effective.first, a.item)))
            for item, of in arrivals.items()
        },
    )


def cluster_id(name: str) -> str:
    """Return the id of the item that facts name with or without its folder."""
    return name if name.startswith(f"{FOLDER}/") else f"{FOLDER}/{name}"


def next_change(site: Site) -> datetime | None:
    """Return the first midnight after the build at which something else is true of a cluster."""
    day = site.settings.build_date.day
    months = label_months(site.settings)
    turns = (next_turn(facts, day, months) for _, facts in facts_of_kind(Cluster, site))
    first = min((turn for turn in turns if turn is not None), default=None)
    return midnight(first, site.settings) if first is not None else None


def clusters(site: Site) -> Clusters:
    """Return what :func:`derive` did."""
    found: Clusters = site.derived[NAME]
    return found
