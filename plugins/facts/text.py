"""Texts in facts: the same in every language, or one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.views.values import LinkView

if TYPE_CHECKING:
    from plugins.views.reader import Reader

# One text for all languages, or one by language.
Text = str | dict[str, str]


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
