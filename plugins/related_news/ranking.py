"""The best of all articles for each, ties decided alike on every machine."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from plugins.execution.workers import cores
from plugins.related_news.tops import NEVER, STEPS, Tops, best_of, empty, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from plugins.related_news.scoring import Scores
    from plugins.related_news.tokens import Bools, Ints

# Rows at a time: a block of them is all that is in memory.
BLOCK = 128
# Kept beyond what is shown, so that a list whose item goes need not be made anew.
SPARE = 2


def kept_for(most: int) -> int:
    """Return how many to keep for each article of which *most* are shown."""
    return most * SPARE


def enough_for(least: float) -> int:
    """Return the least score in steps."""
    return max(1, round(least * STEPS))


def best(
    scores: Scores,
    most: int,
    least: float,
    barred: Mapping[int, Sequence[int]],
    audiences: Sequence[Bools],
) -> list[Tops]:
    """
    Return those most related to each article.

    Args:
        scores: How related they are; equals rank in their order.
        most: How many to name; :func:`kept_for` it are kept.
        least: Score below which an article is not related.
        barred: Which articles not to name for an article, besides itself.
        audiences: Which articles may be named at all, for one audience after the other.

    Returns:
        The lists for each audience.
    """
    size = len(scores.days)
    keep, enough = kept_for(most), enough_for(least)

    def lists(start: int) -> list[Tops]:
        rows = np.arange(start, min(start + BLOCK, size))
        steps = steps_of(scores, rows)
        bar(steps, rows, barred)
        return [best_of(only(steps, allowed), keep, enough) for allowed in audiences]

    # Threads, for a product keeps no other one waiting; they are gone before pages are made.
    with ThreadPoolExecutor(cores()) as threads:
        blocks = [*threads.map(lists, range(0, size, BLOCK))]
    return [
        joined([block[n] for block in blocks] or [empty(0, keep)]) for n in range(len(audiences))
    ]


def steps_of(scores: Scores, rows: Ints) -> Ints:
    """Return the scores of *rows* with all articles, in steps."""
    return np.rint(scores.of(rows) * STEPS).astype(np.int32)


def bar(steps: Ints, rows: Ints, barred: Mapping[int, Sequence[int]]) -> None:
    """Take out of *steps* what the articles of *rows* must not name, themselves first."""
    for place, row in enumerate(rows.tolist()):
        steps[place, [row, *barred.get(row, ())]] = NEVER


def only(steps: Ints, allowed: Bools) -> Ints:
    """Return *steps* without what an audience must not be named."""
    return steps if allowed.all() else np.where(allowed, steps, NEVER)
