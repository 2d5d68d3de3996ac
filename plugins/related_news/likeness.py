"""How like the texts of one language are, a block of rows at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from scipy.sparse import csc_array, csr_array, hstack

from plugins.related_news.blocks import EVERY
from plugins.related_news.lexicon import Lexicon, lexicon
from plugins.related_news.numbering import Numbered, numbered_texts
from plugins.related_news.products import Product, dense, product, sparse
from plugins.related_news.stems import has_stems
from plugins.related_news.tokens import Floats, Ints, Numbers
from plugins.related_news.vectors import in_parts, nonzero, on_top, spread_of, unit, whole
from plugins.related_news.vocabulary import (
    all_forms,
    counted,
    shared_forms,
    title_pairs,
    with_forms,
)
from plugins.related_news.weights import ONE, PAIRS, TITLE, weights
from plugins.related_news.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_news.articles import Text

# Words in more than this part of the texts are often used, and those in less seldom.
OFTEN = 1 / 8
SELDOM = 1 / 40


class Vectors(Struct, frozen=True):
    """
    Texts of one language as vectors of length 1.

    Attributes:
        known: The words of the first columns, and what stems they stand for.
        shared: The stems of the other columns.
        both: The words of texts with those of their titles on top, in whole numbers.
        title: The words of titles, by what they count for, in whole numbers.
        pairs: Pairs of words in texts, in whole numbers.
        title_pairs: Pairs of words in titles, by what they count for, in whole numbers.
        known_pairs: What each column of *pairs* and *title_pairs* stands for.
        texts: How many texts there are.
    """

    known: Lexicon
    shared: Ints
    both: csr_array
    title: csr_array
    pairs: csr_array
    title_pairs: csr_array
    known_pairs: Ints
    texts: int

    def name(self, column: int) -> str:
        """Return what a column stands for: a word, or a stem with a hyphen after it."""
        own = len(self.known.words)
        if column < own:
            return self.known.words[column]
        return f"{self.known.stems[self.shared[column - own]]}-"


class Likeness(Struct, frozen=True):
    """
    How like the texts of one language are, as products of matrices of whole numbers.

    With B for the texts and T for their titles, what is wanted is
    B·B' + t·(T·B' + B·T'), and that is (B + tT)·(B + tT)' - t²·T·T': one large product, and
    one that is nearly empty.

    Attributes:
        products: What adds up to it.
    """

    products: tuple[Product, ...]

    def of(self, rows: Ints, columns: slice = EVERY) -> Floats:
        """Return how like the texts of *rows* are to all texts, or to some; 1 is the same."""
        total, *others = (product.of(rows, columns) for product in self.products)
        for other in others:
            total += other
        return total / np.float64(ONE * ONE)


def vectors(texts: Sequence[Text | None], lang: str) -> Vectors:
    """
    Return *texts*, which are all of one language, as vectors.

    Args:
        texts: ``None`` where an article has no text in it.
        lang: The language.
    """
    number = sum(text is not None for text in texts)
    numbers = Numbers()
    titles, bodies = words_in(texts, numbers)
    words = [*numbers]
    in_texts, in_titles = counted(bodies, len(words)), counted(titles, len(words))
    spread = spread_of(in_texts)
    known = lexicon(words, all_forms(words, spread, lang))
    forms = shared_forms(known, spread) if has_stems(lang) else None
    if forms is not None:
        in_texts, in_titles = (
            in_parts(lambda some: with_forms(some, forms[0]), one) for one in (in_texts, in_titles)
        )
    pairs_in_titles, pairs_in_texts, known_pairs = title_pairs(titles, bodies)
    del titles, bodies  # room for what comes
    told = weights(spread_of(in_texts), number)
    told_by_pairs = weights(spread_of(pairs_in_texts), number)

    def titled(some: csr_array) -> csr_array:
        """Return some titles by what they count for."""
        return csr_array(TITLE * unit(some, told))

    def paired(some: csr_array) -> csr_array:
        """Return some pairs of words."""
        return unit(some, told_by_pairs)

    return Vectors(
        known=known,
        shared=np.zeros(0, np.int64) if forms is None else forms[1],
        both=in_parts(
            lambda texts, some: whole(on_top(unit(texts, told), titled(some))), in_texts, in_titles
        ),
        title=in_parts(lambda some: whole(titled(some)), in_titles),
        pairs=in_parts(lambda some: whole(paired(some)), pairs_in_texts),
        title_pairs=in_parts(lambda some: whole(csr_array(PAIRS * paired(some))), pairs_in_titles),
        known_pairs=known_pairs,
        texts=number,
    )


def words_in(texts: Sequence[Text | None], numbers: Numbers) -> tuple[Numbered, Numbered]:
    """
    Return the numbers of the words of titles, and of all words with the titles' first.

    Args:
        texts: ``None`` where there is no text.
        numbers: Of words, to which new ones are added.
    """
    titles = [words_of(text.title) if text else [] for text in texts]
    leads = (words_of(text.lead) if text else [] for text in texts)
    bodies = (text.words() if text else b"" for text in texts)
    written = [
        b"%b %b" % (" ".join((*title, *lead)).encode(), body)
        for title, lead, body in zip(titles, leads, bodies, strict=True)
    ]
    every = numbered_texts(written, numbers)
    return every.first(np.array([*map(len, titles)], np.int64)), every


def likeness(made: Vectors) -> Likeness:
    """
    Return how like texts are.

    A word that many texts have is multiplied quickest as part of a full matrix, one that few
    have as part of a sparse one, and what is between as part of one of each.
    """
    both = csc_array(nonzero(made.both))
    spread = np.diff(both.indptr) / max(1, both.shape[0])
    often, middle, seldom = (
        csr_array(both[:, np.flatnonzero(one)])
        for one in (spread > OFTEN, (spread > SELDOM) & (spread <= OFTEN), spread <= SELDOM)
    )
    full = often.toarray()
    title, pairs, title_pairs = map(nonzero, (made.title, made.pairs, made.title_pairs))
    left = csr_array(hstack((seldom, pairs, title_pairs, -title), format="csr"))
    right = csr_array(hstack((seldom, title_pairs, pairs, title), format="csr"))
    return Likeness(
        (
            product(left, right, sparse),
            product(middle, middle, dense),
            product(full, full, np.transpose),
        )
    )
