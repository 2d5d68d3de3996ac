"""How like texts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from plugins.related_news import likeness as module
from plugins.related_news.articles import Article, Text
from plugins.related_news.likeness import likeness, vectors, words_in
from plugins.related_news.tokens import Numbers
from plugins.related_news.weights import ONE, TITLE
from tests.unit.related_news.archive import article, filled

if TYPE_CHECKING:
    from plugins.related_news.tokens import Floats


def block(articles: list[Article], lang: str = "nb") -> Floats:
    """Return how like all of *articles* are."""
    return likeness(vectors([one.texts.get(lang) for one in articles], lang)).of(
        np.arange(len(articles))
    )


def test_texts_that_share_words() -> None:
    """Texts are alike by the words they share, both ways alike; others are not."""
    found = block(
        filled(article("a", "gull merke"), article("b", "gull bergen"), article("c", "by"))
    )

    assert found[0, 1] == found[1, 0] > 0
    assert found[0, 2] == 0


def test_more_shared_is_more_alike() -> None:
    """Of two texts the one that shares more words is more alike."""
    found = block(
        filled(
            article("a", "gull merke krav"),
            article("b", "gull merke krav"),
            article("c", "gull by"),
        )
    )

    assert found[0, 1] > found[0, 2] > 0


def test_words_of_a_title_count_more() -> None:
    """A text is more like one whose title has its words than one whose body has them."""
    plain = block(filled(article("a", "gull by"), article("b", "gull bergen")))
    titled = block(filled(article("a", "gull by"), article("b", "bergen", title="Gull")))

    assert titled[0, 1] > plain[0, 1] > 0


def test_pairs_of_a_title_count() -> None:
    """Words that stand side by side in a title count more where they do so in the other text."""

    def like(words: str) -> float:
        return float(
            block(filled(article("a", words), article("b", "ord", title="Gull merke")))[0, 1]
        )

    assert like("gull merke by") > like("merke gull by")


def test_inflected_words_and_compounds() -> None:
    """Norwegian texts are alike by other forms of a word, and by the parts of one."""
    texts = (
        "klyngene samarbeider",
        "helseklyngen vokser",
        "klynge helse",
        "helse klynge",
        "orgel",
    )
    found = block(filled(*(article(str(n), words) for n, words in enumerate(texts))))

    assert found[0, 1] > 0
    assert found[1, 2] > 0
    assert found[0, 4] == found[1, 4] == 0


def test_forms_are_no_words_of_english() -> None:
    """English words are compared as they are."""
    found = block(
        filled(article("a", "clusters", lang="en"), article("b", "cluster", lang="en"), lang="en"),
        "en",
    )

    assert found[0, 1] == 0


def test_the_products_are_what_they_stand_for() -> None:
    """One large product less a small one is the sum of bodies, and titles in bodies both ways."""
    texts = [
        Text("Gull merke", body=b"krav by"),
        Text("Krav", body=b"gull merke bergen"),
        *(one.texts["nb"] for one in filled()),
    ]
    made = vectors(texts, "en")
    both, title = (matrix.toarray() / ONE for matrix in (made.both, made.title))
    body = both - title
    pairs = (made.title_pairs @ made.pairs.T).toarray() / ONE**2
    expected = body @ body.T + title @ body.T + body @ title.T + pairs + pairs.T

    assert likeness(made).of(np.arange(len(texts))) == pytest.approx(expected, abs=1e-6)
    assert 0 < TITLE < 1


def test_dense_and_sparse_words_add_up_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which words have a column in which matrix alters no bit of the result."""
    articles = filled(*(article(str(n), f"gull merke krav by{n % 3}") for n in range(3)))
    found = []
    for often, seldom in ((0.0, 0.0), (0.3, 0.0), (1.0, 0.0), (1.0, 0.3), (1.0, 1.0)):
        monkeypatch.setattr(module, "OFTEN", often)
        monkeypatch.setattr(module, "SELDOM", seldom)
        found.append(block(articles).tobytes())

    assert len({*found}) == 1


def test_rows_of_a_block() -> None:
    """A block has the rows asked for, as in the whole."""
    articles = filled(article("a", "gull by"), article("b", "gull"))
    made = likeness(vectors([one.texts["nb"] for one in articles], "nb"))

    assert made.of(np.array([1, 2])).tolist() == made.of(np.arange(6))[1:3].tolist()


def test_some_columns() -> None:
    """Columns are those of the whole, too."""
    articles = filled(article("a", "gull by"), article("b", "gull"))
    made = likeness(vectors([one.texts["nb"] for one in articles], "nb"))
    rows = np.arange(6)

    assert made.of(rows, slice(1, 4)).tolist() == made.of(rows)[:, 1:4].tolist()


def test_words_of_titles_and_texts() -> None:
    """A text is all words of its title, its lead and its body, in that order."""
    numbers = Numbers()
    texts = [Text("Gull i dag", "Et merke", b"gull merke"), None, Text("", body=b"gull")]
    titles, bodies = words_in(texts, numbers)

    assert [*numbers] == ["gull", "dag", "et", "merke"]
    assert (titles.numbers.tolist(), titles.starts.tolist()) == ([0, 1], [0, 2, 2, 2])
    assert (bodies.numbers.tolist(), bodies.starts.tolist()) == (
        [0, 1, 2, 3, 0, 3, 0],
        [0, 6, 6, 7],
    )


def test_an_article_without_a_text() -> None:
    """What has no text in the language is like nothing in it."""
    found = block(
        [*filled(article("a", "gull"), article("b", "gull")), article("c", "gull", lang="en")]
    )

    assert found[6].tolist() == [0] * 7
