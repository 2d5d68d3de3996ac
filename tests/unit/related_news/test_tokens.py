"""Words as numbers."""

from __future__ import annotations

import numpy as np

from plugins.related_news.articles import Text
from plugins.related_news.tokens import Numbers, numbered, pairs, stems_of, tokens


def test_numbers_are_given_in_order() -> None:
    """A word has the number it was given when it first came up."""
    numbers = Numbers()
    rows = numbered([["b", "a", "b"], [], ["c", "a"]], numbers)

    assert [row.tolist() for row in rows] == [[0, 1, 0], [], [2, 1]]
    assert [*numbers] == ["b", "a", "c"]


def test_tokens_of_texts() -> None:
    """All words of a text are those of its title, lead and body, in that order."""
    numbers = Numbers()
    titles, bodies = tokens([Text("Et merke", "gull", b"et by"), None], numbers)

    assert [row.tolist() for row in titles] == [[0, 1], []]
    assert [row.tolist() for row in bodies] == [[0, 1, 2, 0, 3], []]
    assert [*numbers] == ["et", "merke", "gull", "by"]


def test_stems_of_a_compound() -> None:
    """A compound has its own stem first, then those of its parts."""
    known = {"helse", "klynge"}

    assert stems_of("helseklynge", known, {"hels", "klyng"}, "helseklyng") == (
        *("helseklyng", "hels", "klyng"),
    )
    assert stems_of("fisken", known, set(), "fisk") == ("fisk",)


def test_pairs_of_neighbours() -> None:
    """Each two neighbours have a number of their own, the other way round another one."""
    first, second = pairs(np.array([1, 2, 1], np.int32)).tolist()

    assert first == (1 << 32) | 2
    assert second == (2 << 32) | 1
    assert pairs(np.array([1], np.int32)).tolist() == []
