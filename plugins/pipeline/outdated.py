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


class Comparison:
    """
    Compares files of the output with what the last build left of them.

    Args:
        versions: Fingerprints of what pages are rendered with.
        manifest: What the last build left.
        folder: What is there now.
        minify: Whether stylesheets are made smaller on the way.
        code: Fingerprint of the code that runs.
    """

    def __init__(
        self,
        versions: Mapping[str, bytes],
        manifest: Manifest,
        folder: OutputFolder,
        *,
        minify: bool,
        code: bytes = b"",
    ) -> None:
        self.versions = dict(versions)
        self.manifest = manifest
        self.folder = folder
        self.minifier = self.versions["theme"] if minify else b""
        self.code = code
        self.sites: dict[str, Encoded] = {}
        self.makers: dict[Callable[..., bytes], bytes] = {}

    def outdated(self, file: OutputFile) -> Outdated | None:
        """Return a file with why it has to be made; nothing if it is as it should be."""
        made: PageTask | CopiedFile | DerivedFile
        if isinstance(file, Page):
            made = page_task(file, self.site(file))
            now = makings(made, self.versions)
        elif isinstance(file, DerivedFile):
            made = file
            now = derived_key(file, self.code, self.makers)
        else:
            made = file
            now = copy_makings(file, self.minifier)
        record = self.manifest.files.get(file.save_as)
        reasons = reasons_to_make(file.save_as, now, record, self.folder)
        return Outdated(made, now, reasons) if reasons else None

    def site(self, page: Page) -> Encoded:
        """Return what all pages of the language of *page* share."""
        if page.lang not in self.sites:
            self.sites[page.lang] = encoded(page.site)
            self.versions[f"site {page.lang}"] = fingerprint(self.sites[page.lang].content)
        return self.sites[page.lang]

    def work(self, output: Iterable[OutputFile]) -> Work:
        """Return what a build has to do so that the output folder holds *output*."""
        outdated: list[Outdated] = []
        kept: dict[str, Record] = {}
        for file in output:
            found = self.outdated(file)
            if found is None:
                kept[file.save_as] = self.manifest.files[file.save_as]
            else:
                outdated.append(found)
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
