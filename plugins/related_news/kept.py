"""
A ranking kept from build to build.

Two files: the lists, all that is needed while nothing is new, and what they were worked out
from, which an edit needs and no other build reads.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.cache.sealed_file import read_keyed, write_sealed

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.related_news.state import State

FILE, NAME = "related", "related 2"
STATE_FILE, STATE_NAME = "related-state", "related-state 1"
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
    content = read_keyed(path, NAME, key)
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=Ranking)
    except msgspec.DecodeError:
        return None


def read_state(folder: str, rules: bytes) -> State | None:
    """
    Return what the last ranking was worked out from; a damaged one costs only time.

    Args:
        folder: Of the cache.
        rules: Fingerprint of the code and the settings it must have been made with.
    """
    from plugins.related_news.state import Stored, restored  # noqa: PLC0415  # loads NumPy

    content = read_keyed(Path(folder, STATE_FILE), STATE_NAME, rules)
    try:
        return None if content is None else restored(msgspec.msgpack.decode(content, type=Stored))
    except (msgspec.DecodeError, ValueError, TypeError, StopIteration):
        return None


def write_state(folder: str, rules: bytes, state: State) -> None:
    """
    Keep what a ranking was worked out from.

    Raises:
        OSError: If it cannot be kept.
    """
    from plugins.related_news.state import stored  # noqa: PLC0415  # loads NumPy

    content = rules + msgspec.msgpack.encode(stored(state))
    write_sealed(Path(folder, STATE_FILE), STATE_NAME, content)
