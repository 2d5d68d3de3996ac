"""The texts of all documents, in a few files that are written once and never changed."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError, write_whole

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

ENDING = ".texts"
# Seconds that another build may go on reading what this one has no use for.
LONGEST_BUILD = 3600
# Files to look into before their texts are brought together in one.
MOST_FILES = 16


# Files that this process has open, by path.
OPENED: dict[str, int] = {}


class TextPlace(Struct, frozen=True, array_like=True):
    """Where a text lies: name of the file, offset and length in bytes."""

    file: str
    offset: int
    length: int


class Texts:
    """
    The stored texts, by their fingerprint in hexadecimal digits.

    Args:
        folder: Where the files lie.
        places: The texts that are there.
    """

    def __init__(self, folder: Path, places: Mapping[str, TextPlace] | None = None) -> None:
        self.folder = folder
        self.places = dict(places or {})
        self.new: dict[str, bytes] = {}
        # Texts added in this build: shown by its pages, even if no entry of the cache names them.
        self.used: set[str] = set()

    def __contains__(self, text: str) -> bool:
        return text in self.places or text in self.new

    def add(self, content: bytes) -> str:
        """Keep a text, to be written by :meth:`write`; return its fingerprint."""
        text = fingerprint(content).hex()
        self.used.add(text)
        if text not in self.places:
            self.new[text] = content
        return text

    def read(self, text: str) -> bytes:
        """
        Return a text.

        Raises:
            DamagedCacheError: If it is not there, or no longer what it was.
        """
        if text in self.new:
            return self.new[text]
        place = self.places.get(text)
        if place is None:
            raise DamagedCacheError(self.folder)
        return read_text(str(self.folder), place, text)

    def write(self, wanted: Collection[str]) -> None:
        """
        Write what is new, and bring files together if there are many, or much is unwanted.

        A text that turns out to be damaged stays where it is, for who reads it to find out.

        Args:
            wanted: Fingerprints of the texts to keep.
        """
        before = {place.file for place in self.places.values()}
        kept = {t: place for t, place in self.places.items() if t in wanted or t in self.used}
        lost = sum(place.length for text, place in self.places.items() if text not in kept)
        size = sum(place.length for place in kept.values())
        files = {place.file for place in kept.values()}
        if len(files) >= MOST_FILES or lost > size:
            contents, damaged = self.read_all(kept)
            self.places = {**damaged, **self.written({**contents, **self.new})}
        else:
            self.places = {**kept, **self.written(self.new)}
        self.new = {}
        for name in before - {place.file for place in self.places.values()}:
            with suppress(OSError):
                os.utime(self.folder / name)  # of no use from now on, not since it was written

    def read_all(
        self, places: Mapping[str, TextPlace]
    ) -> tuple[dict[str, bytes], dict[str, TextPlace]]:
        """Return the texts at *places*, and the places of those that are damaged."""
        contents, damaged = {}, {}
        for text, place in places.items():
            try:
                contents[text] = self.read(text)
            except DamagedCacheError:
                damaged[text] = place
        return contents, damaged

    def written(self, contents: Mapping[str, bytes]) -> dict[str, TextPlace]:
        """Write texts to a file of their own; return their places."""
        if not contents:
            return {}
        name = fingerprint(*(text.encode() for text in contents)).hex() + ENDING
        write_whole(self.folder / name, contents.values(), durable=False)
        places, offset = {}, 0
        for text, content in contents.items():
            places[text] = TextPlace(name, offset, len(content))
            offset += len(content)
        return places

    def remove_unused(self) -> None:
        """Delete the files that no text is in any more, but for those a build may be reading."""
        used = {place.file for place in self.places.values()}
        now = time.time()
        for path in self.folder.glob(f"*{ENDING}*"):  # half written ones, too
            with suppress(FileNotFoundError):  # another build was quicker
                if path.name not in used and now - path.stat().st_mtime > LONGEST_BUILD:
                    path.unlink()


def descriptor(path: str) -> int:
    """
    Return an open file to read from, kept open for the texts to come.

    A file that is replaced meanwhile is no other: its name is the fingerprint of its content.
    """
    if path not in OPENED:
        if len(OPENED) >= MOST_FILES:
            for number in OPENED.values():
                os.close(number)
            OPENED.clear()
        OPENED[path] = os.open(path, os.O_RDONLY)
    return OPENED[path]


def read_text(folder: str, place: TextPlace, text: str) -> bytes:
    """
    Return a text from the file it lies in.

    Args:
        folder: Where the files lie.
        place: Where in them.
        text: Its fingerprint.

    Raises:
        DamagedCacheError: If it is not there, or no longer what it was.
    """
    path = f"{folder}/{place.file}"
    try:
        content = os.pread(descriptor(path), place.length, place.offset)
        if fingerprint(content).hex() == text:
            return content
        # Damaged when it was opened, perhaps replaced since.
        os.close(OPENED.pop(path))
        content = os.pread(descriptor(path), place.length, place.offset)
    except OSError:
        raise DamagedCacheError(path) from None
    if fingerprint(content).hex() != text:
        raise DamagedCacheError(path)
    return content
