"""
Settled: a site of which nothing has changed since it was built, which then need not be read.

All that a build depends on is looked at, as cheaply as can be: files of the content by size,
times and number as git does it, everything else by what is in it. What the build left must
still be there, to the file. If anything differs, the stages run as ever.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import fingerprint, value_version
from plugins.cache.index import TICK
from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.pipeline.compare import folder_key, manifest_path
from plugins.pipeline.finished import Finished
from plugins.pipeline.report import staff_catalogue
from plugins.publishing.manifest import read_manifest
from plugins.publishing.publish import Published
from plugins.rendering.collect_theme import tokens_version

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings
    from plugins.pipeline.collect_all import Collected
    from plugins.publishing.manifest import Manifest
    from plugins.publishing.output_folder import OutputFolder

NAME = "settled 3"


class Settled(Struct, frozen=True, array_like=True):
    """
    What is kept of a build that came to its end.

    Attributes:
        inputs: Fingerprint of all that it was made from.
        left: Fingerprint of the manifest, which says what it left in the output folder.
        started: When it began to look at files, in ns.
        moment: The moment it was made for.
        next_change: First later moment at which a schedule alone changes the site.
        pages: Pages of the site.
        warnings: What it told, worded.
        published: Fingerprint of the addresses readers know; ``None`` if a build may now tell
            something else about them.
        recent: Fingerprints of the files that had changed just before, as they were read, by path;
            ``None`` if one of them was not read whole.
    """

    inputs: bytes
    left: bytes
    started: int
    moment: datetime
    next_change: datetime | None
    pages: int
    warnings: str
    published: bytes | None
    recent: dict[str, bytes] | None


def inputs_version(
    collected: Collected, problems: Sequence[Problem], settings: Settings, code: bytes
) -> bytes:
    """
    Return the fingerprint of what a build is made from, but the time and the published addresses.

    Args:
        collected: The files.
        problems: What is known to be wrong before they are read.
        settings: The site's settings.
        code: Fingerprint of the code that runs.
    """
    # Here the system's own note of a change counts too: nobody can set it back. What it costs,
    # a file read in vain after it was copied, is nothing beside a change that goes unseen.
    sources = list(collected.sources.files.values())
    words = [collected.catalogues, staff_catalogue(settings)]
    return fingerprint(
        code,
        value_version(settings.options),
        str(settings.build_date.day).encode(),
        settings.drafts.encode(),
        tokens_version(settings.theme),
        msgspec.msgpack.encode(sources),
        msgspec.msgpack.encode(words, order="sorted"),
        msgspec.msgpack.encode(collected.translations, order="sorted"),
        msgspec.msgpack.encode(collected.static),
        msgspec.msgpack.encode(collected.templates, order="sorted"),
        repr((problems, collected.problems)).encode(),
    )


def still_settled(
    inputs: bytes,
    published: bytes,
    collected: Collected,
    settings: Settings,
    look: Callable[[], OutputFolder],
) -> Finished | None:
    """
    Return what a build would do if it would do nothing; ``None`` if it has to be made.

    Args:
        inputs: What :func:`inputs_version` returned.
        published: Fingerprint of the addresses readers know.
        collected: The files.
        settings: The site's settings.
        look: Returns the output folder as it is.
    """
    known = read_settled(settings)
    if known is None or known.inputs != inputs or not is_in_time(known, settings):
        return None
    if known.published != published:
        return None
    if not are_same(recently_changed(collected, known.started), known.recent, settings):
        return None
    if left_in(settings) != known.left:
        return None
    manifest = read_manifest(manifest_path(settings), settings.output)
    foreign = foreign_files(manifest, look())
    if foreign is None:
        return None
    unchanged = len(manifest.files)
    return Finished(
        published=Published(written=0, unchanged=unchanged, removed=0, foreign=foreign),
        pages=known.pages,
        rendered=0,
        next_change=known.next_change,
        warnings=known.warnings,
    )


def recently_changed(collected: Collected, started: int) -> tuple[str, ...]:
    """
    Return the files that may have changed once more in the same moment, unseen.

    Args:
        collected: The files.
        started: When a build began to look at them, in ns.
    """
    files = collected.sources.files.values()
    return tuple(f.path for f in files if max(f.mtime, f.ctime) + TICK >= started)


def are_same(
    paths: Sequence[str], digests: Mapping[str, bytes] | None, settings: Settings
) -> bool:
    """Return whether the files at *paths* are, to the byte, what a build has read."""
    if not paths:
        return True
    try:
        return digests is not None and all(
            fingerprint(Path(settings.content, path).read_bytes()) == digests.get(path)
            for path in paths
        )
    except OSError:
        return False


def is_in_time(known: Settled, settings: Settings) -> bool:
    """Return whether no schedule has changed the site since."""
    build = settings.build_date
    is_before = known.next_change is None or build.last < known.next_change
    return known.moment <= build.last and is_before


def foreign_files(manifest: Manifest, folder: OutputFolder) -> tuple[str, ...] | None:
    """Return the files in the output folder that are not ours; ``None`` if ours are not all there."""
    if not all(folder.is_as_recorded(path, record) for path, record in manifest.files.items()):
        return None
    return tuple(sorted(folder.files.keys() - manifest.files.keys()))


def settle(
    inputs: bytes,
    published: bytes | None,
    recent: dict[str, bytes] | None,
    started: int,
    finished: Finished,
    settings: Settings,
) -> None:
    """
    Keep what is to be known of a build that has come to its end.

    Args:
        inputs: What :func:`inputs_version` returned when it began.
        published: Fingerprint of the addresses readers know now; ``None`` if the next build,
            knowing them, may tell something else.
        recent: Fingerprints of the files that :func:`recently_changed` names; ``None`` if one is
            not known.
        started: When it began to look at files, in ns.
        finished: What it did.
        settings: The site's settings.

    Raises:
        OSError: If the disk does not let us write.
    """
    known = Settled(
        inputs=inputs,
        published=published,
        recent=recent,
        left=finished.left,
        started=started,
        moment=settings.build_date.last,
        next_change=finished.next_change,
        pages=finished.pages,
        warnings=finished.warnings,
    )
    write_sealed(settled_path(settings), NAME, msgspec.msgpack.encode(known))


def read_settled(settings: Settings) -> Settled | None:
    """Return what is known of the last build into the output folder, if anything sound is."""
    try:
        content = read_sealed(settled_path(settings), NAME)
        return msgspec.msgpack.decode(content, type=Settled) if content else None
    except (DamagedCacheError, msgspec.DecodeError):
        return None


def left_in(settings: Settings) -> bytes:
    """Return the fingerprint of what the manifest of the output folder says; empty for none."""
    try:
        return fingerprint(manifest_path(settings).read_bytes())
    except OSError:
        return b""


def settled_path(settings: Settings) -> Path:
    """Return where it is kept; each output folder has its own."""
    return Path(settings.cache, f"settled-{folder_key(settings)}")
