"""Stems after edits."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from plugins.related_news.lexicon import Lexicon, lexicon
from plugins.related_news.revised_lexicon import containing, revised
from plugins.related_news.vocabulary import all_forms
from tests.unit.related_news.edits import vocabulary


def stems(one: Lexicon) -> list[list[str]]:
    """Return the stems of each word."""
    return [
        [one.stems[n] for n in one.numbers[start:stop].tolist()]
        for start, stop in zip(one.starts[:-1], one.starts[1:], strict=True)
    ]


@pytest.mark.parametrize("seed", range(20))
def test_the_same_as_anew(seed: int) -> None:
    """Whatever words come and go, stems are those found from nothing; the changed are named."""
    random = Random(seed)  # noqa: S311  # chance that can be had again
    words = vocabulary(120)
    random.shuffle(words)
    before = np.array([random.choice((0, 1, 1, 2, 3)) for _ in range(100)] + [0] * 20)
    after = before.copy()
    for number in random.sample(range(100), 6):
        after[number] = random.choice((0, 1, 2))
    after[100:] = [random.choice((1, 2)) for _ in range(20)]
    old = lexicon(words[:100], all_forms(words[:100], before[:100], "nb"))
    found, changed = revised(old, words, before, after)
    expected = [[*one] for one in all_forms(words, after, "nb")]

    assert stems(found) == expected
    was, now = old.shared(before), found.shared(after)
    for number in range(100):
        had = [s for s in stems(old)[number] if was[old.stems.index(s)]]
        has = [s for s in expected[number] if now[found.stems.index(s)]]
        assert had == has or number in changed


def test_words_with_a_part() -> None:
    """A part is found wherever it stands in a word, and too short a one nowhere."""
    words = ["klynge", "helseklynge", "klyngen", "fisk"]

    assert containing(words, {"klynge"}) == {0, 1, 2}
    assert containing(words, {"fis"}) == set()
