"""Texts without a common language, after edits."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from plugins.related_news.articles import Text
from plugins.related_news.crossing import crossing
from plugins.related_news.language import FewLikenesses
from plugins.related_news.language_of import language_of
from plugins.related_news.likeness import likeness
from plugins.related_news.revised_crossing import revised_crossing
from plugins.related_news.revised_language import revised
from plugins.related_news.scores import scores_of, vectors_of
from plugins.related_news.scoring import holding
from tests.unit.related_news.test_crossing import archive


def test_the_same_as_anew() -> None:
    """With another word in an article of both languages, descriptions are those made anew."""
    before = archive()
    articles = list(before)
    english = {**articles[4].texts, "en": Text("", "", b"fish gold")}
    articles[4] = replace(articles[4], texts=english)
    places = np.arange(len(articles))
    places[4] = -1
    made, likenesses = {}, {}
    old = {lang: vectors_of(before, lang) for lang in ("en", "nb")}
    for lang, vectors in old.items():
        texts = [one.texts.get(lang) for one in articles]
        one = revised(language_of(vectors), texts, places, lang)
        assert one is not None
        made[lang], likenesses[lang] = one, FewLikenesses(one, texts)
    has = holding(articles, [*made])
    likenesses_before = {lang: likeness(vectors) for lang, vectors in old.items()}
    was = scores_of(before, likenesses_before)[1]
    found = revised_crossing(was, has, likenesses, places, made)
    expected = crossing(likenesses, has)
    rows = np.arange(len(articles))

    assert found is not None
    assert expected is not None
    assert found[0].of(rows).tolist() == expected.of(rows).tolist()
    assert found[1].tolist()


def test_nothing_to_go_by() -> None:
    """Where nothing was described before, all is to be made anew."""
    has = holding(archive(), ["en", "nb"])

    assert revised_crossing(None, has, {}, np.arange(13), {}) is None
