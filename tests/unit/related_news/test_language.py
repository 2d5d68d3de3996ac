"""Texts of a language, and how like a few of them are to all."""

from __future__ import annotations

import numpy as np
import pytest

from plugins.related_news.language import FewLikenesses, Revised
from plugins.related_news.language_of import language_of
from plugins.related_news.likeness import likeness, vectors
from plugins.related_news.postings import STEM, WORD
from plugins.related_news.revised_language import revised
from tests.unit.related_news.edits import archive


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_as_like_as_all_at_once(lang: str) -> None:
    """A few rows worked out along columns are those of the large products, to the last bit."""
    texts = [one.texts.get(lang) for one in archive(4, 60).task().articles]
    made = vectors(texts, lang)
    same = revised(language_of(made), texts, np.arange(len(texts)), lang)
    rows = np.array([3, 0, 41])

    assert isinstance(same, Revised)
    assert FewLikenesses(same, texts).of(rows).tolist() == likeness(made).of(rows).tolist()


def test_spread() -> None:
    """It is known in how many texts each word and each stem stands, those in none among them."""
    texts = [one.texts.get("nb") for one in archive(4, 60).task().articles]
    made = language_of(vectors(texts, "nb"))
    spread = made.spread(WORD, len(made.lexicon.words) + 2)
    word = made.lexicon.words.index("klyngen")
    expected = sum(
        "klyngen" in f"{text.title} {text.lead} {text.words().decode()}".split()
        for text in texts
        if text
    )

    assert spread[word] == expected > 0
    assert spread[-2:].tolist() == [0, 0]
    assert made.spread(STEM, len(made.lexicon.stems)).max() >= expected
