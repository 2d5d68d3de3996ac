"""Publish: what was rendered to the output folder, all of it or nothing."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

STAGE_SUFFIX = ".staging-"
MANIFEST_VERSION = 1


class Manifest(Struct, frozen=True, kw_only=True):
    """
    What the last build left in an output folder.

    Attributes:
        version: Of this format; another one is not read.
        output: The output folder, absolute.
        files: Paths of the files we own there, relative to it.
    """

    version: int = MANIFEST_VERSION
    output: str = ""
    files: tuple[str, ...] = ()


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

    What an earlier, killed build left behind is removed first.
    """
    target = Path(output)
    target.parent.mkdir(parents=True, exist_ok=True)
    for left in target.parent.glob(f"{target.name}{STAGE_SUFFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(mkdtemp(prefix=f"{target.name}{STAGE_SUFFIX}", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage_content(stage: Path, save_as: str, content: bytes) -> None:
    """Write a file of the output into the staging folder."""
    target = safe_path(stage, save_as)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def stage_copy(stage: Path, save_as: str, source: str) -> None:
    """Copy a file into the staging folder."""
    target = safe_path(stage, save_as)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def safe_path(folder: Path, save_as: str) -> Path:
    """
    Return where *save_as* lies in *folder*.

    Raises:
        UnsafePathError: If that is outside of it.
    """
    target = Path(os.path.normpath(folder / save_as))
    if not target.is_relative_to(folder) or target == folder:
        raise UnsafePathError(save_as)
    return target


def publish(stage: Path, output: str, manifest_path: str) -> Published:
    """
    Bring the output folder to the state of the staging folder.

    Each file is moved into place by one rename, so that a reader, or a build killed half
    way, never meets half a file.  The manifest comes last: until it is written, the next
    build still knows every file that the one before may have left.

    Args:
        stage: The complete output, on the same disk as *output*.
        output: The output folder, absolute.
        manifest_path: Where the list of our files is kept.
    """
    target = Path(output)
    target.mkdir(parents=True, exist_ok=True)
    files = sorted(p.relative_to(stage).as_posix() for p in stage.rglob("*") if p.is_file())
    owned = set(read_manifest(manifest_path, output).files)
    write_manifest(manifest_path, output, owned.union(files))
    written = 0
    for path in files:
        source, goal = stage / path, target / path
        if same_content(source, goal):
            continue
        make_room(goal, target, owned)
        source.replace(goal)
        written += 1
    orphans = sorted(owned.difference(files))
    removed = sum(remove(target / path, target) for path in orphans)
    write_manifest(manifest_path, output, files)
    present = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    return Published(
        written=written,
        unchanged=len(files) - written,
        removed=removed,
        foreign=tuple(sorted(present.difference(files))),
    )


def same_content(one: Path, other: Path) -> bool:
    """Return whether two files hold the same bytes."""
    try:
        if one.stat().st_size != other.stat().st_size:
            return False
        return other.is_file() and one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def make_room(goal: Path, output: Path, owned: set[str]) -> None:
    """
    Make the folders above *goal*, and clear away what stands where it goes.

    Raises:
        FileExistsError: If that is a folder with files that we did not make.
    """
    for folder in reversed(goal.relative_to(output).parents[:-1]):
        above = output / folder
        if above.is_symlink() or above.is_file():
            above.unlink()
    goal.parent.mkdir(parents=True, exist_ok=True)
    if goal.is_dir() and not goal.is_symlink():
        inside = f"{goal.relative_to(output).as_posix()}/"
        for path in sorted(owned):
            if path.startswith(inside):
                remove(output / path, output)
        if goal.is_dir():
            raise FileExistsError(errno.EEXIST, "a folder with other files is in the way", goal)


def remove(path: Path, output: Path) -> bool:
    """Remove a file we own, and the folders that it leaves empty; tell whether it was there."""
    try:
        path.unlink()
    except OSError:
        return False
    for folder in path.parents:
        if folder == output:
            break
        try:
            folder.rmdir()
        except OSError:
            break
    return True


def read_manifest(path: str, output: str) -> Manifest:
    """Return the manifest at *path*; an empty one if it is damaged or another folder's."""
    try:
        manifest = msgspec.json.decode(Path(path).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return Manifest(output=output)
    if manifest.version != MANIFEST_VERSION or manifest.output != output:
        return Manifest(output=output)
    safe = tuple(p for p in manifest.files if ".." not in p.split("/") and not p.startswith("/"))
    return Manifest(output=output, files=safe)


def write_manifest(path: str, output: str, files: set[str] | list[str]) -> None:
    """Write the manifest by way of a new file, so that it is never half written."""
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    manifest = Manifest(output=output, files=tuple(sorted(files)))
    new = target.with_name(f"{target.name}.new")
    new.write_bytes(msgspec.json.encode(manifest))
    new.replace(target)
