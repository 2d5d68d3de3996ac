"""Derived files: made from other files by a function, once for each content."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import DamagedCacheError, read_sealed, write_sealed
from plugins.content_model.problem import Problem, message
from plugins.pipeline.maker_version import maker_version
from plugins.progress.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.content_model.page import DerivedFile
    from plugins.execution.workers import Workers

FOLDER = "derived"
NAME = "derived file 1"
# Seconds that a file is kept which no build has asked for.
KEPT = 30 * 24 * 3600


class DerivedJob(Struct, frozen=True, kw_only=True):
    """
    A file to be made.

    Attributes:
        save_as: File of the output, for messages.
        make: Makes its content.
        sources: Paths of what it is made from, absolute.
        options: What else *make* is called with.
        goal: Where the cache keeps it.
    """

    save_as: str
    make: Callable[..., bytes]
    sources: tuple[str, ...]
    options: Any
    goal: str


def derived_key(
    file: DerivedFile, code: bytes, makers: dict[Callable[..., bytes], bytes] | None = None
) -> bytes:
    """
    Return the fingerprint of all that a derived file is made from.

    Args:
        file: The file, its sources' fingerprints known.
        code: Fingerprint of the code that runs.
        makers: Fingerprints of functions that are known already, to be added to.
    """
    makers = {} if makers is None else makers
    if file.make not in makers:
        makers[file.make] = maker_version(file.make, code)
    options = msgspec.msgpack.encode(file.options, enc_hook=repr)
    return fingerprint(makers[file.make], options, *file.digests)


def kept_at(cache: str, key: bytes) -> Path:
    """Return where the cache keeps the derived file of a key."""
    name = key.hex()
    return Path(cache, FOLDER, name[:2], name)


def make_missing(
    files: Sequence[tuple[DerivedFile, bytes]],
    content: str,
    cache: str,
    workers: Workers,
    progress: Progress | None = None,
) -> list[Problem]:
    """
    Make the files that the cache does not have yet.

    Args:
        files: Derived files with their keys.
        content: The content folder.
        cache: The cache folder.
        workers: Make them, each a job of its own: most are pictures.
        progress: Is told of each.

    Returns:
        What is wrong with those that cannot be made.
    """
    # Several files may be made alike: of two copies of a picture, say.
    different = {key: file for file, key in reversed(files)}
    jobs = [
        DerivedJob(
            save_as=file.save_as,
            make=file.make,
            sources=tuple(str(Path(content, source)) for source in file.sources),
            options=file.options,
            goal=str(kept_at(cache, key)),
        )
        for key, file in reversed(different.items())
        if kept(kept_at(cache, key)) is None
    ]
    done = ((problem,) for problem in workers.do(make_file, jobs, worth_it=True))
    found = (progress or Progress()).counted(done, len(jobs)) if jobs else ()
    return [problem for problem in found if problem is not None]


def make_file(job: DerivedJob) -> Problem | None:
    """
    Make one file and leave it in the cache; return what is wrong if that cannot be done.

    Raises:
        OSError: If the disk does not let us write.
    """
    try:
        contents = [Path(path).read_bytes() for path in job.sources]
        made = job.make(contents, job.options)
    except (OSError, ValueError) as error:
        return Problem(
            path=job.save_as,
            base="project",
            text=message("cannot be made: {why}", why=error),
            hint=message("look at what it is made from: {files}", files=", ".join(job.sources)),
        )
    write_sealed(Path(job.goal), NAME, made)
    return None


def kept(path: Path) -> bytes | None:
    """Return a derived file that the cache keeps; nothing if it does not, or not undamaged."""
    try:
        return read_sealed(path, NAME)
    except DamagedCacheError:
        return None


def remove_unused(cache: str, used: Iterable[bytes]) -> None:
    """Delete the derived files that no build has asked for in a long while."""
    names = {key.hex() for key in used}
    now = time.time()
    for path in Path(cache, FOLDER).glob("*/*"):
        if path.name in names:
            if now - path.stat().st_mtime > KEPT / 2:
                path.touch()
        elif now - path.stat().st_mtime > KEPT:
            path.unlink(missing_ok=True)
