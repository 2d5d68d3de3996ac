"""Catalogues as they were read the last time: reading one takes as long as all else a small build does."""

from __future__ import annotations

from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins import content_model, languages
from plugins.cache.fingerprints import code_in, fingerprint
from plugins.cache.sealed_file import read_keyed, write_sealed
from plugins.content_model.catalogue import Catalogue
from plugins.languages.read_po import parse_po

if TYPE_CHECKING:
    from plugins.content_model.problem import Problem

FOLDER, NAME = "catalogues", "catalogue 1"
# Catalogues kept in mind: the staff's is asked for by every stage that tells something.
REMEMBERED = 64


@lru_cache(maxsize=REMEMBERED)
def kept_catalogue(
    raw: bytes, path: str, lang: str, folder: str, *, keep: bool
) -> tuple[Catalogue, list[Problem]]:
    """
    Return a catalogue, read only if it is not the one that was read the last time.

    One with anything wrong in it is read every time.

    Args:
        raw: Content of the file.
        path: Its path, for the problems.
        lang: Language it is meant for.
        folder: The cache folder.
        keep: Whether to keep it there; commands that only list something write nothing.
    """
    kept = Path(folder, FOLDER, fingerprint(path.encode(), lang.encode()).hex())
    key = fingerprint(reading_code(), raw)
    found = read_kept(kept, key)
    if found is not None:
        return found, []
    found, problems = parse_po(raw, path, lang)
    if keep and not problems:
        with suppress(OSError):  # the build will tell of a disk that is full
            write_sealed(kept, NAME, key + msgspec.msgpack.encode(found))
    return found, problems


def read_kept(path: Path, key: bytes) -> Catalogue | None:
    """Return the catalogue kept at *path*, if it is the one of *key*."""
    content = read_keyed(path, NAME, key)
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=Catalogue)
    except msgspec.DecodeError:
        return None


@cache
def reading_code() -> bytes:
    """Return the fingerprint of the code that reads catalogues."""
    packages = (content_model, languages)
    return code_in(*(Path(folder) for package in packages for folder in package.__path__))
