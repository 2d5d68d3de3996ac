"""What templates see of the glossary."""

from __future__ import annotations

from msgspec import Struct

from plugins.views.values import LinkView  # msgspec reads the annotations


class OtherWord(Struct, frozen=True, kw_only=True):
    """A term in another language: the term, the language and its name."""

    term: str
    lang: str
    lang_name: str


class TermView(Struct, frozen=True, kw_only=True):
    """
    A term as its page and the pages that mention it show it.

    Attributes:
        id: Id of its entry, which ends the ids of its elements.
        term: The term.
        definition: What it means; empty if it is merely agreed on.
        others: What it is called in other languages.
        see: The item that says more, if that is public.
    """

    id: str
    term: str
    definition: str
    others: tuple[OtherWord, ...] = ()
    see: LinkView | None = None


class GlossaryPage(Struct, frozen=True, kw_only=True):
    """The view of the glossary: its headline, and the terms in the order of the alphabet."""

    heading: str
    terms: tuple[TermView, ...]


class GlossaryPanel(Struct, frozen=True, kw_only=True):
    """The explanations of what a text mentions, in the order it does; the way to all of them."""

    terms: tuple[TermView, ...]
    more: LinkView | None
