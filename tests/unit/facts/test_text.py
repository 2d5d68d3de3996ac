"""Texts in facts."""

from __future__ import annotations

import pytest

from plugins.facts.text import Text, in_language, is_short_id, words
from tests.unit.builders import reader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo", ("Oslo", "")),
        ({"nb": "Norge", "en": "Norway"}, ("Norge", "")),
        ({"en": "Norway"}, ("Norway", "en")),
        ({}, ("", "")),
    ],
)
def test_in_language(text: Text, expected: tuple[str, str]) -> None:
    """A text is shown in the reader's language, else in another that is said to be one."""
    assert in_language(text, "nb") == expected
    assert (words(text, reader()).title, words(text, reader()).title_lang) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nscc", True),
        ("welfare-tech", True),
        ("ESCA", False),
        ("the ministry", False),
        ("news/x", False),
        ({"nb": "nscc"}, False),
        (None, False),
    ],
)
def test_short_id(text: Text | None, expected: bool) -> None:  # noqa: FBT001  # a case
    """Ids are written small and in one piece."""
    assert is_short_id(text) is expected
