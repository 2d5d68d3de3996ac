"""Fingerprint: which files of the output are as they should be, and why others are not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.cache.fingerprints import SIZE, fingerprint
from plugins.content_model.page import CopiedFile, DerivedFile, Page
from plugins.pipeline.derived_files import derived_key
from plugins.publishing.manifest import Record
from plugins.rendering.page_task import (
    MAKINGS,
    Encoded,
    PageTask,
    differences,
    encoded,
    makings,
    page_task,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from plugins.content_model.page import OutputFile
    from plugins.publishing.manifest import Manifest
    from plugins.publishing.output_folder import OutputFolder

NEW = "new"
TOUCHED = "touched"
CONTENT = "content"


class Outdated(Struct, frozen=True):
    """
    A file to be made.

    Attributes:
        file: What it is.
        makings: Fingerprints of all it is made from.
        reasons: What differs from the last build: names of the makings; ``new`` for a file
            that was not there, ``touched`` for one that somebody changed or deleted,
            ``content`` for a copy of a file that changed.
    """

    file: PageTask | CopiedFile | DerivedFile
    makings: bytes
    reasons: tuple[str, ...]


class Work(Struct, frozen=True, kw_only=True):
    """What a build has to do: files to make, and those that are as they should be."""

    outdated: tuple[Outdated, ...]
    kept: dict[str, Record]


def work(
    output: Iterable[OutputFile],
    versions: Mapping[str, bytes],
    manifest: Manifest,
    folder: OutputFolder,
    *,
    minify: bool,
    code: bytes = b"",
) -> Work:
    """
    Return what has to be made so that the output folder holds *output*.

    Args:
        output: Every file of the output.
        versions: Fingerprints of what pages are rendered with.
        manifest: What the last build left.
        folder: What is there now.
        minify: Whether stylesheets are made smaller on the way.
        code: Fingerprint of the code that runs.
    """
    outdated: list[Outdated] = []
    kept: dict[str, Record] = {}
    sites: dict[str, Encoded] = {}
    makers: dict[Callable[..., bytes], bytes] = {}
    for file in output:
        made: PageTask | CopiedFile | DerivedFile
        if isinstance(file, Page):
            if file.lang not in sites:
                sites[file.lang] = encoded(file.site)
                shared = fingerprint(sites[file.lang].content)
                versions = {**versions, f"site {file.lang}": shared}
            made = page_task(file, sites[file.lang])
            now = makings(made, versions)
        elif isinstance(file, DerivedFile):
            made = file
            now = derived_key(file, code, makers)
        else:
            made = file
            now = copy_makings(file, versions["theme"] if minify else b"")
        record = manifest.files.get(file.save_as)
        reasons = reasons_to_make(file.save_as, now, record, folder)
        if reasons or record is None:
            outdated.append(Outdated(made, now, reasons))
        else:
            kept[file.save_as] = record
    return Work(outdated=tuple(outdated), kept=kept)


def reasons_to_make(
    path: str, now: bytes, record: Record | None, folder: OutputFolder
) -> tuple[str, ...]:
    """Return why a file has to be made; nothing if it is as it should be."""
    if record is None or not record.makings:
        return (NEW,)
    if record.makings != now:
        is_page = len(record.makings) == len(now) == len(MAKINGS) * SIZE
        return differences(record.makings, now) if is_page else (CONTENT,)
    return () if folder.is_as_recorded(path, record) else (TOUCHED,)


def copy_makings(file: CopiedFile, minifier: bytes) -> bytes:
    """Return the fingerprint of what a copy is made from."""
    digest = file.digest or fingerprint(Path(file.path).read_bytes())
    return fingerprint(digest, minifier) if is_minified(file) and minifier else digest


def is_minified(file: CopiedFile) -> bool:
    """Return whether a file is one that can be made smaller."""
    return file.save_as.endswith(".css")
