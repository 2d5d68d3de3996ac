"""The terms as names to be found in texts, and how a page shows the first mention of one."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from plugins.glossary.entries import NAME, Entry, entries_of
from plugins.glossary.forms import forms
from plugins.pipeline.extension_points import Names

if TYPE_CHECKING:
    from plugins.content_model.body import Mention
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader

# Words not to be used, as names of their own.
AVOID = "glossary-avoid"
SETTING = "GLOSSARY"
PAGE_ALONE = "page"


def names(settings: Settings) -> list[Names]:
    """Return the terms, and the words not to be used for them."""
    if settings.options.get(SETTING) == PAGE_ALONE:
        return []
    return [
        Names(name=NAME, find=terms, show=explained),
        Names(name=AVOID, find=avoided, show=as_written),
    ]


def terms(data: dict[str, Any], facts: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the forms of all terms by language, each with the id of its entry."""
    del facts
    found: dict[str, dict[str, str]] = {}
    glossary: dict[str, Entry] = data.get(NAME) or {}
    # What is written out counts before what endings make.
    for first in (True, False):
        for term_id, entry in glossary.items():
            for lang, word in entry.words.items():
                for form in (word.term, *word.forms) if first else forms(word, lang):
                    found.setdefault(lang, {}).setdefault(" ".join(form.split()), term_id)
    return found


def avoided(data: dict[str, Any], facts: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Return the words to avoid by language, each with the id of its entry and itself."""
    del facts
    glossary: dict[str, Entry] = data.get(NAME) or {}
    found: dict[str, dict[str, str]] = {}
    for term_id, entry in glossary.items():
        for lang, word in entry.words.items():
            for avoid in word.avoid:
                found.setdefault(lang, {})[" ".join(avoid.split())] = f"{term_id}:{avoid}"
    return found


def is_explained(term_id: str, edition: Edition, reader: Reader) -> bool:
    """Return whether a text that mentions a term explains it: not if it is the explanation itself."""
    entry = entries_of(reader.site).get(term_id)
    word = entry.words.get(edition.lang) if entry else None
    return bool(
        entry
        and word
        and entry.explain
        and word.definition
        and reader.site.references.item(entry.see, "") != edition.item
        and not is_left_out(term_id, edition, reader.site.items[edition.item].editions)
    )


def is_left_out(term_id: str, edition: Edition, editions: dict[str, Edition]) -> bool:
    """Return whether a text, or its original, asks to be left alone with a term."""
    first = editions.get(edition.original, edition)
    return term_id in (*edition.metadata.not_glossary, *first.metadata.not_glossary)


def explained(mention: Mention, edition: Edition, reader: Reader) -> str:
    """Return the words of a mention, with the way to the explanation below the text."""
    if not is_explained(mention.id, edition, reader):
        return mention.html
    name = escape(mention.id)
    return (
        f'<a class="term" id="_mention-{name}" href="#_term-{name}" role="doc-glossref">'
        f"{mention.html}</a>"
    )


def as_written(mention: Mention, edition: Edition, reader: Reader) -> str:
    """Return the words of a mention as they are."""
    del edition, reader
    return mention.html
