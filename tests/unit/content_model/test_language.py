"""The words a language puts into addresses."""

from __future__ import annotations

from plugins.content_model.language import Language

NYNORSK = Language(
    tag="nn",
    locale="nn_NO",
    name="Nynorsk",
    site_name="Klyngjene",
    words={"news": "nyhende"},
)


def test_own_word() -> None:
    """A language's own word stands in its addresses."""
    assert NYNORSK.word("news") == "nyhende"


def test_key_where_there_is_no_word() -> None:
    """Where the settings name no word the key itself serves."""
    assert NYNORSK.word("guides") == "guides"


def test_words_are_no_keys() -> None:
    """A word is not looked up a second time."""
    assert NYNORSK.word("nyhende") == "nyhende"


def test_languages_share_no_words() -> None:
    """A language without words of its own has none of another's."""
    bare = Language(tag="en", locale="en_GB", name="English", site_name="The Clusters")

    assert bare.word("news") == "news"
