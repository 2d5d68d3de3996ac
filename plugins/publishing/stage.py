"""The staging folder: where a build writes before anything in the output folder changes."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from functools import lru_cache
from glob import escape
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

STAGE_SUFFIX = ".staging-"


class UnsafePathError(Exception):
    """
    A file would be written outside the output folder.

    Args:
        path: The path, relative to the output folder.
    """


@contextmanager
def staging(output: str) -> Iterator[Path]:
    """
    Give a new folder beside the output folder, on the same disk, gone when done.

    If the output folder is a link, it is beside what that leads to; if it is a disk or a volume
    of its own, it is in it.  What an earlier, killed build left behind is removed first.
    """
    target = Path(os.path.realpath(output))
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = f"{target.name}{STAGE_SUFFIX}"
    for left in (*target.parent.glob(f"{escape(beside)}*"), *target.glob(f"{STAGE_SUFFIX}*")):
        shutil.rmtree(left, ignore_errors=True)
    if is_volume(target):
        folder = Path(mkdtemp(prefix=STAGE_SUFFIX, dir=target))
    else:
        folder = Path(mkdtemp(prefix=beside, dir=target.parent))
    folder.chmod(target.parent.stat().st_mode)  # it may become the output folder itself
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def is_volume(target: Path) -> bool:
    """Return whether nothing can be moved into a folder from beside it: Docker's volumes are so."""
    if not target.is_dir():
        return False
    probe = Path(mkdtemp(prefix=f"{target.name}{STAGE_SUFFIX}", dir=target.parent))
    goal = target / f"{STAGE_SUFFIX}{probe.name}"
    try:
        probe.rename(goal)
    except OSError as error:
        probe.rmdir()
        return error.errno == errno.EXDEV
    goal.rmdir()
    return False


class Staged(NamedTuple):
    """A file in the staging folder: its size in bytes, and the time of its last change in ns."""

    size: int
    mtime: int


def stage_content(stage: Path, save_as: str, content: bytes) -> Staged:
    """Write a file of the output into the staging folder."""
    target = safe_path(stage, save_as)
    make_folder(target.rpartition("/")[0])
    # Not Path.write_bytes: it takes twice as long, and there are ten thousand pages.
    file = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(file, rest) :]
        return staged(os.fstat(file))
    finally:
        os.close(file)


def stage_copy(stage: Path, save_as: str, source: str) -> Staged:
    """Copy a file into the staging folder."""
    target = safe_path(stage, save_as)
    make_folder(target.rpartition("/")[0])
    shutil.copyfile(source, target)
    return staged(os.stat(target))  # noqa: PTH116  # a text already


def staged(found: os.stat_result) -> Staged:
    """Return what the system says of a file."""
    return Staged(found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=1024)
def make_folder(path: str) -> None:
    """Make a folder, once: every build has a staging folder of its own."""
    try:
        os.mkdir(path)  # noqa: PTH102  # ten thousand times a build, and the one above is there
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(path, exist_ok=True)  # noqa: PTH103  # likewise


def safe_path(folder: Path, save_as: str) -> str:
    """
    Return where *save_as* lies in *folder*.

    Raises:
        UnsafePathError: If that is outside of it.
    """
    target = os.path.normpath(f"{folder}/{save_as}")
    if save_as.startswith("/") or not target.startswith(f"{folder}/"):
        raise UnsafePathError(save_as)
    return target
