"""The best of all articles for each, ties decided alike on every machine."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np

from plugins.execution.workers import cores
from plugins.related_news.blocks import EVERY, WIDTH, Block
from plugins.related_news.leaders import Leaders
from plugins.related_news.tops import NEVER, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from plugins.related_news.scoring import Scores
    from plugins.related_news.tokens import Bools, Ints
    from plugins.related_news.tops import Tops

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
    strips = [slice(start, min(start + WIDTH, size)) for start in range(0, size, WIDTH)]
    threads = max(1, min(cores(), len(strips)))

    def found_by(thread: int) -> list[Leaders]:
        """Return the best in the strips of the matrix that one thread looks at."""
        found = [Leaders(size, kept_for(most), enough_for(least)) for _ in audiences]
        for number in range(thread, len(strips), threads):
            for columns in strips[number:]:
                for block in blocks_of(scores, strips[number], columns):
                    block.bar(barred)
                    for leaders, allowed in zip(found, audiences, strict=True):
                        leaders.add(block, allowed)
        return found

    # Threads, for a product keeps no other one waiting; they are gone before pages are made.
    with ThreadPoolExecutor(threads) as pool:
        every, *others = pool.map(found_by, range(threads))
    for found in others:
        for leaders, more in zip(every, found, strict=True):
            leaders.join(more)
    return [leaders.tops() for leaders in every]


def blocks_of(scores: Scores, rows: slice, columns: slice) -> Iterator[Block]:
    """Yield a block of scores, and the one on the other side of the diagonal."""
    steps = steps_of(scores, np.arange(rows.start, rows.stop), columns)
    block = Block(rows, columns, steps)
    mirrored = block.mirrored() if rows != columns else None
    yield block
    if mirrored:
        yield mirrored


def steps_of(scores: Scores, rows: Ints, columns: slice = EVERY) -> Ints:
    """Return the scores of *rows* with all articles, or with some, in steps."""
    return np.rint(scores.of(rows, columns) * STEPS).astype(np.int32)


def bar(steps: Ints, rows: Ints, barred: Mapping[int, Sequence[int]]) -> None:
    """Take out of *steps* what the articles of *rows* must not name, themselves first."""
    for place, row in enumerate(rows.tolist()):
        steps[place, [row, *barred.get(row, ())]] = NEVER


def only(steps: Ints, allowed: Bools) -> Ints:
    """Return *steps* without what an audience must not be named."""
    return steps if allowed.all() else np.where(allowed, steps, NEVER)
