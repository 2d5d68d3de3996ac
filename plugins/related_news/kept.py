"""A ranking kept from build to build, for as long as nothing that it depends on is new."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "related"
NAME = "related 1"
Ranking = list[list[list[int]]]


def kept(folder: str, key: bytes, make: Callable[[], Ranking]) -> Ranking:
    """
    Return the ranking that *key* stands for.

    Args:
        folder: Of the cache.
        key: Fingerprint of all that it depends on.
        make: Makes it, if another one is kept or none.

    Raises:
        OSError: If it cannot be kept.
    """
    path = Path(folder, FILE)
    found = read(path, key)
    if found is None:
        found = make()
        write_sealed(path, NAME, key + msgspec.msgpack.encode(found))
    return found


def read(path: Path, key: bytes) -> Ranking | None:
    """Return the ranking kept at *path* if it is that of *key*; a damaged one costs only time."""
    try:
        content = read_sealed(path, NAME)
        if content is None or not content.startswith(key):
            return None
        return msgspec.msgpack.decode(content[len(key) :], type=Ranking)
    except (DamagedCacheError, msgspec.DecodeError):
        return None
