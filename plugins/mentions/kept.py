"""Mentions kept from build to build, by the fingerprint of all they depend on."""

from __future__ import annotations

from pathlib import Path

import msgspec

from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.content_model.own_text import TextLink

FILE = "mentions"
NAME = "mentions 1"
Kept = dict[bytes, tuple[TextLink, ...]]


def kept(folder: str) -> Kept:
    """Return what was kept; nothing if it is damaged, which costs only time."""
    try:
        content = read_sealed(Path(folder, FILE), NAME)
        return msgspec.msgpack.decode(content, type=Kept) if content else {}
    except (DamagedCacheError, msgspec.DecodeError):
        return {}


def keep(folder: str, before: Kept, now: Kept) -> None:
    """
    Keep what a build found, if it is not what was kept before.

    Raises:
        OSError: If it cannot be kept.
    """
    if now.keys() != before.keys():
        write_sealed(Path(folder, FILE), NAME, msgspec.msgpack.encode(now))
