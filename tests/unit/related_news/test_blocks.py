"""Blocks of scores."""

from __future__ import annotations

import numpy as np

from plugins.related_news.blocks import Block
from plugins.related_news.tops import NEVER

BARRED = {0: [3, 1], 2: [0]}


def test_barred() -> None:
    """What an article must not name is taken out of its row, and of no other one."""
    block = Block(slice(0, 2), slice(2, 4), np.ones((2, 2), np.int32))
    block.bar(BARRED)

    assert block.steps.tolist() == [[1, NEVER], [1, 1]]


def test_itself() -> None:
    """No article names itself."""
    block = Block(slice(0, 2), slice(0, 2), np.ones((2, 2), np.int32))
    block.bar({})

    assert block.steps.tolist() == [[NEVER, 1], [1, NEVER]]


def test_mirrored() -> None:
    """The block on the other side has its own rows, and what they must not name."""
    block = Block(slice(0, 2), slice(2, 4), np.array([[1, 2], [3, 4]], np.int32)).mirrored()
    block.bar(BARRED)

    assert (block.rows, block.columns) == (slice(2, 4), slice(0, 2))
    assert block.steps.tolist() == [[NEVER, 3], [2, 4]]
