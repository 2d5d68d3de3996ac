"""The clusters and projects most related to each one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.projects.derived import NAME as PROJECTS
from plugins.projects.derived import projects
from plugins.related_profiles.ties import Tie, ties
from plugins.relations.mentions import mentioned_of_all

if TYPE_CHECKING:
    from plugins.content_model.site import Site

NAME = "related_profiles"
# Below this two have but a common word in common.
LEAST = 0.5
# Digits of a score that count: those beyond depend on the order of adding.
EXACT = 9


class Kin(Struct, frozen=True):
    """An item that is related to another, and all that ties it to that, the strongest first."""

    item: str
    ties: tuple[Tie, ...]


Profiles = dict[str, tuple[Kin, ...]]


def related_profiles(site: Site) -> Profiles:
    """
    Return what is related to each cluster and project, best first, equals by id.

    What an item's page shows anyway is left out: the projects a cluster takes part in, who
    takes part in a project, and what the text names.
    """
    found: dict[str, dict[str, list[Tie]]] = {}
    for one, other, tie in ties(site):
        found.setdefault(one, {}).setdefault(other, []).append(tie)
    shown = shown_anyway(site, set(found))
    return {
        one: tuple(kin for kin in ranked(others) if kin.item not in shown[one])
        for one, others in found.items()
    }


def ranked(others: dict[str, list[Tie]]) -> list[Kin]:
    """Return those of *others* that are related enough, in order."""
    scores = {
        other: round(sum(tie.weight for tie in found), EXACT) for other, found in others.items()
    }
    related = sorted(
        (other for other, score in scores.items() if score >= LEAST),
        key=lambda other: (-scores[other], other),
    )
    return [
        Kin(other, tuple(sorted(others[other], key=lambda t: (-t.weight, t.sort, t.name))))
        for other in related
    ]


def shown_anyway(site: Site, items: set[str]) -> dict[str, set[str]]:
    """Return what the page of each of *items* names, in its facts or in its text."""
    found: dict[str, set[str]] = {}
    for name in items:
        item = site.items[name]
        found[name] = {*mentioned_of_all(item.edition(item.original), site)}
    taken = projects(site).of_participant if PROJECTS in site.derived else {}
    for participant, theirs in taken.items():
        for project in theirs:
            found.get(participant, set()).add(project)
            found.get(project, set()).add(participant)
    return found
