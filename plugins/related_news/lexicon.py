"""The words of all texts of a language, and the stems they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from plugins.related_news.tokens import Numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.related_news.tokens import Bools, Ints


class Lexicon(Struct, frozen=True):
    """
    Words and stems.

    Attributes:
        words: By number; some may stand in no text any more.
        stems: By number.
        starts: Where the stems of each word begin, and where the last end; without any if
            the language has no stems.
        numbers: Stems of one word after the other, its own first.
    """

    words: list[str]
    stems: list[str]
    starts: NDArray[np.int64]
    numbers: NDArray[np.int32]

    def owners(self) -> Ints:
        """Return the word that each of *numbers* belongs to."""
        return np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))

    def shared(self, spread: Ints) -> Bools:
        """
        Return which stems several words have; others would say nothing new.

        Args:
            spread: In how many texts each word stands.
        """
        there = self.numbers[spread[self.owners()] > 0]
        return np.asarray(np.bincount(there, minlength=len(self.stems)) > 1)


def lexicon(words: list[str], found: Iterable[Iterable[str]]) -> Lexicon:
    """Return the lexicon of *words* with the stems *found* for each, in order."""
    numbers = Numbers()
    every: list[int] = []
    starts = [0]
    for stems in found:
        every += [numbers[stem] for stem in stems]
        starts.append(len(every))
    return Lexicon(words, [*numbers], np.array(starts, np.int64), np.array(every, np.int32))


def packed(rows: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return where each of *rows* begins in one array, and that array."""
    starts = np.cumsum([0, *map(len, rows)], dtype=np.int64)
    return starts, np.array([number for row in rows for number in row], np.int32)
