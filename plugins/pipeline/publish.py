"""Publish: what was staged to the output folder, all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.pipeline.manifest import Manifest, Record, read_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.pipeline.output_folder import OutputFolder


class Published(Struct, frozen=True, kw_only=True):
    """
    What publishing did.

    Attributes:
        written: Files that are new or changed.
        unchanged: Files that were there already, byte for byte.
        removed: Files of the last build that no page owns any more.
        foreign: Files in the output folder that we did not make, left alone.
    """

    written: int
    unchanged: int
    removed: int
    foreign: tuple[str, ...]


def publish(
    stage: Path,
    folder: OutputFolder,
    manifest_path: Path,
    kept: Mapping[str, Record] | None = None,
    made: Mapping[str, Record] | None = None,
    references: Mapping[str, tuple[str | None, ...]] | None = None,
) -> Published:
    """
    Bring the output folder to the state that the staging folder and *kept* describe.

    Each file is moved into place by one rename, so that a reader, or a build killed half
    way, never meets half a file.  The manifest comes last: until it is written, the next
    build still knows every file that the one before may have left.

    Args:
        stage: New and changed files, on the same disk as *output*.
        folder: The output folder.
        manifest_path: Where the list of our files is kept.
        kept: Files that are in the output folder already, and as they should be.
        made: What is known of the files in *stage*; looked up for the others.
        references: Kept in the manifest for the next build.

    Raises:
        FileExistsError: If a folder with files that we did not make is in the way.
        OSError: If the disk does not let us write.
    """
    kept, made = kept or {}, made or {}
    known = read_manifest(manifest_path, folder.path)
    staged = sorted(relative_files(str(stage)))
    wanted = {*staged, *kept}
    folder.stop_at_foreign_folders(staged, known.files)
    # Until all is in place, whatever may be there is ours.
    Path(folder.path).mkdir(parents=True, exist_ok=True)
    claims = {**known.files, **dict.fromkeys(staged, Record())}
    if claims.keys() != known.files.keys():
        write_manifest(manifest_path, Manifest(folder.path, claims, known.references))
    orphans = [path for path in sorted(known.files.keys() - wanted) if folder.has(path)]
    records = dict(kept)
    written = 0
    for path in staged:
        source = f"{stage}/{path}"
        record = made.get(path) or record_of(source)
        if folder.is_same(path, record, known.files.get(path), source):
            os.unlink(source)  # noqa: PTH108  # ten thousand times a build
        else:
            folder.take(path, source, orphans)
            written += 1
        records[path] = replace(record, mtime=folder.mtime(path))
    for path in orphans:
        folder.remove(path)
    new = Manifest(folder.path, records, dict(references or {}))
    if new != known:
        write_manifest(manifest_path, new)
    return Published(
        written=written,
        unchanged=len(wanted) - written,
        removed=len(orphans),
        foreign=tuple(sorted(set(relative_files(folder.path, is_ours=False)) - wanted)),
    )


def record_of(path: str) -> Record:
    """Return what is to be known of a file that was copied to the staging folder."""
    content = Path(path).read_bytes()
    return Record(digest=fingerprint(content), size=len(content))


def relative_files(folder: str, *, is_ours: bool = True) -> list[str]:
    """
    Return the paths of all files below *folder*, relative to it, in no order.

    Args:
        folder: Where to look.
        is_ours: Whether all of it must be seen; of a folder that others write to, what
            cannot be read is passed over.

    Raises:
        OSError: If something of ours cannot be read.
    """
    found: list[str] = []
    pending = [""]
    while pending:
        above = pending.pop()
        try:
            with os.scandir(f"{folder}/{above}") as entries:
                for entry in entries:
                    path = f"{above}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        pending.append(f"{path}/")
                    elif is_file(entry):
                        found.append(path)
        except FileNotFoundError:
            continue
        except OSError:
            if is_ours:
                raise
    return found


def is_file(entry: os.DirEntry[str]) -> bool:
    """Return whether *entry* is a file, or a link to one that can be followed."""
    try:
        return entry.is_file()
    except OSError:
        return False
