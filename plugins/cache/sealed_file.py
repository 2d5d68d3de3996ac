"""Files that are whole or not there: written at once, read only if their seal is right."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from plugins.cache.fingerprints import SIZE, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable

MAGIC = b"cluster-newsroom "
# Names of the files that this build found damaged, to be told of in the end.
DAMAGED: set[str] = set()


class DamagedCacheError(Exception):
    """
    A file of the cache is not what was written there.

    Args:
        path: The file.
    """


def write_sealed(path: Path, name: str, content: bytes, *, durable: bool = False) -> None:
    """
    Write a file of the cache, so that it holds all of *content* or is as it was.

    Args:
        path: The file.
        name: What it is, and the version of its format.
        content: What it holds.
        durable: Whether it must outlive a loss of power. The seal shows if it did not.
    """
    parts = (MAGIC, name.encode(), b"\n", fingerprint(content), content)
    write_whole(path, parts, durable=durable)


def read_sealed(path: Path, name: str) -> bytes | None:
    """
    Return the content of a file of the cache; ``None`` if it is not there.

    Raises:
        DamagedCacheError: If it is damaged, or something else, or of another version.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError:
        DAMAGED.add(path.name)
        raise DamagedCacheError(path) from None
    head = MAGIC + name.encode() + b"\n"
    seal, content = raw[len(head) : len(head) + SIZE], raw[len(head) + SIZE :]
    if not raw.startswith(head) or fingerprint(content) != seal:
        DAMAGED.add(path.name)
        raise DamagedCacheError(path)
    return content


def read_keyed(path: Path, name: str, key: bytes) -> memoryview | None:
    """
    Return what a sealed file holds after its key; ``None`` if it has another one, or is damaged.

    Args:
        path: The file.
        name: What it is, and the version of its format.
        key: Fingerprint of all that the content depends on.
    """
    try:
        content = read_sealed(path, name)
    except DamagedCacheError:
        return None
    if content is None or not content.startswith(key):
        return None
    return memoryview(content)[len(key) :]


def write_whole(path: Path, parts: Iterable[bytes], *, durable: bool = True) -> None:
    """
    Write a file by way of a new one in the same folder.

    Args:
        path: The file.
        parts: Its content.
        durable: Whether it must also outlive a loss of power: the disk is waited for.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115  # closed before it is moved: Windows moves no open file
    try:
        with new:
            new.writelines(parts)
            new.flush()
            if durable:
                os.fsync(new.fileno())
        Path(new.name).replace(path)
    except BaseException:
        Path(new.name).unlink(missing_ok=True)
        raise
