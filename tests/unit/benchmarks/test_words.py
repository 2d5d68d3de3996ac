"""Made-up words of two languages, as unevenly frequent as real ones."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from benchmarks.words import LANGUAGES, LENGTHS, paragraph, phrase, vocabulary, words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_vocabulary(lang: str) -> None:
    """There are as many different words as are promised, the short ones first."""
    known = vocabulary(lang).words

    assert len(set(known)) == len(known) == LENGTHS[-1][0]
    assert len(known[0]) < len(known[-1])


def test_languages_differ() -> None:
    """Few words are in both languages, and only Norwegian ones have Norwegian letters."""
    nb, en = (set(vocabulary(lang).words) for lang in LANGUAGES)

    assert len(nb & en) < len(nb) / 10
    assert set("æøå") <= set("".join(nb))
    assert "".join(en).isascii()


def test_some_words_are_frequent() -> None:
    """The most frequent word comes far more often than the average one."""
    counted = Counter(words(Random(1), "nb", 5000))

    assert counted.most_common(1)[0][1] > 20 * 5000 / len(vocabulary("nb").words)


def test_phrase() -> None:
    """A phrase begins with a capital and has as many words as asked for."""
    found = phrase(Random(1), "en", 4)

    assert found[0].isupper()
    assert len(found.split()) == 4


@pytest.mark.parametrize("count", [1, 2, 28, 58])
def test_paragraph(count: int) -> None:
    """A paragraph has as many words as asked for, in sentences."""
    found = paragraph(Random(1), "nb", count)

    assert len(found.split()) == count
    assert found.endswith(".")
