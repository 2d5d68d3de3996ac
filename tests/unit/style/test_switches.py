"""Comments that switch rules off for a line."""

from __future__ import annotations

import re

import pytest

from plugins.style.switches import line_of, merged, switches_in

RULES = ("one", "two-words")


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("A <!-- style-off: one -->\nB", {1: {"one"}}),
        ("A <!-- style-off -->\nB", {1: set()}),
        ("<!--style-off:one,two-words-->\n\nB", {3: {"one", "two-words"}}),
        ("<!-- style-off: one -->\nB <!-- style-off: two-words -->", {2: {"one", "two-words"}}),
        ("<!-- style-off: one -->\nB <!-- style-off -->", {2: set()}),
        ("A <!-- style-off: three -->", {}),
        ("A <!-- something else -->", {}),
    ],
)
def test_in_a_text(text: str, off: dict[int, set[str]]) -> None:
    """A comment speaks of its line, one alone of the next with words; no names stand for all rules."""
    assert switches_in(text, 0, RULES).lines == off


def test_in_front_matter() -> None:
    """There it is a YAML comment, and an HTML comment counts for nothing."""
    text = "---\ntitle: A  # style-off: one\n# style-off\nsummary: <!-- style-off -->\n---\n\nB\n"
    switches = switches_in(text, text.index("\nB"), RULES)

    assert switches.lines == {2: {"one"}, 4: set()}
    assert switches.is_off("one", 2)
    assert not switches.is_off("two-words", 2)
    assert switches.is_off("two-words", 4)
    assert not switches.is_off("one", 1)


def test_unknown_names() -> None:
    """A name that no rule has is noted where it stands."""
    text = "A <!-- style-off: on -->"

    assert switches_in(text, 0, RULES).unknown == ((text.index("on -->"), "on"),)


def test_merged() -> None:
    """All rules and one are all rules."""
    assert merged(frozenset({"one"}), frozenset()) == frozenset()


def test_line_of_the_last_line() -> None:
    """A comment at the end of a file speaks of no line that is there."""
    text = "A\n<!-- style-off -->"
    match = re.search(r"<!--.*-->", text)

    assert match is not None
    assert line_of(text, match, 0) == 2
