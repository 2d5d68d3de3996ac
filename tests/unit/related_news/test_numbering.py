"""Words of many texts as numbers."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from plugins.related_news import numbering
from plugins.related_news.numbering import Numbered, in_one, numbered_texts
from plugins.related_news.tokens import Numbers, numbered

if TYPE_CHECKING:
    from plugins.related_news.numbering import Words

WORDS = (
    "av bær blåbærsyltetøy samarbeidsavtale samarbeidsavtalen samarbeidsavtaler øl ål åtteogåtti"
)
WORDS += " næringsklyngeprogrammets næringsklyngeprogrammene næringsklyngeprogram 日本 𝒂𝒃"


def texts(seed: int) -> list[bytes]:
    """Return texts, some of them empty."""
    chance = Random(seed)  # noqa: S311  # chance that can be had again
    return [" ".join(chance.choices(WORDS.split(), k=n % 7)).encode() for n in range(20)]


def assert_right(found: Numbered, numbers: Numbers, written: list[bytes]) -> None:
    """Check that words have the numbers that they get one by one."""
    expected = Numbers()
    rows = numbered((one.decode().split() for one in written), expected)

    assert [*numbers.items()] == [*expected.items()]
    assert found.numbers.tolist() == in_one(rows).numbers.tolist()
    assert found.starts.tolist() == in_one(rows).starts.tolist()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("some", [1, 3, 500])
def test_as_one_by_one(seed: int, some: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words long and short, of all alphabets, get numbers in the order in which they come."""
    monkeypatch.setattr(numbering, "SOME", some)
    numbers = Numbers()

    assert_right(numbered_texts(texts(seed), numbers), numbers, texts(seed))


@pytest.mark.parametrize("same", [0, 1], ids=["all", "by-length"])
def test_words_with_one_hash(same: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that make the same hash are told apart all the same."""

    def hashes(text: bytes, words: object, lengths: Words) -> Words:
        del text, words
        return lengths.astype(np.uint64) * np.uint64(same)

    monkeypatch.setattr(numbering, "hashes_of", hashes)
    numbers = Numbers()

    assert_right(numbered_texts(texts(1), numbers), numbers, texts(1))


def test_known_words() -> None:
    """Words that have numbers keep them."""
    numbers = Numbers(gull=0, merke=1)

    assert numbered_texts([b"merke by"], numbers).numbers.tolist() == [1, 2]


def test_no_texts() -> None:
    """Where there are no texts there are no words."""
    found = numbered_texts([], Numbers())

    assert (found.numbers.tolist(), found.starts.tolist()) == ([], [0])


def test_beginnings() -> None:
    """Of each text as many words are taken as are asked for."""
    found = Numbered(np.array([5, 6, 7, 8, 9]), np.array([0, 2, 2, 5])).first(np.array([1, 0, 2]))

    assert (found.numbers.tolist(), found.starts.tolist()) == ([5, 7, 8], [0, 1, 1, 3])
    assert found.owners().tolist() == [0, 2, 2]
