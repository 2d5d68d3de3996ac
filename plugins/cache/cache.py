"""The cache of one build: what is known at its start, what it finds out, what it leaves."""

from __future__ import annotations

import time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cache.documents import decode_document
from plugins.cache.fingerprints import code_version, fingerprint, own_version
from plugins.cache.index import FileEntry, Index, read_index, write_index
from plugins.cache.sealed_file import DAMAGED, DamagedCacheError
from plugins.cache.texts import Texts

if TYPE_CHECKING:
    from plugins.content_model.document import Document, Metadata
    from plugins.content_model.source import Source

INDEX = "index"
TEXTS = "texts"


class Cache:
    """
    What builds know of the files of a content folder.

    Args:
        folder: Where it is kept, absolute.
    """

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)
        self.started = time.time_ns()
        self.files: dict[str, FileEntry] = {}
        self.learned = 0
        self.own_code = b""
        self.codes: dict[str, bytes] = {}
        self.documents: dict[str, tuple[bytes, Document]] = {}

    @cached_property
    def index(self) -> Index:
        """What the build before it knew: read when it is asked for, as not all builds do."""
        try:
            return read_index(self.folder / INDEX)
        except DamagedCacheError:
            return Index()

    @cached_property
    def texts(self) -> Texts:
        """The texts of the documents."""
        return Texts(self.folder / TEXTS, self.index.texts)

    def begin(self) -> None:
        """Begin another build with what the one before it knew."""
        self.started = time.time_ns()
        self.files = {}
        if "texts" in self.__dict__:
            self.texts.used = set()
        self.learned = 0

    def drop(self) -> None:
        """Forget everything: what was kept has turned out to be damaged."""
        self.index = Index()
        self.texts = Texts(self.folder / TEXTS)
        self.begin()
        DAMAGED.add(TEXTS)

    def known(self, source: Source) -> FileEntry | None:
        """Return what is known of a file, if it cannot have changed since; keep it known."""
        entry = self.index.known(
            source.path, source.size, source.mtime, source.inode, source.ctime
        )
        if entry is not None:
            self.files[source.path] = entry
        return entry

    def document(self, path: str, result: bytes, schema: type[Metadata]) -> Document:
        """
        Return a document, decoded once for all builds of a session.

        Args:
            path: Its file.
            result: The document as it is kept.
            schema: Type of its front matter.
        """
        found = self.documents.get(path)
        if found is None or found[0] != result:
            found = self.documents[path] = (result, decode_document(result, schema))
        return found[1]

    def code(self, root: str = "") -> bytes:
        """
        Return the fingerprint of the code that runs, found out once.

        Args:
            root: The project folder, if its own modules matter too.
        """
        if not self.own_code:
            self.own_code = own_version()
        if root not in self.codes:
            self.codes[root] = code_version(root, self.own_code)
        return self.codes[root]

    def digest(self, source: Source, content: str) -> bytes:
        """
        Return the fingerprint of a file, which is read only if it may have changed.

        Args:
            source: The file.
            content: The content folder.

        Raises:
            OSError: If it cannot be read.
        """
        entry = self.files.get(source.path) or self.known(source)
        if entry is None:
            entry = self.learn(source, fingerprint(Path(content, source.path).read_bytes()))
        return entry.digest

    def learn(
        self,
        source: Source,
        digest: bytes,
        rules: bytes = b"",
        result: bytes = b"",
        texts: tuple[str, ...] = (),
    ) -> FileEntry:
        """Keep what reading a file yielded, field by field as :class:`FileEntry` has it."""
        entry = FileEntry(
            source.size, source.mtime, source.inode, digest, rules, result, texts, source.ctime
        )
        self.files[source.path] = entry
        self.learned += 1
        return entry

    def save(self, worth: int = 1) -> None:
        """
        Write what this build knows, for the next one.

        Args:
            worth: How many files must have been read for that to be worth it. The index is written
                whole: on a large site that takes as long as reading a hundred files again.

        Raises:
            OSError: If the disk does not let us.
        """
        is_complete = self.files.keys() == self.index.files.keys() and not self.texts.new
        if self.learned < worth and (is_complete or worth > 1):
            return
        self.texts.write({text for entry in self.files.values() for text in entry.texts})
        self.index = Index(self.started, self.files, self.texts.places)
        write_index(self.folder / INDEX, self.index)
        self.texts.remove_unused()
        self.learned = 0
