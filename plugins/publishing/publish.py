"""Publish: what was staged to the output folder, all of it or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.publishing.manifest import Manifest, Record, write_manifest
from plugins.publishing.output_folder import files_below

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.publishing.output_folder import OutputFolder


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
    known: Manifest,
    *,
    kept: Mapping[str, Record] | None = None,
    made: Mapping[str, Record] | None = None,
    references: Mapping[str, tuple[str | None, ...]] | None = None,
    templates: Mapping[str, bytes] | None = None,
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
        known: What the last build left there.
        kept: Files that are in the output folder already, and as they should be.
        made: The files in *stage*, with what is known of them; looked for if left out.
        references: Kept in the manifest for the next build.
        templates: Likewise.

    Raises:
        FileExistsError: If a folder with files that we did not make is in the way.
        OSError: If the disk does not let us write.
    """
    kept = kept or {}
    if made is None:
        made = {
            path: record_of(f"{stage}/{path}") for path in files_below(str(stage), is_ours=True)
        }
    staged = sorted(made)
    wanted = {*staged, *kept}
    folder.stop_at_foreign_folders(staged, known.files)
    # Until all is in place, whatever may be there is ours.
    claims = {**known.files, **dict.fromkeys(staged, Record())}
    if claims.keys() != known.files.keys():
        write_manifest(
            manifest_path, Manifest(folder.path, claims, known.references, known.templates)
        )
    orphans = [path for path in sorted(known.files.keys() - wanted) if folder.has(path)]
    records = {**kept, **made}
    written = 0
    Path(folder.path).mkdir(parents=True, exist_ok=True)
    if not kept and folder.become(stage):
        written, staged = len(staged), []
    for path in staged:
        source = f"{stage}/{path}"
        record = records[path]
        if folder.is_same(path, record, known.files.get(path), source):
            os.unlink(source)  # noqa: PTH108  # ten thousand times a build
            records[path] = replace(record, mtime=folder.mtime(path))
        else:
            folder.take(path, source, orphans)
            written += 1
    for path in orphans:
        folder.remove(path)
    new = Manifest(folder.path, records, dict(references or {}), dict(templates or {}))
    if new != known:
        write_manifest(manifest_path, new)
    return Published(
        written=written,
        unchanged=len(wanted) - written,
        removed=len(orphans),
        foreign=tuple(sorted(folder.files.keys() - wanted - set(orphans))),
    )


def record_of(path: str) -> Record:
    """Return what is to be known of a file that was copied to the staging folder."""
    content = Path(path).read_bytes()
    return Record(
        digest=fingerprint(content), size=len(content), mtime=Path(path).stat().st_mtime_ns
    )
