"""Addresses made from words."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.languages.slugs import is_step, is_too_long, slugify


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Gull til NSCC", "gull-til-nscc", id="words"),
        pytest.param("Blåbær på Øya", "blabaer-pa-oya", id="norwegian"),
        pytest.param("Þórður & Ægir", "thordur-aegir", id="icelandic"),
        pytest.param("Straße, Łódź, œuvre", "strasse-lodz-oeuvre", id="other-languages"),
        pytest.param("  Hva nå?!  ", "hva-na", id="signs-at-the-ends"),
        pytest.param("a / b -- c", "a-b-c", id="signs-become-one-hyphen"),
        pytest.param("Velferd\u00a0og helse", "velferd-og-helse", id="fixed-space"),
        pytest.param("100 % i 2025", "100-i-2025", id="numbers"),
        pytest.param("snake_case", "snake-case", id="underscore"),
        pytest.param("ﬁlm Ⅷ m²", "film-viii-m2", id="joined-and-raised-signs"),
        pytest.param("İstanbul", "istanbul", id="capital-with-a-dot"),
        pytest.param("♥ …", "", id="nothing-that-could-be-written"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_slug(text: str, slug: str) -> None:
    """A slug is the words of a text in small ASCII letters, hyphens between them."""
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("النرويج والسويد", "النرويج-والسويد", id="arabic"),
        pytest.param("مُحَمَّد ــ ٢٠٢٥", "محمد-2025", id="arabic-without-signs-for-vowels"),
        pytest.param("می\u200cخواهم", "میخواهم", id="persian"),
        pytest.param("שָׁלוֹם, עולם!", "שלום-עולם", id="hebrew"),
        pytest.param("हिन्दी में", "हिन्दी-में", id="hindi-with-its-vowels"),
        pytest.param("Йод и ёлка", "йод-и-ёлка", id="cyrillic"),
        pytest.param("Άνω Κάτω", "άνω-κάτω", id="greek"),
        pytest.param("日本・ガイド", "日本-ガイド", id="japanese"),
        pytest.param("한국 2025", "한국-2025", id="korean"),
        pytest.param("Blåbær и 日本", "blabaer-и-日本", id="several-scripts"),
        pytest.param("Işık, Ħal, Ŋorup", "isik-hal-ngorup", id="latin-letters-of-their-own"),
    ],
)
def test_other_scripts(text: str, slug: str) -> None:
    """Letters of other scripts stay as their readers know them; words are parted alike."""
    assert slugify(text) == slug == slugify(unicodedata.normalize("NFD", text))
    assert is_step(slug)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Oslo–Bergen", "oslo-bergen", id="en-dash"),
        pytest.param("2020–2021", "2020-2021", id="years"),
        pytest.param("ja—nei", "ja-nei", id="em-dash"),
        pytest.param("ja\u2028nei", "ja-nei", id="line-separator"),
    ],
)
def test_signs_that_part_words(text: str, slug: str) -> None:
    """Words that a dash keeps apart are kept apart by a hyphen."""
    assert slugify(text) == slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        pytest.param("Ǿre og ǽre", "ore-og-aere", id="norwegian-with-an-accent"),
        pytest.param("№ 5", "no-5", id="sign-made-of-a-capital"),
        pytest.param("Varemerke™", "varemerketm", id="sign-made-of-capitals"),
    ],
)
def test_letters_are_not_lost(text: str, slug: str) -> None:
    """A letter that can be written in ASCII is, whatever sign it comes in."""
    assert slugify(text) == slug


class TestSpellings:
    """Letters as a language prefers to spell them."""

    GERMAN: dict[str, str | int | None] = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"}  # noqa: RUF012  # read alone

    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            pytest.param("Größe", "groesse", id="small"),
            pytest.param("Übersee", "uebersee", id="capital"),
            pytest.param("Ærø på Ås", "aero-paa-aas", id="others-as-usual"),
        ],
    )
    def test_own_spelling(self, text: str, slug: str) -> None:
        """A spelling replaces the usual one, in capitals too, and leaves others alone."""
        assert slugify(text, self.GERMAN) == slug

    def test_a_letter_typed_in_two_parts(self) -> None:
        """A letter has one slug, whether it was typed as one sign or as letter and mark."""
        decomposed = unicodedata.normalize("NFD", "Ås i Übersee")

        assert slugify(decomposed, self.GERMAN) == "aas-i-uebersee"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=30))
def test_alphabet(text: str) -> None:
    """Whatever the text, its slug is words of small letters and 0 to 9, single hyphens between."""
    slug = slugify(text)

    assert re.fullmatch(r"(?:[a-z0-9\u0080-\U0010ffff]+(?:-[a-z0-9\u0080-\U0010ffff]+)*)?", slug)
    assert {unicodedata.category(sign)[0] for sign in slug if not sign.isascii()} <= {"L", "M"}
    assert slug == slug.lower()
    # But for names that systems keep for themselves, such as "com0".
    assert is_too_long(f"x-{slug}") or is_step(f"x-{slug}")


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=30))
def test_idempotent(text: str) -> None:
    """The slug of a slug is the slug."""
    slug = slugify(text)

    assert slugify(slug) == slug


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="ABCxyzÆØÅéüæøå- 0123456789", max_size=20))
def test_neither_capitals_nor_composition_matter(text: str) -> None:
    """Capitals and the way a letter was typed leave the slug as it is."""
    variants = {text, text.upper(), unicodedata.normalize("NFD", text)}

    assert {slugify(variant) for variant in variants} == {slugify(text)}


@pytest.mark.parametrize(
    "step",
    ["a", "A", "blåbær", "a-b_c~d", "a.b", ".well-known", "con-tact", "indexes", "com", "日本"],
)
def test_steps(step: str) -> None:
    """Words, in any script, can be a step of an address."""
    assert is_step(step)


@pytest.mark.parametrize(
    "step",
    [
        *["", ".", "..", "a/b", "a\\b", "a b", "a\tb", "a?b", "a#b", "a%20b", "a:b", "a*b", 'a"b'],
        *["a<b", "a>b", "a|b", "a{b", "a[b]", "a.", "a\n", "a\u00a0b"],
        *["con", "CON", "nul.txt", "com1", "LPT9.a", "index", "index.html", "INDEX.HTML"],
    ],
)
def test_what_is_no_step(step: str) -> None:
    """Signs of addresses and file systems, and the names these reserve, cannot be a step."""
    assert not is_step(step)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=12))
def test_a_step_stays_one_step(step: str) -> None:
    """No step leads up, down or out of the path of an address."""
    if is_step(step):
        assert not set(step) & set("/\\?#% \n\t")
        assert step not in {".", ".."}


def test_long_slugs_end_between_words() -> None:
    """A slug that we make is short enough for any disk, and ends with a whole word if it can."""
    assert slugify("abcd " * 100) == "-".join(["abcd"] * 40)
    assert slugify("a" * 300) == "a" * 200
    assert slugify("日本 " * 100) == "-".join(["日本"] * 28)
    assert slugify("日" * 300) == "日" * 66


@pytest.mark.parametrize(
    ("step", "expected"),
    [("a" * 100, False), ("a" * 101, True), ("日" * 66, False), ("日" * 67, True)],
)
def test_too_long(step: str, expected: bool) -> None:  # noqa: FBT001  # a row of the table
    """A step of an address has a length that people read, in bytes that disks take."""
    assert is_too_long(step) is expected
    assert is_step(step) is not expected
