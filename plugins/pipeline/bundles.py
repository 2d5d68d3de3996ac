"""Bundles: sets of files that a function makes together, once for each content."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import msgspec

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.content_model.page import CopiedFile
from plugins.content_model.problem import Problem, message
from plugins.pipeline.maker_version import maker_version
from plugins.views.prose import plain_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.page import Bundle

FOLDER = "bundles"
NAME = "bundle 1"
LISTING = "listing"
FILES = "files"
# Seconds that a bundle is kept which no build has asked for.
KEPT = 24 * 3600


def bundled(
    bundles: Iterable[Bundle], cache: str, code: bytes, read: Callable[[str], bytes]
) -> tuple[list[CopiedFile], list[Problem]]:
    """
    Return the files of bundles, made now if the cache does not have them, and what is wrong.

    Args:
        bundles: What to make.
        cache: The cache folder.
        code: Fingerprint of the code that runs.
        read: Returns a stored text by its fingerprint.

    Raises:
        OSError: If the disk does not let us write.
    """
    files: list[CopiedFile] = []
    problems: list[Problem] = []
    used: set[str] = set()
    for bundle in bundles:
        key = bundle_key(bundle, code)
        used.add(key)
        folder = Path(cache, FOLDER, key)
        found = kept(folder)
        if found is None:
            try:
                found = keep(bundle.make(bundle.options, read), folder)
            except ValueError as error:
                text = message("cannot be made: {why}", why=error)
                hint = message("look at the lines above, or report it to whoever made the plugin")
                problems.append(Problem(path=bundle.folder, base="project", text=text, hint=hint))
                continue
        files += [
            CopiedFile(
                save_as=f"{bundle.folder}/{name}", path=str(folder / FILES / name), digest=digest
            )
            for name, digest in found.items()
        ]
    remove_unused(cache, used)
    return files, problems


def bundle_key(bundle: Bundle, code: bytes) -> str:
    """Return what tells a bundle from all that would come out differently."""
    options = msgspec.msgpack.encode(bundle.options, enc_hook=plain_value)
    return fingerprint(maker_version(bundle.make, code), options).hex()


def kept(folder: Path) -> dict[str, bytes] | None:
    """Return the fingerprints of a bundle's files by name; nothing if one is not what it was."""
    try:
        listing = read_sealed(folder / LISTING, NAME)
        if listing is None:
            return None
        found = msgspec.msgpack.decode(listing, type=dict[str, bytes])
        for name, digest in found.items():
            if fingerprint((folder / FILES / name).read_bytes()) != digest:
                return None
    except (OSError, DamagedCacheError, msgspec.DecodeError):
        return None
    return found


def keep(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """Keep a bundle, whole or not at all; return the fingerprints of its files by name."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(mkdtemp(dir=folder.parent, prefix="."))
    try:
        found = {}
        for name, content in sorted(files.items()):
            path = new / FILES / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            found[name] = fingerprint(content)
        write_sealed(new / LISTING, NAME, msgspec.msgpack.encode(found))
        shutil.rmtree(folder, ignore_errors=True)
        new.rename(folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return found


def remove_unused(cache: str, used: set[str]) -> None:
    """Delete the bundles that no build has asked for in a while, and what a killed one left."""
    now = time.time()
    for folder in Path(cache, FOLDER).glob("*"):
        if folder.name not in used and now - folder.stat().st_mtime > KEPT:
            shutil.rmtree(folder, ignore_errors=True)
