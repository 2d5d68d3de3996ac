"""Names found in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.languages.name_matcher import Key, NameMatcher, is_as_written, pattern


def matcher(*names: str) -> NameMatcher:
    """Return what finds *names*, each standing for itself."""
    return NameMatcher((name, Key("x", name)) for name in names)


def found(text: str, *names: str) -> list[tuple[str, str]]:
    """Return what is found of *names* in *text*: the words, and the name."""
    return [(text[f.start : f.end], f.key.id) for f in matcher(*names).find(text)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param("a cluster here", ("cluster",), ["cluster"], id="a word"),
        pytest.param("clusters, supercluster", ("cluster",), [], id="parts of words"),
        pytest.param("helse-klynge, klynge-", ("klynge",), ["klynge"], id="hyphens"),
        pytest.param("NCE-programmet", ("NCE",), [], id="a compound"),
        pytest.param(
            "a health cluster",
            ("cluster", "health cluster", "health"),
            ["health cluster"],
            id="the longest",
        ),
        pytest.param(
            "health clubs, cluster", ("health cluster", "cluster"), ["cluster"], id="half of one"
        ),
        pytest.param("test\n  centre", ("test centre",), ["test\n  centre"], id="line break"),
        pytest.param("test&nbsp;centre", ("test centre",), ["test&nbsp;centre"], id="no-break"),
        pytest.param("Bang &amp; Co is", ("Bang & Co",), ["Bang &amp; Co"], id="ampersand"),
        pytest.param("æøå Ærlig ærlig", ("ærlig",), ["ærlig"], id="letters"),
        pytest.param("the cluster’s own", ("cluster",), ["cluster"], id="apostrophe"),
        pytest.param("C++ (alfa)", ("C++",), ["C++"], id="signs at the end"),
        pytest.param("one two three", ("one two", "two three"), ["one two"], id="overlap"),
        pytest.param("", ("a",), [], id="nothing"),
    ],
)
def test_whole_words_the_longest_first(
    text: str, names: tuple[str, ...], expected: list[str]
) -> None:
    """Names are whole words, of two that begin alike the longer one, and none in another."""
    assert [words for words, _ in found(text, *names)] == expected


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("cluster", True),
        ("Cluster work", True),
        ("It ended. Cluster work", True),
        ("It said: «Cluster work»", True),
        ("the Oslo Cancer Cluster", False),
        ("CLUSTER", False),
    ],
)
def test_capitals_are_for_the_beginning_of_a_sentence(text: str, *, is_found: bool) -> None:
    """A term in small letters is not found in a name, but where a sentence begins with it."""
    assert bool(found(text, "cluster")) is is_found


@pytest.mark.parametrize(
    ("text", "is_found"), [("EIRA is", True), ("eira", False), ("Eira", False)]
)
def test_capitals_of_a_name_count(text: str, *, is_found: bool) -> None:
    """A name with capitals is found as it is written alone."""
    assert bool(found(text, "EIRA")) is is_found


def test_the_first_of_two_for_one_name_counts() -> None:
    """A name given twice stands for what it was given for first."""
    names = NameMatcher([("a", Key("x", "1")), ("a", Key("y", "2"))])

    assert [one.key for one in names.find("a")] == [Key("x", "1")]


def test_names_without_a_word_are_never_found() -> None:
    """What begins with no letter cannot be found, and does no harm."""
    assert found("– – ! a", "–", "!", "", " ") == []


@given(st.lists(st.sampled_from(["health", "cluster", "test", "Oslo", "x"]), max_size=8))
def test_quick_look_never_misses(words: list[str]) -> None:
    """Where a name is found, the quick look says that there might be one."""
    text = " ".join(words)
    names = matcher("health cluster", "Oslo", "test x")

    assert names.may_be_in(text) or not list(names.find(text))


def test_quick_look_says_no() -> None:
    """A text without the first word of any name needs no closer look."""
    assert not matcher("health cluster").may_be_in("A cluster of trees")


def test_pattern_and_place() -> None:
    """A capital where the name has none is taken at the beginning alone."""
    match = pattern("cluster").search("of a Cluster")

    assert match is not None
    assert not is_as_written("cluster", match)


def test_narrowed_to_a_text() -> None:
    """Of many names only those are looked for whose first word a text has; none, if it has none."""
    names = matcher("health cluster", "Oslo", "test centre")
    narrow = names.within("A Health board in Oslo")

    assert narrow is not None
    assert narrow.keys() == {Key("x", "health cluster"), Key("x", "Oslo")}
    assert [f.key.id for f in narrow.find("in Oslo")] == ["Oslo"]
    assert names.within("nothing of the sort") is None
    assert narrow.finder().search("the board") is None
