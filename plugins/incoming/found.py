"""What a reader of foreign files found: an item as it is to be, and what is not certain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.problem import Message  # msgspec reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterable


class Doubt(Struct, frozen=True):
    """
    Something an editor should look at.

    Attributes:
        text: What is not certain, or was left out.
        hint: What to do about it.
    """

    text: Message
    hint: Message


class File(Struct, frozen=True):
    """
    A file to lie beside the text.

    Attributes:
        name: Its name there.
        path: The file it is a copy of, absolute.
    """

    name: str
    path: str


class Found(Struct, frozen=True, kw_only=True):
    """
    One text found elsewhere, in one language.

    What was not found is empty; nothing is made up for it.

    Attributes:
        origin: What it was read from, as the staff know it.
        title: Headline.
        text: Markdown. Addresses in it are as :mod:`plugins.incoming.addresses` leaves them.
        lang: Its language, a tag as the source writes it.
        date: Day or moment of publication, as front matter writes it.
        modified: Likewise of the last change.
        authors: Names.
        summary: The lead.
        slug: Last part of its address.
        url: Its address on the web.
        kind: Name of the kind it belongs to, if the source says.
        category: What its category is called there.
        tags: What its tags are called there.
        status: ``draft`` or ``hidden``; empty for what is public.
        image: Name of its lead picture, one of *files*.
        image_alt: What that shows.
        image_caption: Words under it.
        more: Further lines of front matter, as pairs of key and value.
        files: What lies beside it.
        same_as: Names that it shares with its translations: addresses, or a key.
        doubts: What an editor should look at.
    """

    origin: str
    title: str = ""
    text: str = ""
    lang: str = ""
    date: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    summary: str = ""
    slug: str = ""
    url: str = ""
    kind: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    status: str = ""
    image: str = ""
    image_alt: str = ""
    image_caption: str = ""
    more: tuple[tuple[str, object], ...] = ()
    files: tuple[File, ...] = ()
    same_as: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class Notes:
    """
    Takes what a reader comes across on its way.

    Attributes:
        doubts: What an editor should look at, in the order it was met.
        files: What is to lie beside the text, by name.
    """

    def __init__(self, doubts: Iterable[Doubt] = ()) -> None:
        self.doubts = list(doubts)
        self.files: dict[str, str] = {}

    def doubt(self, text: Message, hint: Message) -> None:
        """Note something to look at, once."""
        if Doubt(text, hint) not in self.doubts:
            self.doubts.append(Doubt(text, hint))

    def keep(self, path: str, name: str) -> str:
        """
        Note a file to lie beside the text.

        Args:
            path: The file, absolute.
            name: The name it should have.

        Returns:
            The name it will have: another one if a different file has that already.
        """
        stem, dot, ending = name.rpartition(".")
        number, free = 2, name
        while self.files.setdefault(free, path) != path:
            free = f"{stem}-{number}{dot}{ending}"
            number += 1
        return free

    def kept(self) -> tuple[File, ...]:
        """Return the files, by name."""
        return tuple(File(name, path) for name, path in sorted(self.files.items()))
