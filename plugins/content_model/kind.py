"""A kind of content: what its files may say and where its pages stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from plugins.content_model.catalogue import N_
from plugins.content_model.document import Metadata


class Kind(Struct, frozen=True, kw_only=True):
    """
    What a plugin announces to have a folder of content become pages.

    Attributes:
        name: Singular, the prefix of its messages and templates.
        folder: Its folder under the content folder.
        template: Template of one item's page.
        url: Address of one item's page, with ``{lang}``, ``{slug}`` and the URL words of
            the language in braces, e.g. ``{lang}/{news}/{slug}/``.
        schema: Front matter that its files may have.
        dated: Whether every item must have a date.
        listing: Page key of the list its items belong to; empty for none.
        read_also: What a "read also" line to such an item is called (a msgid).
        mention: Front matter field by which other items name items of this kind.
        contents_list: Whether its pages begin with a list of their headings.
        facts: Schema of the file of facts that every item of it has beside its texts,
            ``<item>/<name>.yaml``; ``None`` for kinds without one.
        own_rows: Whether a panel of its plugin shows its items on the pages of terms, and not
            teasers.
        named_by_day: Whether a day that a name begins with is the item's own, such as that
            of an event, and not that of its publication.
        pictures: Pure function of a module from an item's facts to the pictures to be
            published with it, each with the keys that lead to it in the file.
        names: Function of a module that returns what else an item is called, given its facts;
            texts are searched for these names and for titles. ``None`` for kinds whose items
            are not looked for.
    """

    name: str
    folder: str
    template: str
    url: str
    schema: type[Metadata] = Metadata
    dated: bool = False
    listing: str = ""
    read_also: str = N_("Read also")
    mention: str = ""
    contents_list: bool = False
    facts: type[Struct] | None = None
    named_by_day: bool = False
    pictures: Callable[[Any], Iterable[tuple[tuple[str | int, ...], str]]] | None = None
    names: Callable[[Any], Iterable[str]] | None = None
    own_rows: bool = False

    @property
    def facts_name(self) -> str:
        """Name of the file of facts, which lies in the item's folder."""
        return f"{self.name}.yaml"


class DataFile(Struct, frozen=True, kw_only=True):
    """
    A YAML file of facts under ``content/data/``.

    Attributes:
        name: File name without ``.yaml``; the key its value has in ``Site.data``.
        schema: Type of the whole file.
        mention: Front matter field by which items name what it holds, by id.
        pictures: Pure function of a module from its value to the paths of the pictures to
            be published, each with the keys that lead to it.
    """

    name: str
    schema: type
    mention: str = ""
    pictures: Callable[[Any], Iterable[tuple[tuple[str | int, ...], str]]] | None = None


class Extract(Struct, frozen=True, kw_only=True):
    """
    Something to be kept of every document when it is parsed: its plain text is not.

    Attributes:
        name: Key of the result in ``Document.extracts`` and ``Edition.extracts``.
        make: Pure function of a module from a ``Document``, its plain text still there, to
            bytes of whatever form.
        for_pages: Whether only pages show what comes of it, so that a check can do without.
    """

    name: str
    make: Callable[[Any], bytes]
    for_pages: bool = False
