"""Remarks on style, kept for as long as a text stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.style.find import Remark, remarks

if TYPE_CHECKING:
    from plugins.cache.cache import Cache
    from plugins.content_model.settings import Settings

FILE = "style"
NAME = "style 2"
# By path: fingerprint of the text, its language, and the remarks, read when they are asked for.
Kept = dict[str, tuple[bytes, str, msgspec.Raw]]
REMARKS = msgspec.msgpack.Decoder(tuple[Remark, ...])


class RemarksKept:
    """
    The remarks on all texts that were ever looked at.

    Args:
        cache: Knows which texts changed.
        settings: The site's settings.
    """

    def __init__(self, cache: Cache, settings: Settings) -> None:
        self.cache = cache
        self.content = settings.content
        self.path = Path(settings.cache, FILE)
        self.code = cache.code(settings.root)
        self.found = read(self.path, self.code)
        self.is_changed = False

    def remarks(self, path: str, lang: str) -> tuple[Remark, ...]:
        """Return the remarks on the text at *path*, a path in the content folder."""
        entry = self.cache.files.get(path)
        digest = entry.digest if entry is not None else b""
        kept = self.found.get(path)
        if kept is not None and digest and kept[:2] == (digest, lang):
            return REMARKS.decode(kept[2])
        try:
            made = remarks(Path(self.content, path).read_bytes(), lang)
        except OSError:
            return ()
        if digest:
            self.found[path] = (digest, lang, msgspec.Raw(msgspec.msgpack.encode(made)))
            self.is_changed = True
        return made

    def save(self) -> None:
        """
        Keep what was found out, of texts that are still there.

        Raises:
            OSError: If the disk does not let us.
        """
        if self.is_changed:
            there = {path: kept for path, kept in self.found.items() if path in self.cache.files}
            write_sealed(self.path, NAME, self.code + msgspec.msgpack.encode(there))


def read(path: Path, code: bytes) -> Kept:
    """Return what is kept at *path*; nothing if it is damaged or was found by other rules."""
    try:
        content = read_sealed(path, NAME)
        if content is None or not content.startswith(code):
            return {}
        return msgspec.msgpack.decode(content[len(code) :], type=Kept)
    except (DamagedCacheError, msgspec.DecodeError):
        return {}
