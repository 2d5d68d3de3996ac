"""Function words."""

from __future__ import annotations

import pytest

from plugins.languages.function_words import BY_LANGUAGE, function_words


@pytest.mark.parametrize(
    ("lang", "word"),
    [("nb", "bør"), ("nn", "ikkje"), ("en", "should"), ("en-GB", "the"), ("NB", "og")],
)
def test_words(lang: str, word: str) -> None:
    """Languages have their own, whatever country they are written for."""
    assert word in function_words(lang)


def test_other_languages() -> None:
    """Of a language we do not know there are none."""
    assert function_words("sv") == frozenset()


@pytest.mark.parametrize("lang", BY_LANGUAGE)
def test_as_they_are_looked_up(lang: str) -> None:
    """All are in small letters."""
    assert all(word == word.lower() for word in function_words(lang))
