"""What the cache knows of every file of the content folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.cache.texts import TextPlace

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.cache.texts import Texts

NAME = "index 3"
# The coarsest clock of a file system in use (FAT): a file changed twice within one of its
# ticks looks as if it had been changed once.
TICK = 2_000_000_000


class FileEntry(Struct, frozen=True, array_like=True):
    """
    A file as it was when it was last read.

    Attributes:
        size: In bytes.
        mtime: Time of its last change, in ns.
        inode: Number of the file on its disk.
        digest: Fingerprint of its content.
        rules: Fingerprint of what else *result* depends on.
        result: What reading it yielded; empty for nothing to keep.
        texts: Fingerprints of the texts that belong to *result*.
        ctime: Time of the last change of anything about it, its times included, in ns.
    """

    size: int
    mtime: int
    inode: int
    digest: bytes
    rules: bytes = b""
    result: bytes = b""
    texts: tuple[str, ...] = ()
    ctime: int = 0

    def is_whole(self, rules: bytes, texts: Texts) -> bool:
        """
        Return whether all that the file yielded is kept, and would be yielded by *rules* too.

        Args:
            rules: Fingerprint of what else it depends on.
            texts: The texts that are kept.
        """
        return self.rules == rules and all(text in texts for text in self.texts)


class Index(Struct, frozen=True, array_like=True):
    """
    All files, by path from the content folder.

    Attributes:
        started: When the build that wrote the index began to look at files, in ns.
        files: What is known of them.
        texts: Where the texts lie.
    """

    started: int = 0
    files: dict[str, FileEntry] = {}
    texts: dict[str, TextPlace] = {}

    def known(
        self, path: str, size: int, mtime: int, inode: int, ctime: int = 0
    ) -> FileEntry | None:
        """
        Return the entry of a file that cannot have changed since it was read.

        As git does it: size, times and number must be the same, and the times must be so
        long before anything was read that no later change could bear them as well. The time
        that the system itself notes counts too, for nobody can set it back.
        """
        entry = self.files.get(path)
        if entry is None:
            return None
        if (entry.size, entry.mtime, entry.inode, entry.ctime) != (size, mtime, inode, ctime):
            return None
        return entry if max(mtime, ctime) + TICK < self.started else None


def read_index(path: Path) -> Index:
    """
    Return the index at *path*, an empty one if there is none.

    Raises:
        DamagedCacheError: If it is damaged, or of another version.
    """
    content = read_sealed(path, NAME)
    if content is None:
        return Index()
    try:
        return msgspec.msgpack.decode(content, type=Index)
    except msgspec.DecodeError:
        raise DamagedCacheError(path) from None


def write_index(path: Path, index: Index) -> None:
    """Write an index, to be read by the next build."""
    write_sealed(path, NAME, msgspec.msgpack.encode(index))
