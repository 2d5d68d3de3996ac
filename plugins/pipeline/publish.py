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
    stop_at_foreign_folders(files, target, owned)
    write_manifest(manifest_path, output, owned.union(files))
    orphans = [p for p in sorted(owned.difference(files)) if is_there(target / p, target)]
    written = 0
    for path in files:
        source, goal = stage / path, target / path
        if same_content(source, goal) and is_there(goal, target):
            continue
        make_room(goal, target, orphans)
        source.replace(goal)
        written += 1
    for path in orphans:
        remove(target / path, target)
    write_manifest(manifest_path, output, files)
    present = {p.relative_to(target).as_posix() for p in target.rglob("*") if p.is_file()}
    return Published(
        written=written,
        unchanged=len(files) - written,
        removed=len(orphans),
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


def stop_at_foreign_folders(files: list[str], output: Path, owned: set[str]) -> None:
    """
    Look for folders where files go, before the first of them is written.

    Raises:
        FileExistsError: If one holds files that we did not make.
    """
    for path in files:
        goal = output / path
        if not goal.is_dir() or not is_there(goal, output):
            continue
        inside = (p.relative_to(output).as_posix() for p in goal.rglob("*") if not is_folder(p))
        if any(name not in owned for name in inside):
            raise FileExistsError(errno.EEXIST, "a folder with other files is in the way", goal)


def is_folder(path: Path) -> bool:
    """Return whether *path* is a folder, not a link to one."""
    return path.is_dir() and not path.is_symlink()


def is_there(path: Path, output: Path) -> bool:
    """Return whether *path* lies in the output folder itself, not behind a link out of it."""
    above = path.relative_to(output).parents[:-1]
    return os.path.lexists(path) and not any((output / part).is_symlink() for part in above)


def make_room(goal: Path, output: Path, orphans: list[str]) -> None:
    """Make the folders above *goal*, and clear away what stands where it goes."""
    for folder in reversed(goal.relative_to(output).parents[:-1]):
        above = output / folder
        if above.is_symlink() or above.is_file():
            above.unlink()
    if is_folder(goal):
        inside = f"{goal.relative_to(output).as_posix()}/"
        for path in orphans:
            if path.startswith(inside):
                remove(output / path, output)
        if is_folder(goal):
            shutil.rmtree(goal)  # folders only: files of others have stopped us by now
    goal.parent.mkdir(parents=True, exist_ok=True)


def remove(path: Path, output: Path) -> None:
    """Remove a file we own, and the folders that it leaves empty."""
    try:
        if is_there(path, output):
            path.unlink()
    except OSError:
        return  # a folder by now, with our own new files
    for folder in path.parents:
        if folder == output:
            break
        try:
            folder.rmdir()
        except OSError:
            break


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
