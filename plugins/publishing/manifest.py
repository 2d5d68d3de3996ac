"""The manifest: what the last build left in an output folder, and what it made that from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed

if TYPE_CHECKING:
    from pathlib import Path

NAME = "manifest 3"


class Record(Struct, frozen=True, array_like=True):
    """
    A file that we own.

    Attributes:
        makings: Fingerprints of all that it was made from; empty for a copy.
        digest: Fingerprint of its content.
        size: In bytes.
        mtime: Time of its last change, in ns.
        reasons: Why the last build that made it did so.
        templates: Names of the templates that had changed, if that was a reason.
    """

    makings: bytes = b""
    digest: bytes = b""
    size: int = -1
    mtime: int = 0
    reasons: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()


class Manifest(Struct, frozen=True, array_like=True):
    """
    What is ours in an output folder.

    Attributes:
        output: The output folder, absolute.
        files: What we own there, by path relative to it.
        references: Names of the templates that a template refers to, by the fingerprint of
            the template, so that none is read through twice.
        templates: Fingerprints of the templates, by name.
    """

    output: str = ""
    files: dict[str, Record] = {}
    references: dict[str, tuple[str | None, ...]] = {}
    templates: dict[str, bytes] = {}


def read_manifest(path: Path, output: str) -> Manifest:
    """Return the manifest at *path*; an empty one if it is damaged or another folder's."""
    try:
        content = read_sealed(path, NAME)
        manifest = msgspec.msgpack.decode(content, type=Manifest) if content else Manifest()
    except (DamagedCacheError, msgspec.DecodeError):
        return Manifest(output)
    if manifest.output != output:
        return Manifest(output)
    files = {path: record for path, record in manifest.files.items() if is_inside(path)}
    return Manifest(output, files, manifest.references, manifest.templates)


def is_inside(path: str) -> bool:
    """Return whether a path of a manifest stays in the output folder."""
    return not path.startswith("/") and not (".." in path and ".." in path.split("/"))


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write a manifest, so that it is never half written, even if the power goes."""
    write_sealed(path, NAME, msgspec.msgpack.encode(manifest), durable=True)
