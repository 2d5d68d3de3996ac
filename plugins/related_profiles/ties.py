"""What ties clusters and projects to one another, and how strongly."""

from __future__ import annotations

from enum import StrEnum
from math import log2
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.clusters.derived import NAME as CLUSTERS
from plugins.clusters.derived import cluster_id, clusters
from plugins.clusters.facts import Cluster
from plugins.projects.derived import NAME as PROJECTS
from plugins.projects.derived import projects
from plugins.projects.facts import Project
from plugins.projects.kinds import project_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Edition, Site

# What more of them have in common than this says nothing of any two, and would make the
# cost grow with the square of their number.
COMMON = 30


class Sort(StrEnum):
    """
    Sorts of ties.

    The value is stable; what each says of the other one stands in ``reasons.py``.
    """

    SUCCESSOR = "successor"
    PREDECESSOR = "predecessor"
    MERGING = "merging"
    CARRIED_ON = "carried-on"
    CARRIES_ON = "carries-on"
    SUCCESSOR_OF = "successor-of"
    WITH_PREDECESSOR = "with-predecessor"
    PROJECT = "project"
    PARTICIPANT = "participant"
    INTO = "into"
    TERM = "term"


WEIGHTS = {
    Sort.SUCCESSOR: 8.0,
    Sort.PREDECESSOR: 8.0,
    Sort.MERGING: 8.0,
    Sort.CARRIED_ON: 8.0,
    Sort.CARRIES_ON: 8.0,
    Sort.SUCCESSOR_OF: 2.0,
    Sort.WITH_PREDECESSOR: 2.0,
    Sort.PROJECT: 3.0,
    Sort.PARTICIPANT: 3.0,
    Sort.INTO: 2.0,
    Sort.TERM: 1.0,
}
# A category is as broad as a term can be.
CATEGORY = 0.5


class Tie(Struct, frozen=True):
    """
    One thing that ties an item to another.

    Attributes:
        sort: What sort of thing.
        name: What it is: id of an item, or vocabulary and id of a term, ``tags/export``;
            empty where the sort says all.
        weight: How strongly.
    """

    sort: Sort
    name: str
    weight: float


def tie(sort: Sort, name: str = "") -> Tie:
    """Return a tie of the usual weight of its sort."""
    return Tie(sort, name, WEIGHTS[sort])


def ties(site: Site) -> Iterator[tuple[str, str, Tie]]:
    """Yield every tie of a listed item to another: the one, the other, and what it is."""
    listed = {
        item: first
        for item in site.items
        if isinstance(site.facts.get(item), Cluster | Project)
        and (first := site.items[item].edition(site.items[item].original)).listed
    }
    for one, other, found in (*shared(listed, site), *lineage(site), *carried_on(site)):
        if one in listed and other in listed:
            yield one, other, found


def shared(listed: dict[str, Edition], site: Site) -> Iterator[tuple[str, str, Tie]]:
    """Yield the ties of items that have something in common, the stronger the fewer have it."""
    for (sort, name), items in groups(listed, site).items():
        if 1 < len(items) <= COMMON:
            weight = CATEGORY if name.startswith("categories/") else WEIGHTS[sort]
            found = Tie(sort, name, weight / log2(len(items)))
            for one in items:
                for other in items:
                    if one != other:
                        yield one, other, found


def groups(listed: dict[str, Edition], site: Site) -> dict[tuple[Sort, str], list[str]]:
    """Return the listed items by what they have in common, in order."""
    found: dict[tuple[Sort, str], list[str]] = {}
    for sort, name, item in sorted({*traits(listed, site)}):
        if item in listed:
            found.setdefault((sort, name), []).append(item)
    return found


def traits(listed: dict[str, Edition], site: Site) -> Iterator[tuple[Sort, str, str]]:
    """Yield what others can have in common with an item: sort and name, and the item."""
    for item, first in listed.items():
        for name in terms_of(first, site):
            yield Sort.TERM, name, item
    for participant, project in taking_part(site):
        if participant in listed:
            yield Sort.PARTICIPANT, participant, project
        if project in listed:
            yield Sort.PROJECT, project, participant
    for item, target, is_done in turns(site):
        if is_done:
            yield Sort.INTO, target, item


def taking_part(site: Site) -> Iterator[tuple[str, str]]:
    """Yield every participant with each of its projects."""
    if PROJECTS in site.derived:
        for participant, taken in projects(site).of_participant.items():
            for project in taken:
                yield participant, project


def terms_of(first: Edition, site: Site) -> Iterator[str]:
    """Yield the terms that a cluster or project carries, its services among them."""
    facts = site.facts[first.item]
    services = facts.services if isinstance(facts, Cluster) else ()
    for vocabulary, ids in (
        ("tags", first.tags),
        ("categories", (first.category,)),
        ("services", services),
    ):
        yield from (f"{vocabulary}/{term}" for term in dict.fromkeys(ids) if term)


def turns(site: Site) -> Iterator[tuple[str, str, bool]]:
    """Yield the clusters that become another: the one, the other, and whether it has yet."""
    if CLUSTERS not in site.derived:
        return
    for item, cluster in sorted(clusters(site).by_item.items()):
        for change in (*cluster.changes, *cluster.announced):
            for name in change.into:
                yield item, cluster_id(name), change in cluster.changes


def lineage(site: Site) -> Iterator[tuple[str, str, Tie]]:
    """Yield the ties of clusters to what became of them, and to projects they took part in."""
    for item, target, is_done in turns(site):
        yield item, target, tie(Sort.SUCCESSOR if is_done else Sort.MERGING)
        yield target, item, tie(Sort.PREDECESSOR if is_done else Sort.MERGING)
        if is_done and PROJECTS in site.derived:
            for project in projects(site).of_participant.get(item, ()):
                yield project, target, tie(Sort.SUCCESSOR_OF, item)
                yield target, project, tie(Sort.WITH_PREDECESSOR, item)


def carried_on(site: Site) -> Iterator[tuple[str, str, Tie]]:
    """Yield the ties of projects to those that carry them on."""
    for item, facts in sorted(site.facts.items()):
        if isinstance(facts, Project):
            for name in facts.successors:
                yield item, project_id(name), tie(Sort.CARRIED_ON)
                yield project_id(name), item, tie(Sort.CARRIES_ON)
