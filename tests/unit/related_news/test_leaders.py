"""The best, found block by block."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from plugins.related_news.blocks import Block
from plugins.related_news.leaders import Leaders
from plugins.related_news.tops import NEVER, Tops, best_of

SIZE = 23


def parts(top: Tops) -> list[object]:
    """Return lists with all that is known of them."""
    return [top.numbers.tolist(), top.steps.tolist(), top.bounds.tolist()]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("enough", [0, 1, 3])
def test_the_same_as_at_once(seed: int, enough: int) -> None:
    """Whatever block comes first, and by whom it is looked at, all is as in whole rows."""
    chance = Random(seed)  # noqa: S311  # chance that can be had again; many are equal
    steps = np.array([[chance.randint(NEVER, 5) for _ in range(SIZE)] for _ in range(SIZE)])
    allowed = np.array([chance.random() < 0.8 for _ in range(SIZE)])
    every = [slice(start, min(start + 5, SIZE)) for start in range(0, SIZE, 5)]
    blocks = [Block(rows, some, steps[rows, some]) for rows in every for some in every]
    chance.shuffle(blocks)
    found = [Leaders(SIZE, 4, enough), Leaders(SIZE, 4, enough)]
    for block in blocks:
        chance.choice(found).add(block, allowed)
    found[0].join(found[1])

    assert parts(found[0].tops()) == parts(best_of(np.where(allowed, steps, NEVER), 4, enough))


def test_nothing() -> None:
    """Without scores lists are empty."""
    assert Leaders(2, 3, 1).tops().lists(3) == [[], []]
