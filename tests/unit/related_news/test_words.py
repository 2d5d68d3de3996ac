"""The words of a text."""

from __future__ import annotations

from plugins.related_news.words import body_mark, body_words, words_of
from tests.unit.builders import body, document


def test_words_of_two_letters_or_more() -> None:
    """Words are in small letters, and signs and single letters are no words."""
    assert words_of("Å, Øl i Ås: NSCC-gull 95 %!") == ["øl", "ås", "nscc", "gull", "95"]


def test_nothing() -> None:
    """A text without words has none."""
    assert words_of("– ! –") == []


def test_words_of_a_body() -> None:
    """The plain text of a document is kept as words with spaces between, in their order."""
    found = body_words(document(body=body(plain="Én klynge. Én til!")))

    assert found.decode() == "én klynge én til"


def test_the_mark_of_a_body() -> None:
    """Another text has another mark."""
    one, other = (body_mark(document(body=body(plain=plain))) for plain in ("gull", "by"))

    assert one != other
