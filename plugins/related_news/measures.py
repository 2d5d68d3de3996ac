"""How good lists are, where it is known what is truly related."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

# Items of a list that count.
DEPTH = 6


def truth_of(links: Mapping[str, Iterable[str]], langs: Mapping[str, str]) -> dict[str, set[str]]:
    """
    Return what is truly related to each article: what it links to, and what links to it.

    Args:
        links: Ids that each article links to.
        langs: Language of each article; links to another language do not count.
    """
    found: dict[str, set[str]] = {one: set() for one in langs}
    for one, targets in links.items():
        for target in targets:
            if target != one and langs.get(target) == langs[one]:
                found[one].add(target)
                found[target].add(one)
    return {one: related for one, related in found.items() if related}


def measures(found: Sequence[str], true: Collection[str]) -> dict[str, float]:
    """Return how good one list is, by the name of each measure; *true* is not empty."""
    hits = [one in true for one in found[:DEPTH]]
    gain = sum(1 / math.log2(place + 2) for place, hit in enumerate(hits) if hit)
    ideal = sum(1 / math.log2(place + 2) for place in range(min(DEPTH, len(true))))
    return {
        f"recall@{DEPTH}": sum(hits) / len(true),
        f"MRR@{DEPTH}": next((1 / place for place, hit in enumerate(hits, start=1) if hit), 0.0),
        f"nDCG@{DEPTH}": gain / ideal,
        f"hit@{DEPTH}": float(any(hits)),
    }


def mean_measures(
    lists: Mapping[str, Sequence[str]], truth: Mapping[str, Collection[str]]
) -> dict[str, float]:
    """Return the mean of each measure over all articles of which something is known."""
    each = [measures(lists.get(one, ()), true) for one, true in truth.items()]
    return {name: sum(one[name] for one in each) / len(each) for name in each[0]} if each else {}
