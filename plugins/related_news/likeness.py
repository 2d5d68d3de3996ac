"""How like the texts of one language are, a block of rows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from scipy.sparse import csc_array, csr_array

from plugins.related_news.tokens import Floats, Ints, Numbers, tokens
from plugins.related_news.vectors import nonzero, on_top, spread_of, unit, whole
from plugins.related_news.vocabulary import (
    all_forms,
    counted,
    shared_forms,
    title_pairs,
    with_forms,
)
from plugins.related_news.weights import ONE, PAIRS, TITLE, weights

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Text

# A word in more than this part of the texts has a column in a dense matrix.
COMMON = 1 / 40


class Vectors(Struct, frozen=True):
    """
    Texts of one language as vectors of length 1.

    Attributes:
        words: What each column stands for: a word, or a stem with a hyphen after it.
        both: The words of texts with those of their titles on top, in whole numbers.
        title: The words of titles, by what they count for, in whole numbers.
        pairs: Pairs of words in texts, in whole numbers.
        title_pairs: Pairs of words in titles, by what they count for, in whole numbers.
        known: What each column of *pairs* and *title_pairs* stands for.
        own: The words among *words*.
        stems: The stems of each, among *words* if others share them.
        texts: How many texts there are.
    """

    words: list[str]
    both: csr_array
    title: csr_array
    pairs: csr_array
    title_pairs: csr_array
    known: Ints
    own: list[str]
    stems: list[list[str]]
    texts: int


class Product(Struct, frozen=True):
    """A product of two matrices of whole numbers: *left*, and *right* with its columns as rows."""

    left: csr_array
    right: csr_array

    def block(self, rows: Ints) -> Floats:
        """Return some rows of the product."""
        found: Floats = (self.left[rows] @ self.right).toarray()
        return found


def product(left: csr_array, right: csr_array) -> Product:
    """Return the product of two matrices of one vocabulary, a row for each text in both."""
    return Product(left, csr_array(right.T))


class Likeness(Struct, frozen=True):
    """
    How like the texts of one language are, as products of matrices of whole numbers.

    With B for the texts and T for their titles, what is wanted is
    B·B' + t·(T·B' + B·T'), and that is (B + tT)·(B + tT)' - t²·T·T': one large product, and
    one that is nearly empty.

    Attributes:
        often: B + tT, the words that many texts have: they nearly fill a matrix.
        others: What to add: the other words, and pairs of words.
        title: What to take away.
    """

    often: Floats
    others: tuple[Product, ...]
    title: Product

    def of(self, rows: Ints) -> Floats:
        """Return how like the texts of *rows* are to all texts; 1 is the same."""
        total = np.asarray(self.often[rows] @ self.often.T, np.float64)
        for other in self.others:
            total += other.block(rows)
        total -= self.title.block(rows)
        return total / (ONE * ONE)


def vectors(texts: Sequence[Text | None], lang: str) -> Vectors:
    """
    Return *texts*, which are all of one language, as vectors.

    Args:
        texts: ``None`` where an article has no text in it.
        lang: The language.
    """
    number = sum(text is not None for text in texts)
    numbers = Numbers()
    titles, bodies = tokens(texts, numbers)
    words = [*numbers]
    in_texts, in_titles = counted(bodies, len(words)), counted(titles, len(words))
    found = all_forms(words, spread_of(in_texts), lang)
    forms = shared_forms(found)
    names = words
    if forms is not None:
        in_texts, in_titles = with_forms(in_texts, forms[0]), with_forms(in_titles, forms[0])
        names = [*words, *(f"{stem}-" for stem in forms[1])]
    told = weights(spread_of(in_texts), number)
    title = csr_array(TITLE * unit(in_titles, told))
    pairs_in_titles, pairs_in_texts, known = title_pairs(titles, bodies)
    told_by_pairs = weights(spread_of(pairs_in_texts), number)
    return Vectors(
        words=names,
        both=whole(on_top(unit(in_texts, told), title)),
        title=whole(title),
        pairs=whole(unit(pairs_in_texts, told_by_pairs)),
        title_pairs=whole(csr_array(PAIRS * unit(pairs_in_titles, told_by_pairs))),
        known=known,
        own=words,
        stems=found,
        texts=number,
    )


def likeness(made: Vectors) -> Likeness:
    """Return how like texts are."""
    both = csc_array(nonzero(made.both))
    is_common = np.diff(both.indptr) > COMMON * both.shape[0]
    rare = csr_array(both[:, np.flatnonzero(~is_common)])
    title, pairs, title_pairs = map(nonzero, (made.title, made.pairs, made.title_pairs))
    return Likeness(
        often=both[:, np.flatnonzero(is_common)].toarray(),
        others=(product(rare, rare), product(title_pairs, pairs), product(pairs, title_pairs)),
        title=product(title, title),
    )
