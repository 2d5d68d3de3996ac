"""Texts in facts: the same in every language, or one for each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.views.reader import Reader

# One text for all languages, or one by language.
Text = str | dict[str, str]


# Ids are written small and in one piece: "nscc", but "the ministry" and "Interreg" are words.
SHORT_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def is_short_id(text: Text | None) -> bool:
    """Return whether what a fact names has the form of an id rather than of words."""
    return isinstance(text, str) and SHORT_ID.fullmatch(text) is not None


def in_language(text: Text, lang: str) -> tuple[str, str]:
    """
    Return a text in *lang*, and its language where that is another one.

    Args:
        text: The text; without one in *lang* the first there is stands in.
        lang: BCP 47 tag.
    """
    if isinstance(text, str):
        return text, ""
    if lang in text:
        return text[lang], ""
    other = next(iter(text), "")
    return text.get(other, ""), other


def words(text: Text, reader: Reader) -> LinkView:
    """Return a text as a page shows it: a link to nowhere, marked if in another language."""
    title, lang = in_language(text, reader.lang)
    return LinkView(title=title, url="", title_lang=lang)
