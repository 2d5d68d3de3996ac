"""Stems of Scandinavian words."""

from __future__ import annotations

import pytest

from plugins.related_news.stems import has_stems, stem


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param("klynge klyngen klynger klyngene klyngens", id="a-noun-in-e"),
        pytest.param("prosjekt prosjektet prosjekter prosjektene prosjektets", id="a-neuter-noun"),
        pytest.param("vurdering vurderingen vurderingene", id="a-noun-in-ing"),
        pytest.param("program programmet programmer programmene", id="a-doubled-consonant"),
        pytest.param("kommune kommunen kommuner kommunene", id="a-noun-in-une"),
        pytest.param("norsk norske", id="an-adjective"),
        pytest.param("klyngje klyngja klyngjer klyngjene", id="nynorsk"),
    ],
)
def test_forms_of_one_word(forms: str) -> None:
    """All forms of a word have one stem."""
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("vurdering", "vurderer", id="the-act-and-who-does-it"),
        pytest.param("nyhet", "nye", id="a-derived-noun"),
        pytest.param("helse", "hele", id="other-words"),
    ],
)
def test_words_that_only_look_alike(one: str, other: str) -> None:
    """What is not a form of a word has another stem."""
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["gull", "is", "", "eus", "ene"])
def test_words_too_short(word: str) -> None:
    """A short word is its own stem, whatever it ends in."""
    assert stem(word) == word


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("nb", True), ("nn-NO", True), ("da", True), ("en", False), ("fi", False)],
)
def test_languages(lang: str, expected: bool) -> None:  # noqa: FBT001  # a case's part
    """Scandinavian languages have stems, others none."""
    assert has_stems(lang) is expected
