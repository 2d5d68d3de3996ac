"""Words as columns."""

from __future__ import annotations

import numpy as np

from plugins.related_news.lexicon import lexicon
from plugins.related_news.numbering import in_one
from plugins.related_news.vocabulary import (
    all_forms,
    counted,
    shared_forms,
    title_pairs,
    with_forms,
)


def test_counts() -> None:
    """A matrix has how often each number stands in each row."""
    rows = [np.array([0, 1, 0], np.int32), np.array([], np.int32)]

    assert counted(in_one(rows), 3).toarray().tolist() == [[2, 1, 0], [0, 0, 0]]


def test_counts_of_nothing() -> None:
    """Without words there is a column all the same, for products to be made of."""
    assert counted(in_one([]), 0).shape == (0, 1)


def test_shared_forms() -> None:
    """Forms of one word and compounds with it share a stem; what shares nothing has none."""
    words = ["klynge", "klyngen", "helse", "helseklynge", "fisk"]
    spread = np.array([2, 2, 2, 1, 2])
    known = lexicon(words, all_forms(words, spread, "nb"))
    forms = shared_forms(known, spread)

    assert forms is not None
    matrix, stems = forms
    assert [known.stems[number] for number in stems] == ["klyng", "hels"]
    assert matrix.toarray().tolist() == [[1, 0], [1, 0], [0, 1], [1, 1], [0, 0]]


def test_parts_must_stand_alone_more_than_once() -> None:
    """A word of a single text may be a slip: it is no part of others."""
    words = ["klynge", "helse", "helseklynge"]

    spread = np.array([1, 1, 1])

    assert shared_forms(lexicon(words, all_forms(words, spread, "nb")), spread) is None


def test_no_forms_in_english() -> None:
    """In a language without stems words stand for nothing else."""
    assert [*all_forms(["cluster", "clusters"], np.array([2, 2]), "en")] == []


def test_forms_beside_words() -> None:
    """A stem is counted as often as all its words together; the words stay."""
    counts = counted(in_one([np.array([0, 0, 1], np.int32)]), 2)
    forms = counted(in_one([np.array([0], np.int32), np.array([0], np.int32)]), 1)

    assert with_forms(counts, forms).toarray().tolist() == [[2, 1, 3]]


def test_pairs() -> None:
    """Pairs of titles are found in texts where the words stand side by side, in that order."""
    titles = [np.array([1, 2], np.int32), np.array([3], np.int32)]
    bodies = [np.array([1, 2, 1, 2], np.int32), np.array([2, 1], np.int32)]
    in_titles, in_texts, known = title_pairs(in_one(titles), in_one(bodies))

    assert in_titles.toarray().tolist() == [[1], [0]]
    assert in_texts.toarray().tolist() == [[2], [0]]
    assert known.tolist() == [(1 << 32) | 2]


def test_pairs_end_with_a_text() -> None:
    """The last word of one text and the first of the next are no pair."""
    titles = in_one([np.array([1, 2], np.int32)])
    bodies = in_one([np.array(row, np.int32) for row in ([0, 1], [], [2], [1, 2])])
    _, in_texts, _ = title_pairs(titles, bodies)

    assert in_texts.toarray().tolist() == [[0], [0], [0], [1]]


def test_no_pairs() -> None:
    """Titles of one word have no pairs."""
    in_titles, in_texts, _ = title_pairs(
        in_one([np.array([1], np.int32)]), in_one([np.array([1, 2], np.int32)])
    )

    assert in_titles.nnz == in_texts.nnz == 0
