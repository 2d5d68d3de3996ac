"""What a translation must keep letter for letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.languages.placeholders import listed, placeholder_faults, stray_signs


def faults(sources: tuple[str, ...], translation: str) -> list[str]:
    """Return the faults of a translation in English."""
    return [
        text.msgid.format_map(dict(text.values))
        for text, _ in placeholder_faults(sources, translation)
    ]


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        pytest.param("News", "Nyheter", id="plain"),
        pytest.param("%(n)s of %(all)s", "av %(all)s er %(n)s", id="in-another-order"),
        pytest.param("%(n)s files", "%(n)s filer (%(n)s)", id="used-twice"),
        pytest.param("{n} of {all}", "{all}: {n}", id="braces"),
        pytest.param("<b>Read</b> on", "<b>Les</b> videre", id="tags"),
        pytest.param('<a href="%(url)s">here</a>', 'Se <a href="%(url)s">her</a>', id="link"),
        pytest.param("half", "50 %% av alle", id="percent-sign"),
        pytest.param("50% of all", "50 % av alle", id="sign-as-in-the-source"),
        pytest.param("a > b", "b > a", id="greater-than"),
    ],
)
def test_sound_translations(source: str, translation: str) -> None:
    """A translation may move and repeat what the source has, and write signs doubled."""
    assert faults((source,), translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        pytest.param("%(n)s files", "filer", "lacks %(n)s", id="lacking"),
        pytest.param("%(b)s %(a)s", "x", "lacks %(a)s, %(b)s", id="all-that-lack-in-order"),
        pytest.param("files", "%(n)s filer", "has %(n)s, which", id="too-many"),
        pytest.param("%(name)s", "%(navn)s", "has %(navn)s, which", id="translated"),
        pytest.param("%(n)s", "%(n)d", "has %(n)d, which", id="other-letter"),
        pytest.param("{n}", "{N}", "has {N}, which", id="other-case"),
        pytest.param("<b>a</b>", "<b>a", "lacks </b>", id="tag-not-closed"),
        pytest.param('<a href="/">a</a>', '<a href="/nb">a</a>', "which msgid", id="tag-changed"),
        pytest.param("a", "100 %", "a stray %", id="percent-sign"),
        pytest.param("a", "%(n)", "a stray %", id="placeholder-cut-short"),
        pytest.param("a", "a < b", "a stray <", id="less-than"),
        pytest.param("{n}", "{n} {", "a stray {", id="brace"),
        pytest.param("<b>a</b>", "<b>a</b> <I>b", "a stray <", id="tag-in-capitals"),
    ],
)
def test_faults(source: str, translation: str, fault: str) -> None:
    """What is lacking, what is too much and what would be taken for something is told."""
    found = faults((source,), translation)

    assert len(found) == 1
    assert fault in found[0]


def test_each_stray_sign_is_told() -> None:
    """Several stray signs are several faults, in a fixed order."""
    found = faults(("a",), "} 100 % {")

    assert [text[: len("a stray %")] for text in found] == ["a stray %", "a stray {", "a stray }"]


@pytest.mark.parametrize(
    ("translation", "told"),
    [
        pytest.param("en fil", 0, id="one-in-words"),
        pytest.param("%(n)s filer", 0, id="one-in-figures"),
        pytest.param("%(m)s filer", 1, id="another-name"),
    ],
)
def test_plural_forms(translation: str, told: int) -> None:
    """A form of a plural may say the number in words, but use no other name."""
    assert len(faults(("%(n)s file", "%(n)s files"), translation)) == told


def test_names_of_either_source() -> None:
    """A form may use what only one of the two sources has."""
    assert faults(("one of %(all)s", "%(n)s of %(all)s"), "%(n)s av %(all)s") == []


def test_hint_names_what_to_put_in() -> None:
    """The hint to what is lacking says what to type."""
    ((_, hint),) = placeholder_faults(("%(n)s {x}",), "a")

    assert dict(hint.values) == {"names": "%(n)s, {x}"}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("%(n)s {x} <b>", set()),
        ("100 %%", set()),
        ("100 %", {"%"}),
        ("%%%", {"%"}),
        ("a < b } c", {"<", "}"}),
        ("%(n)s%", {"%"}),
    ],
)
def test_stray_signs(text: str, signs: set[str]) -> None:
    """A sign is stray if it begins a placeholder or tag that is not there."""
    assert stray_signs(text) == signs


def test_listed() -> None:
    """Names are listed in a fixed order."""
    assert listed({"{b}", "%(c)s", "<a>"}) == "%(c)s, <a>, {b}"


TEXTS = st.lists(
    st.sampled_from(["%(n)s", "%(all)s", "%%", " ", "ord", "é"]), min_size=1, max_size=6
).map("".join)


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_a_text_is_its_own_translation(text: str) -> None:
    """A string translated by itself has no fault."""
    assert faults((text,), text) == []


@settings(deadline=None, max_examples=100)
@given(TEXTS, TEXTS)
def test_sound_translations_can_be_filled_in(source: str, translation: str) -> None:
    """A translation without faults can be filled in with what the source is given."""
    if faults((source,), translation):
        return

    assert isinstance(translation % {"n": "7", "all": "9"}, str)


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts(source: str, translation: str) -> None:
    """Whatever a translator types, the answer is a list of faults, the same each time."""
    assert faults((source,), translation) == faults((source,), translation)
