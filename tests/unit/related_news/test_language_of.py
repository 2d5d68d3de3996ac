"""Vectors as what is kept of a language."""

from __future__ import annotations

import numpy as np

from plugins.related_news.language_of import language_of
from plugins.related_news.likeness import vectors
from plugins.related_news.postings import KINDS
from tests.unit.related_news.edits import archive


def test_all_entries_are_there() -> None:
    """Columns are in order, and have all entries of the vectors, zeros among them."""
    texts = [one.texts.get("nb") for one in archive(2, 60).task().articles]
    made = vectors(texts, "nb")
    found = language_of(made)
    matrices = (made.both, made.title, made.pairs, made.title_pairs)

    assert (np.diff(found.postings.keys) > 0).all()
    assert len(found.postings.rows) == sum(matrix.nnz for matrix in matrices)
    assert found.postings.values.sum() == sum(matrix.sum() for matrix in matrices)
    assert all(found.postings.spread(kind).min() > 0 for kind in KINDS)
    assert found.texts == sum(text is not None for text in texts)
