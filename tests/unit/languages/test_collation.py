"""The order of the alphabet, per language."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.languages.collation import TAILORINGS, SortKey, base_letters, sort_key

LANGUAGES = [*TAILORINGS, "en", "de"]
WORDS = st.text(alphabet="abdefghzæøåäöüÆØÅéÅ 0123456789-’", max_size=8)


def ordered(words: list[str], lang: str) -> list[str]:
    """Return *words* in the order of *lang*."""
    return sorted(words, key=lambda word: sort_key(word, lang))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        pytest.param("nb", ["Arne", "Zebra", "Ærlig", "Øre", "Åkrehamn"], id="bokmaal"),
        pytest.param("nn", ["Arne", "Zebra", "Ærleg", "Øre", "Åkrehamn"], id="nynorsk"),
        pytest.param("no", ["Arne", "Zebra", "Ærlig", "Øre", "Åkrehamn"], id="norwegian"),
        pytest.param("da", ["Arne", "Zebra", "Ærlig", "Øre", "Ålborg"], id="danish"),
        pytest.param("sv", ["Arne", "Zebra", "Åre", "Ängel", "Öl"], id="swedish"),
        pytest.param("fi", ["Arne", "Zebra", "Åbo", "Äiti", "Öljy"], id="finnish"),
        pytest.param("is", ["Zoega", "Þór", "Ægir", "Önundur"], id="icelandic"),
        pytest.param("en", ["Ærlig", "Åkrehamn", "Arne", "Øre", "Zebra"], id="english"),
        pytest.param("de", ["Äpfel", "Apfelsaft", "Öl", "Über", "Ulm"], id="german"),
    ],
)
def test_alphabet(lang: str, expected: list[str]) -> None:
    """Each language has its own letters after z, or counts them as other letters."""
    assert ordered(sorted(expected), lang) == expected


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        pytest.param("nb", ["Ædel", "Äiti", "Ærø"], id="swedish-ae-is-ae"),
        pytest.param("nb", ["Øl", "Öresund", "Øst", "Őz"], id="swedish-and-hungarian-oe-are-oe"),
        pytest.param(
            "nb", ["Abel", "Zorn", "Åberg", "Aasen", "Åsnes"], id="double-a-is-aa-with-ring"
        ),
        pytest.param("sv", ["Äiti", "Ærlig", "Äro"], id="ae-in-swedish"),
        pytest.param("sv", ["Öland", "Øre", "Östen"], id="oe-in-swedish"),
        pytest.param("sv", ["Aaltonen", "Abel", "Åberg"], id="double-a-is-two-letters-in-swedish"),
        pytest.param(
            "nb", ["dag", "đaje", "dal", "thai", "þing", "time"], id="sami-d-and-icelandic-th"
        ),
        pytest.param("en", ["aerial", "æsthetic", "afar"], id="ae-is-two-letters-in-english"),
        pytest.param("en", ["strasbourg", "straße", "strata"], id="sharp-s-is-two"),
    ],
)
def test_what_counts_as_a_letter(lang: str, expected: list[str]) -> None:
    """Letters of other languages sort as the letter they are nearest to."""
    assert ordered(sorted(expected), lang) == expected


@pytest.mark.parametrize("lang", ["nb", "nn", "da", "sv", "fi"])
def test_u_with_two_dots_is_y(lang: str) -> None:
    """In the Nordic languages ü sorts as y, as CLDR's standard collations have it."""
    words = ["Munch", "Mykle", "Müller", "Mysen"]

    assert ordered(sorted(words), lang) == words


def test_accented_vowels_are_letters_in_icelandic() -> None:
    """In Icelandic á follows all of a, and ð all of d, as CLDR's standard collation has it."""
    words = [
        "Azoreyjar",
        "Árni",
        "Bjarni",
        "Dýri",
        "Ðýri",
        "Egill",
        "Ezra",
        "Éljagangur",
        "Finnur",
    ]

    assert ordered(sorted(words), "is") == words


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        pytest.param("nb", ["Øb", "Ǿc", "Ød"], id="oe-with-acute"),
        pytest.param("nb", ["Æb", "Ǽc", "Æd"], id="ae-with-acute"),
        pytest.param("da", ["Åb", "Ǻc", "Åd"], id="aa-with-acute"),
        pytest.param("en", ["aeb", "ǽc", "aed"], id="ae-with-acute-in-english"),
    ],
)
def test_a_letter_with_a_further_mark_stays_that_letter(lang: str, expected: list[str]) -> None:
    """A mark that makes no letter of its own leaves a letter of the language in its place."""
    assert ordered(sorted(expected), lang) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_marks_decide_only_between_equals(lang: str) -> None:
    """An accent orders texts that are otherwise equal, and no others."""
    words = ["ide", "idè", "idèer", "ider"]

    assert ordered(words[::-1], lang) == words


@pytest.mark.parametrize("word", ["ærlig", "øre", "åre", "zebra", "idé", "straße", "aasen"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_capitals_beside_their_small_letters(word: str, lang: str) -> None:
    """A word in capitals has the place of the word in small letters."""
    assert sort_key(word.upper(), lang)[0] == sort_key(word, lang)[0]


@pytest.mark.parametrize(
    "expected",
    [
        pytest.param(["Klynge 2", "Klynge 10", "Klynge 100"], id="by-value"),
        pytest.param(["v1.9", "v1.10", "v2.0"], id="each-part"),
        pytest.param(["Topp 007", "Topp 07b", "Topp 8"], id="zeros-in-front"),
        pytest.param(["Topp 0", "Topp 1"], id="zero"),
        pytest.param(["- strek", "10 råd", "a"], id="signs-then-numbers-then-letters"),
        pytest.param(["a b", "a-b", "a1", "ab"], id="words-end-before-they-go-on"),
    ],
)
def test_numbers_and_signs(expected: list[str]) -> None:
    """Numbers sort by value, after signs and spaces and before letters."""
    assert ordered(expected[::-1], "nb") == expected


def test_digits_of_other_scripts() -> None:
    """Numbers sort by value in whatever digits they are written."""
    assert ordered(["4", "١٠", "٣", "2"], "ar") == ["2", "٣", "4", "١٠"]


@pytest.mark.parametrize(
    ("tag", "first"),
    [("nb", "z"), ("nb-NO", "z"), ("nn-NO-x-a", "z"), ("nbx", "æ"), ("en-NO", "æ")],
)
def test_only_the_first_subtag_matters(tag: str, first: str) -> None:
    """A region changes no alphabet."""
    assert ordered(["z", "æ"], tag)[0] == first


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """A letter typed as a base letter and a mark sorts as the letter."""
    decomposed = unicodedata.normalize("NFD", "Ås")

    assert sort_key(decomposed, "nb")[0] == sort_key("Ås", "nb")[0]


@pytest.mark.parametrize(
    ("unit", "letters"),
    [("é", "e"), ("æ", "ae"), ("ø", "o"), ("ß", "ss"), ("þ", "th"), ("ﬁ", "fi"), ("-", "-")],
)
def test_base_letters(unit: str, letters: str) -> None:
    """A letter with a mark counts as the letter, a joined one as its parts."""
    assert base_letters(unit) == letters


@settings(deadline=None, max_examples=120)
@given(st.one_of(st.text(max_size=12), WORDS), st.one_of(st.text(max_size=12), WORDS))
@pytest.mark.parametrize("lang", ["nb", "is", "en"])
def test_total_order(lang: str, one: str, other: str) -> None:
    """Any two texts are in one order or the other, and equal only if they are the same."""
    left, right = sort_key(one, lang), sort_key(other, lang)

    assert (left < right) + (left > right) + (one == other) == 1


@settings(deadline=None, max_examples=80)
@given(st.lists(st.text(max_size=6), max_size=6))
def test_order_does_not_depend_on_where_one_starts(words: list[str]) -> None:
    """The same texts come out in the same order, however they went in."""
    assert ordered(words[::-1], "nb") == ordered(words, "nb")


@settings(deadline=None, max_examples=100)
@given(WORDS, WORDS)
def test_the_last_letters(before: str, after: str) -> None:
    """Z, æ, ø and å keep their order wherever in a text they stand."""
    keys: list[SortKey] = [sort_key(before + letter + after, "nb") for letter in "zæøå"]

    assert keys == sorted(keys)
    assert len({key[0] for key in keys}) == 4
