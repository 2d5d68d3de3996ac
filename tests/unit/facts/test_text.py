"""Texts in facts."""

from __future__ import annotations

import pytest

from plugins.facts.text import Text, in_language, words
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
