"""What few articles have in common, all at once."""

from __future__ import annotations

import numpy as np

from plugins.related_news.likeness import likeness
from plugins.related_news.scores import scores_of, vectors_of
from plugins.related_news.shared import memberships, rarities
from plugins.related_news.sparse_rows import rows_of_crossing, rows_of_shared
from tests.unit.related_news.test_crossing import archive

ROWS = np.array([3, 0, 1])
SOME = slice(1, 3)


def test_names() -> None:
    """Names tell what they tell one by one: rare ones, those that all have, and none."""
    names = [("all", "a", "b"), ("all", "a", "b"), ("all", "a"), ("all",), ()]
    for one in (rarities(names), memberships(names), memberships([()] * 5)):
        found = rows_of_shared(one)

        assert found.of(ROWS).tolist() == one.of(ROWS).tolist()
        assert found.of(ROWS, SOME).tolist() == one.of(ROWS, SOME).tolist()


def test_descriptions() -> None:
    """Texts without a common language are as like as they are one by one."""
    articles = archive()
    likenesses = {lang: likeness(vectors_of(articles, lang)) for lang in ("en", "nb")}
    across = scores_of(articles, likenesses)[1]
    rows = np.arange(len(articles))

    assert across is not None
    assert rows_of_crossing(across).of(rows).tolist() == across.of(rows).tolist()
    assert across.of(rows).any()
