"""What ``glossary.yaml`` may say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.kind import DataFile

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.site import Site

NAME = "glossary"
PATH = f"data/{NAME}.yaml"


class Word(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A term in one language.

    Attributes:
        term: As it stands in running text: small letters where those are usual.
        definition: What it means, in one or two sentences; a text that mentions the term shows
            it. Without one the term is merely agreed on.
        forms: Forms of it that its language's usual endings do not make: ``testsentre``.
        avoid: Words not to be used for it.
    """

    term: str
    definition: str = ""
    forms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A term in all its languages.

    Attributes:
        words: What it is called, by language.
        see: Id of an item that says more.
        explain: Whether texts that mention it explain it.
        check: Whether a translation is to use the agreed term.
    """

    words: dict[str, Word]
    see: str = ""
    explain: bool = True
    check: bool = True


GlossaryFile = dict[str, Entry]


def data_files(settings: object) -> list[DataFile]:
    """Return the file of terms."""
    del settings
    return [DataFile(name=NAME, schema=GlossaryFile)]


def entries_of(site: Site) -> Mapping[str, Entry]:
    """Return the terms by id, in the order of the file."""
    found: Mapping[str, Entry] = site.data.get(NAME) or {}
    return found
