"""Descriptions of texts without a common language, after edits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from plugins.related_news.crossing import (
    KEPT,
    NEAREST,
    Crossing,
    Described,
    bridges_of,
    nearest,
    pairs_of,
    steps_to,
)
from plugins.related_news.revised_tops import BLOCK, lacking, put_together, union
from plugins.related_news.tops import NEVER, empty, merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.related_news.language import FewLikenesses, Revised
    from plugins.related_news.tokens import Bools, Floats, Ints


def revised_crossing(
    old: Crossing | None,
    has: Mapping[str, Floats],
    likenesses: Mapping[str, FewLikenesses],
    places: Ints,
    made: Mapping[str, Revised],
) -> tuple[Crossing, Ints] | None:
    """
    Return descriptions after edits, and the articles described otherwise than before.

    Args:
        old: The descriptions as they were.
        has: Which articles have a text in each language, by language.
        likenesses: How like texts are, by language.
        places: The row of each old row whose article is as it was; -1 for the others.
        made: The languages after edits.

    Returns:
        These; ``None`` if it is not the same languages that are compared.
    """
    pairs = pairs_of(has)
    if old is None or [*pairs] != [*old.sides]:
        return None
    sides, crossed = {}, [np.zeros(0, np.int64)]
    for pair, alone in pairs.items():
        bridges = bridges_of(has, *pair.split())
        both = []
        for (lang, rows), before in zip(alone, old.sides[pair], strict=True):
            found, others = revised_described(
                before, rows, bridges, likenesses[lang], places, made[lang].changed
            )
            both.append(found)
            crossed.append(others)
        sides[pair] = (both[0], both[1])
    return Crossing(sides, len(next(iter(has.values())))), union(*crossed)


def revised_described(
    old: Described,
    rows: Ints,
    bridges: Bools,
    likeness: FewLikenesses,
    places: Ints,
    changed: Ints,
) -> tuple[Described, Ints]:
    """
    Return the descriptions of *rows* after edits, and which of them may be others.

    Args:
        old: The descriptions as they were.
        rows: The articles to describe.
        bridges: What they may be described by.
        likeness: How like texts of their language are.
        places: The row of each old row whose article is as it was; -1 for the others.
        changed: The rows whose texts in the language tell something else.
    """
    numbers = np.where(np.isin(places, changed), NEVER, places)
    moved = numbers[old.rows]
    kept, before = moved[moved >= 0], old.tops.at(np.flatnonzero(moved >= 0))
    names = changed[bridges[changed]]
    steps = np.zeros((len(kept), len(names)), np.int64)
    for start in range(0, len(names), BLOCK):
        some = slice(start, start + BLOCK)
        every = np.ones(len(bridges), bool)
        steps[:, some] = steps_to(likeness, names[some], every)[:, kept].T
    tops, touched = merged(before, numbers, names, steps, 1)
    lack = lacking(tops, NEAREST, 1)
    again = np.setdiff1d(rows, kept[~lack])
    new = nearest(likeness, again, bridges) if len(again) else empty(0, KEPT)
    whole = put_together(kept[~lack], tops.at(np.flatnonzero(~lack)), again, new)
    return Described(rows, whole), union(kept[touched], again)
