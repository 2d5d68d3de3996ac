"""YAML read quickly, and the places of its values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Message, Position
from plugins.front_matter.yaml_text import YamlError, load_yaml, locate
from plugins.problem_listing.listing import worded

ENGLISH = Catalogue(lang="en")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("title: A\ntags: [x, y]", {"title": "A", "tags": ["x", "y"]}, id="mapping"),
        pytest.param("a: no\nb: yes\nc: on", {"a": "no", "b": "yes", "c": "on"}, id="norway"),
        pytest.param("no: Kvalitet", {"no": "Kvalitet"}, id="norway-as-a-key"),
        pytest.param("a: true\nb: false", {"a": True, "b": False}, id="booleans"),
        pytest.param("a: 2025-01-31", {"a": "2025-01-31"}, id="day-stays-text"),
        pytest.param("a: 2025-01-31 14:30", {"a": "2025-01-31 14:30"}, id="moment-stays-text"),
        pytest.param("a: 14:30", {"a": "14:30"}, id="time-stays-text"),
        pytest.param("a: 012", {"a": "012"}, id="zeros-in-front-stay"),
        pytest.param("a: 7\nb: 95.5", {"a": 7, "b": 95.5}, id="numbers"),
        pytest.param("a:\nb: ~", {"a": None, "b": None}, id="no-value"),
        pytest.param("a: 'it''s'\nb: \"\\u00e5\"", {"a": "it's", "b": "å"}, id="quotes"),
        pytest.param("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}, id="block"),
        pytest.param("a: >\n  one\n  two\n", {"a": "one two\n"}, id="folded"),
        pytest.param("- a\n- b", ["a", "b"], id="list"),
        pytest.param("a: 1 # remark", {"a": 1}, id="remark"),
        pytest.param("", {}, id="nothing"),
        pytest.param(" \n\n", {}, id="white-space"),
    ],
)
def test_value(text: str, value: object) -> None:
    """Values are plain data by the rules of YAML 1.2, and dates stay text."""
    assert load_yaml(text) == value


@pytest.mark.parametrize("text", ["# nothing yet\n", "\n# a: b\n# c: d"])
def test_nothing_but_remarks(text: str) -> None:
    """A file whose lines are all commented out says as little as an empty one."""
    assert load_yaml(text) == {}


@pytest.mark.parametrize(
    ("text", "at", "hint"),
    [
        pytest.param("a: b\nc: d: e", Position(2, 5), "around the value", id="second-colon"),
        pytest.param("ås: blåbær: x", Position(1, 11), "around the value", id="columns-are-signs"),
        pytest.param("a: b\n\tc: d", Position(2, 1), "spaces", id="tab"),
        pytest.param("a:\n\t- b", Position(2, 1), "spaces", id="tab-before-a-list"),
        pytest.param("a: @b", Position(1, 4), "around the value", id="sign-with-a-meaning"),
        pytest.param("a: *b", Position(1, 4), "around the value", id="star"),
        pytest.param("a: [b, c", Position(2, 1), "close the list", id="list-not-closed"),
        pytest.param('a: "b', Position(1, 6), "close the quotation mark", id="quote-not-closed"),
        pytest.param("a: b\nb: c\na: d", Position(3, 1), "keep one", id="key-twice"),
        pytest.param('"a": b\nb: c\na: d', Position(3, 1), "keep one", id="key-twice-in-quotes"),
        pytest.param("a: b\n---\nc: d", Position(2, 1), "delete the line", id="second-document"),
        pytest.param("a: {b: c", Position(2, 1), "close the braces", id="braces-not-closed"),
        pytest.param('a: "\\q"', Position(1, 5), "for each", id="backslash"),
    ],
)
def test_what_is_no_yaml(text: str, at: Position, hint: str) -> None:
    """A mistake is told with its place and with what to type."""
    with pytest.raises(YamlError) as caught:
        load_yaml(text)

    assert caught.value.at == at
    assert hint in caught.value.hint.msgid


@pytest.mark.parametrize(
    "text",
    ["a: b\nc: d: e", "a:\n\t- b", "a: *b", "a: [b", "a: {b: c", 'a: "b', "a: 1\na: 2", "a: 1\nb"],
)
def test_what_is_wrong_can_be_translated(text: str) -> None:
    """What the reader complains of is a message of its own, in whole words of any language."""
    with pytest.raises(YamlError) as caught:
        load_yaml(text)

    (what,) = [value for _, value in caught.value.text.values]
    assert isinstance(what, Message)
    assert worded(what, ENGLISH)
    assert worded(caught.value.hint, ENGLISH)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("x:\n  nb: 1\ny:\n  nb: 2\nz:\n  nb: 3\n  nb: 4\n", 7, id="third-mapping"),
        pytest.param("- nb: 1\n- nb: 2\n- en: 3\n  nb: 4\n  nb: 5\n", 5, id="in-a-list"),
        pytest.param("x: {nb: 1}\ny: {nb: 2, nb: 3}\n", 2, id="in-braces"),
        pytest.param("x: |\n  a: 1\n  a: 2\na: 3\ny: 4\na: 5\n", 6, id="not-within-a-text"),
        pytest.param("# a: 1\na: 2\nb: 3\na: 4\n", 4, id="not-within-a-remark"),
    ],
)
def test_place_of_a_key_written_twice(text: str, line: int) -> None:
    """The second of two equal keys is the one in the same mapping, not elsewhere."""
    with pytest.raises(YamlError, match="not YAML") as caught:
        load_yaml(text)

    assert caught.value.at.line == line


@pytest.mark.parametrize("text", ["[" * 5000, "- " * 5000, "a: &a [*a]", "{a: " * 3000])
def test_bottomless_texts(text: str) -> None:
    """A text nested beyond reason is refused like any other mistake."""
    with pytest.raises(YamlError):
        load_yaml(text)


def test_text_that_multiplies_itself() -> None:
    """References that would fill the memory are refused."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    with pytest.raises(YamlError):
        load_yaml("\n".join(lines))


TERMS = """\
# Terms
tags:
  gold: {nb: Gull, en: Gold}
  "eel":
    nb: Ål
    en: {label: Eel, slug: eels}
list:
  - one
  - key: two
    other: three
2024: year
"""


@pytest.mark.parametrize(
    ("keys", "of_key", "at"),
    [
        pytest.param(("tags", "eel", "en", "slug"), False, Position(6, 28), id="value"),
        pytest.param(("tags", "eel", "en", "slug"), True, Position(6, 22), id="key"),
        pytest.param(("tags", "eel"), True, Position(4, 3), id="key-in-quotes"),
        pytest.param(("tags", "eel"), False, Position(5, 5), id="mapping"),
        pytest.param(("list", 0), False, Position(8, 5), id="first-of-a-list"),
        pytest.param(("list", 1, "other"), False, Position(10, 12), id="within-a-list"),
        pytest.param(("tags", "gold", "en"), False, Position(3, 24), id="in-braces"),
        pytest.param(("2024",), False, Position(11, 7), id="number-as-key"),
        pytest.param((), False, Position(2, 1), id="the-whole"),
        pytest.param(("tags", "eel", "sv"), False, Position(5, 5), id="missing-key"),
        pytest.param(("tags", "eel", "sv"), True, Position(5, 5), id="missing-key-asked-for"),
        pytest.param(("list", 7), False, Position(8, 3), id="beyond-the-list"),
        pytest.param(("list", "x", "y"), False, Position(8, 3), id="no-mapping"),
        pytest.param(("tags", "gold", "nb", "x"), False, Position(3, 14), id="beyond-a-value"),
    ],
)
def test_place(keys: tuple[str | int, ...], of_key: bool, at: Position) -> None:  # noqa: FBT001  # a case
    """A value is found by the keys that lead to it; what is missing, around where it would be."""
    assert locate(TERMS, keys, of_key=of_key) == at


@pytest.mark.parametrize("text", ["", "# nothing", "a: [", "\tx"])
def test_place_in_what_has_none(text: str) -> None:
    """What holds no value has no places."""
    assert locate(text, ("a",)) is None


SIGNS = """\
a;b: ;- ;  ;\t;[;];{;};,;:;#;&x;*x;!;|;>;';";\\;%;---;...;? ;<<: ;@;null;1e9;.nan;-;true;é;\
2025-01-01;!!int ;\\U0010FFFF;0x;\u2028"""
YAML = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(["\n", *SIGNS.split(";")]), max_size=12).map("".join),
)


def attempt(text: str) -> object:
    """Return the value of a text, or what is wrong with it."""
    try:
        return load_yaml(text)
    except YamlError as error:
        return error


def places(value: Any, keys: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the keys that lead to every value within *value*."""
    found = [keys]
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*keys, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            found += places(inner, (*keys, index))
    return found


@settings(deadline=None, max_examples=150)
@given(YAML)
def test_any_text(text: str) -> None:
    """Any text is read or is a ``YamlError`` within it, and what is read can be located."""
    found = attempt(text)
    # Some readers take further signs for the end of a line.
    lines = len(text.splitlines()) + 1

    if isinstance(found, YamlError):
        assert 1 <= found.at.line <= lines
        assert found.at.column >= 1
    else:
        found_at = [locate(text, keys) for keys in places(found)]
        assert all(place is None or 1 <= place.line <= lines for place in found_at)


PLAIN = st.recursive(
    st.one_of(st.integers(-(10**9), 10**9), st.sampled_from(["a", "b c", "å"])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3),
        st.dictionaries(st.sampled_from(["x", "y", "z"]), inner, min_size=1),
    ),
    max_leaves=8,
)


def block(value: Any, indent: str = "") -> str:
    """Return *value* as YAML, every entry of a list or mapping on a line of its own."""
    if isinstance(value, dict):
        lines = [f"{indent}{k}:\n{block(v, indent + '  ')}" for k, v in value.items()]
    elif isinstance(value, list):
        lines = [f"{indent}-\n{block(v, indent + '  ')}" for v in value]
    else:
        lines = [f"{indent}{value}"]
    return "\n".join(lines)


@settings(deadline=None, max_examples=100)
@given(st.dictionaries(st.sampled_from(["x", "y", "z"]), PLAIN, min_size=1))
def test_places_are_where_the_values_stand(value: dict[str, Any]) -> None:
    """What is written on a line is located on that line."""
    text = block(value)
    lines = text.split("\n")

    assert load_yaml(text) == value
    for keys in places(value):
        found: Any = value
        for key in keys:
            found = found[key]
        place = locate(text, keys)
        assert place is not None
        if not isinstance(found, dict | list):
            assert lines[place.line - 1][place.column - 1 :] == str(found)
