"""Words as columns of a matrix, with what they share by inflection and composition."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_array, hstack

from plugins.related_news.compounds import parts
from plugins.related_news.stems import has_stems, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from plugins.related_news.vectors import Ints

# Documents that a word must stand in to be taken for a part of others.
LEAST_KNOWN = 2


class Numbers(dict[str, int]):
    """Numbers of words, given out in the order in which they are first asked for."""

    def __missing__(self, word: str) -> int:
        """Return the next number, kept for *word*."""
        self[word] = number = len(self)
        return number


def numbered(texts: Iterable[Iterable[str]], numbers: Numbers) -> list[Ints]:
    """Return each text as the numbers of its words, new words added to *numbers*."""
    return [np.fromiter(map(numbers.__getitem__, words), np.int32) for words in texts]


def counted(rows: Sequence[Ints], columns: int) -> csr_array:
    """
    Return how often each number stands in each row.

    Args:
        rows: Numbers of each row.
        columns: How many columns to have.
    """
    starts = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    indices = np.concatenate([np.zeros(0, np.int32), *rows])
    ones = np.ones(len(indices), np.float32)
    matrix = csr_array((ones, indices, starts), shape=(len(rows), max(1, columns)))
    matrix.sum_duplicates()
    return matrix


def shared_forms(
    words: Sequence[str], spread: Ints, lang: str
) -> tuple[csr_array, list[str]] | None:
    """
    Return which words stand for which stems, and the stems; ``None`` where none are shared.

    Stems that only one word has are left out: they would say nothing new.

    Args:
        words: By column.
        spread: In how many texts each stands.
        lang: Language of the words.
    """
    if not has_stems(lang):
        return None
    known = {word for word, texts in zip(words, spread, strict=True) if texts >= LEAST_KNOWN}
    stems = {stem(word) for word in known}
    found = [dict.fromkeys(stems_of(word, known, stems)) for word in words]
    uses = Counter(one for stems in found for one in stems)
    numbers = Numbers()
    rows = numbered(([one for one in stems if uses[one] > 1] for stems in found), numbers)
    return (counted(rows, len(numbers)), [*numbers]) if numbers else None


def stems_of(word: str, known: Collection[str], stems: Collection[str]) -> tuple[str, ...]:
    """
    Return the stem of a word, and those of the parts it is made of.

    Args:
        word: In small letters.
        known: Words that stand alone in several texts.
        stems: Their stems, for parts that stand alone in another form alone.
    """
    own = stem(word)
    return own, *map(stem, parts(word, known, known) or parts(own, known, stems))


def with_forms(matrix: csr_array, forms: csr_array) -> csr_array:
    """Return counts of words with the counts of their stems beside them."""
    return csr_array(hstack((matrix, matrix @ forms), format="csr"))


def title_pairs(titles: Sequence[Ints], bodies: Sequence[Ints]) -> tuple[csr_array, csr_array]:
    """
    Return how often each pair of words that stand side by side in a title does so in each text.

    Args:
        titles: Numbers of the words of each title.
        bodies: Numbers of the words of each text.

    Returns:
        Counts in the titles, and in the texts.
    """
    heads = [pairs(row) for row in titles]
    known = np.unique(np.concatenate([np.zeros(0, np.int64), *heads]))
    rows, places = np.zeros(0, np.int64), np.zeros(0, np.int64)
    found = []
    for group in (heads, [pairs(row) for row in bodies]):
        everything = np.concatenate([np.zeros(0, np.int64), *group])
        rows = np.repeat(np.arange(len(group)), [len(row) for row in group])
        places = np.minimum(np.searchsorted(known, everything), max(0, len(known) - 1))
        hits = known[places] == everything if len(known) else np.zeros(0, bool)
        shape = (len(group), max(1, len(known)))
        ones = np.ones(int(hits.sum()), np.float32)
        matrix = csr_array((ones, (rows[hits], places[hits])), shape=shape)
        matrix.sum_duplicates()
        found.append(matrix)
    return found[0], found[1]


def pairs(numbers: Ints) -> Ints:
    """Return a number for each two neighbours of a row."""
    wide = numbers.astype(np.int64)
    return (wide[:-1] << 32) | wide[1:]
