"""Which wording a translation was made from."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.markup.revision import revision_of

WORD = st.text(alphabet="abcæøå", min_size=1, max_size=5)
WORDS = st.lists(WORD, min_size=1, max_size=5)
SPACE = st.text(alphabet=" \t\n", min_size=1, max_size=3)
TARGET = st.text(alphabet="abc/:.-_#?=&{}|%", max_size=12)


def of(body: str) -> str:
    """Return the revision of a body alone."""
    return revision_of((), body)


def test_form() -> None:
    """A revision is seven hexadecimal digits."""
    assert re.fullmatch(r"[0-9a-f]{7}", revision_of(("Title", None), "Body"))


def test_known_value() -> None:
    """A revision never changes by itself: translations of years ago still name it."""
    assert revision_of(("Gull til NSCC", "Kort.", None, None), "## Mål\n\nSe [her](a.md).\n") == (
        "bb66aaa"
    )


@pytest.mark.parametrize(
    ("texts", "body"),
    [
        pytest.param(("Title!", "Lead"), "Body", id="title"),
        pytest.param(("Title", "Lead."), "Body", id="lead"),
        pytest.param(("Title", "Lead"), "Body.", id="body"),
        pytest.param(("Lead", "Title"), "Body", id="order"),
        pytest.param(("Title", ""), "Lead Body", id="field"),
        pytest.param(("Title Lead", ""), "Body", id="another-field"),
        pytest.param(("Title", "Lead", ""), "Body", id="number-of-fields"),
        pytest.param(("title", "Lead"), "Body", id="capitals"),
        pytest.param(("Ti tle", "Lead"), "Body", id="words"),
    ],
)
def test_changes_with_the_wording(texts: tuple[str, ...], body: str) -> None:
    """Another wording is another revision, and so is one that moved to another field."""
    assert revision_of(texts, body) != revision_of(("Title", "Lead"), "Body")


@pytest.mark.parametrize(
    ("body", "other"),
    [
        pytest.param("[a](b)", "[c](b)", id="words-of-a-link"),
        pytest.param('[a](b "c")', '[a](b "d")', id="title-of-a-link"),
        pytest.param("![a](b)", "![c](b)", id="words-about-a-picture"),
        pytest.param("[[a|b]]", "[[a|c]]", id="words-of-a-reference"),
        pytest.param("## a", "### a", id="level-of-a-heading"),
        pytest.param("a[^1]\n\n[^1]: b.", "a[^1]\n\n[^1]: c.", id="footnote-of-one-word"),
        pytest.param("[^1]: 15 prosent.", "[^1]: 20 prosent.", id="first-word-of-a-footnote"),
        pytest.param("  [^a]: Ja.", "  [^a]: Nei.", id="indented-footnote"),
        pytest.param("(a) b", "(c) b", id="parentheses"),
        pytest.param("[a]: b c", "[d]: b c", id="name-of-an-address"),
    ],
)
def test_wording_within_markup(body: str, other: str) -> None:
    """Words are wording wherever they stand."""
    assert of(body) != of(other)


@pytest.mark.parametrize(
    ("body", "other"),
    [
        pytest.param("[a](b)", "[a](c/d.md#e)", id="link"),
        pytest.param("[a]({filename}b.md)", "[a](|filename|c.md)", id="pelican"),
        pytest.param('[a](b "c")', '[a](d "c")', id="link-with-a-title"),
        pytest.param("![a](b.jpg)", "![a](c.png)", id="picture"),
        pytest.param("[![a](b)](c)", "[![a](d)](e)", id="linked-picture"),
        pytest.param("[[a|b]]", "[[c#d|b]]", id="reference"),
        pytest.param("[a][b]\n\n[b]: c", "[a][b]\n\n[b]: https://d", id="address-below"),
        pytest.param("[a][b]\n\n  [b]: c 'd'", "[a][b]\n\n  [b]: e 'd'", id="address-with-title"),
        pytest.param("[a](<b c>)", "[a](<d e f>)", id="address-with-spaces"),
        pytest.param("[a](b_(c))", "[a](d)", id="address-with-parentheses"),
        pytest.param('[a](b_(c)_d "e")', '[a](f "e")', id="parentheses-and-a-title"),
    ],
)
def test_addresses_are_no_wording(body: str, other: str) -> None:
    """Where a link or a picture leads changes no revision."""
    assert of(body) == of(other)


@pytest.mark.parametrize(
    "body", ["a b", " a  b ", "a\nb", "a\n\n\nb\n", "\ta\tb", "a\u00a0b", "a \r\n b"]
)
def test_white_space_is_no_wording(body: str) -> None:
    """Neither space nor line ends change a revision."""
    assert of(body) == of("a b")


def test_missing_is_empty() -> None:
    """A field that is missing is the same as an empty one."""
    assert revision_of((None, "a"), "b") == revision_of(("", "a"), "b")


@settings(deadline=None, max_examples=100)
@given(WORDS, st.lists(SPACE, min_size=6, max_size=6), st.lists(SPACE, min_size=6, max_size=6))
def test_any_white_space(words: list[str], one: list[str], other: list[str]) -> None:
    """However the words are set apart, they are the same words."""
    spaced = [
        "".join(a + b for a, b in zip(spaces, [*words, ""], strict=False))
        for spaces in (one, other)
    ]

    assert revision_of(spaced[:1], spaced[1]) == revision_of([" ".join(words)], " ".join(words))


@settings(deadline=None, max_examples=100)
@given(WORDS, TARGET, TARGET)
def test_any_address(words: list[str], one: str, other: str) -> None:
    """Wherever links lead, they read the same."""
    text = " ".join(words)
    bodies = [f"{text} [{text}]({to}) ![{text}]({to}) {text}" for to in (one, other)]

    assert of(bodies[0]) == of(bodies[1])


@settings(deadline=None, max_examples=100)
@given(st.lists(WORD, min_size=1, max_size=5), st.lists(WORD, min_size=1, max_size=5))
def test_any_wording(one: list[str], other: list[str]) -> None:
    """Texts have one revision only if they have the same words in the same order."""
    assert (of(" ".join(one)) == of("\n".join(other))) == (one == other)


def test_what_is_said_to_a_check() -> None:
    """A comment that switches a rule of style off is no wording."""
    assert of("En tekst. <!-- style-off: link-words -->\n\nMer.") == of("En tekst.\n\nMer.")
