"""Check: what clusters became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.clusters.derived import cluster_id, clusters
from plugins.clusters.facts import Cluster
from plugins.clusters.kinds import FOLDER, facts_path
from plugins.clusters.on_day import begins
from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.checks import fault, source_problems
from plugins.facts.cycles import cycles
from plugins.facts.of_kind import facts_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from plugins.clusters.facts import Change
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site

Keys = tuple[str | int, ...]


def lineage_problems(cluster: Cluster, item: str, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the turns of one cluster."""
    path = facts_path(item)
    known = clusters(site).by_item
    for number, change in enumerate(cluster.lineage):
        keys = ("lineage", number)
        yield from source_problems(change.source, path, keys, site)
        yield from change_problems(change, path, keys)
        for index, name in enumerate(change.into):
            successor = cluster_id(name)
            if successor not in site.references.items and successor not in known:
                ids = [found.removeprefix(f"{FOLDER}/") for found in known]
                text = message("there is no cluster “{name}” to go on as", name=name)
                hint = did_you_mean(name, ids) or message(
                    "write one of these: {keys}", keys=", ".join(sorted(ids))
                )
                yield fault(path, (*keys, "into", index), text, hint)
            elif successor in site.absent and change in known[item].changes:
                text = message("“{name}”, which this goes on as, is not public", name=name)
                hint = message("publish it, or write a later day of effect")
                yield fault(path, (*keys, "into", index), text, hint)


def change_problems(change: Change, path: str, keys: Keys) -> Iterator[Problem]:
    """Yield what is wrong with one turn in itself."""
    if change.event == "renamed" and not change.former_name:
        text = message("a new name without the old one")
        yield fault(path, keys, text, message("add a line {key}: …", key="former_name"))
    if change.event != "renamed" and not change.into:
        text = message("it does not say which cluster goes on")
        yield fault(path, keys, text, message("add a line into: [id] with the id of a cluster"))
    if change.redirect and (change.event == "renamed" or len(change.into) > 1):
        text = message("a page can lead to one other page, and there is not one here")
        hint = message("delete the line redirect: a former name leads to the new one by itself")
        yield fault(path, (*keys, "redirect"), text, hint)
    if change.decided is not None and change.decided.first > change.effective.last:
        text = message(
            "decided {decided}, after it took effect ({effective})",
            decided=change.decided,
            effective=change.effective,
        )
        hint = message("write a day on or before {last}", last=change.effective)
        yield fault(path, (*keys, "decided"), text, hint)


def successors_of(site: Site) -> dict[str, list[tuple[str, Keys]]]:
    """Return the clusters that each one goes on as, with where that is written."""
    return {
        item: [
            (cluster_id(name), ("lineage", number, "into", index))
            for number, change in enumerate(cluster.lineage)
            for index, name in enumerate(change.into)
        ]
        for item, cluster in facts_of_kind(Cluster, site)
    }


def cycle_problems(site: Site) -> Iterator[Problem]:
    """Yield a problem for each circle of clusters that became one another."""
    for cycle in cycles(successors_of(site)):
        text = message("clusters that become one another: {names}", names=cycle.way)
        hint = message("delete the turn that is not so")
        yield fault(facts_path(cycle.item), cycle.keys, text, hint)


def sum_problems(site: Site) -> Iterator[Problem]:
    """Yield the problems of members added up over a merger: many were in both clusters."""
    facts = dict(facts_of_kind(Cluster, site))
    for item, arrivals in merged_into(facts).items():
        for number, count in enumerate(facts[item].members):
            before = [
                (last_count(facts[name], count.scope, change), change)
                for name, change in [*arrivals, (item, arrivals[0][1])]
                if begins(count) >= change.effective.first
            ]
            parts = [found for found, _ in before if found]
            if len(parts) > 1 and sum(parts) == count.count:
                text = message(
                    "{count} members: that is what the clusters had before they merged, added up",
                    count=count.count,
                )
                hint = message("write the number the merged cluster itself states, or delete it")
                yield fault(facts_path(item), ("members", number, "count"), text, hint)


def merged_into(facts: Mapping[str, Cluster]) -> dict[str, list[tuple[str, Change]]]:
    """Return which clusters merged into each one, with the turn that says so."""
    found: dict[str, list[tuple[str, Change]]] = {}
    for item, cluster in facts.items():
        for change in cluster.lineage:
            for name in change.into if change.event == "merged" else ():
                if cluster_id(name) in facts:
                    found.setdefault(cluster_id(name), []).append((item, change))
    return found


def last_count(cluster: Cluster, scope: str, change: Change) -> int:
    """Return the last count of members of a scope before a turn, 0 if there is none."""
    counts = [
        count
        for count in cluster.members
        if count.scope == scope and begins(count) < change.effective.first
    ]
    newest = max(counts, key=begins, default=None)
    return newest.count if newest else 0
