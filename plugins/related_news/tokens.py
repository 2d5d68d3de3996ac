"""Words as numbers, and the forms they share by inflection and composition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from plugins.related_news.compounds import parts
from plugins.related_news.stems import stem
from plugins.related_news.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from plugins.related_news.articles import Text

Ints = NDArray[np.signedinteger[Any]]
Bools = NDArray[np.bool_]
Floats = NDArray[np.floating[Any]]

# Documents that a word must stand in to be taken for a part of others.
LEAST_KNOWN = 2
# Words, or rows, are never so many; two numbers fit one of 64 bits.
SHIFT = 32


class Numbers(dict[str, int]):
    """Numbers of words, given out in the order in which they are first asked for."""

    def __missing__(self, word: str) -> int:
        """Return the next number, kept for *word*."""
        self[word] = number = len(self)
        return number


def numbered(texts: Iterable[Iterable[str]], numbers: Numbers) -> list[Ints]:
    """Return each text as the numbers of its words, new words added to *numbers*."""
    return [np.fromiter(map(numbers.__getitem__, words), np.int32) for words in texts]


def tokens(texts: Sequence[Text | None], numbers: Numbers) -> tuple[list[Ints], list[Ints]]:
    """
    Return the numbers of the words of titles, and of all words with the titles' first.

    Args:
        texts: ``None`` where there is no text.
        numbers: Of words, to which new ones are added.
    """
    titles = numbered((words_of(text.title) if text else () for text in texts), numbers)
    rest = numbered(map(other_words, texts), numbers)
    return titles, [np.concatenate(both) for both in zip(titles, rest, strict=True)]


def other_words(text: Text | None) -> list[str]:
    """Return the words of a text besides its title's."""
    return [*words_of(text.lead), *text.words().decode().split()] if text else []


def stems_of(
    word: str, known: Collection[str], stems: Collection[str], own: str
) -> tuple[str, ...]:
    """
    Return the stem of a word, and those of the parts it is made of.

    Args:
        word: In small letters.
        known: Words that stand alone in several texts.
        stems: Their stems, for parts that stand alone in another form alone.
        own: The word's own stem.
    """
    return own, *map(stem, parts(word, known, known) or parts(own, known, stems))


def pairs(numbers: Ints) -> Ints:
    """Return a number for each two neighbours of a row."""
    wide = numbers.astype(np.int64)
    return (wide[:-1] << SHIFT) | wide[1:]
