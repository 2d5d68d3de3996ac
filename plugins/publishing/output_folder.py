"""The output folder: what is in it, and how a file gets there or goes."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from plugins.publishing.manifest import Record

# Size in bytes, time of the last change in ns, and whether it is a file and no link to one.
FileLook = tuple[int, int, bool]


class OutputFolder:
    """
    An output folder that is being changed.

    Links in it are replaced, never followed: what lies behind one is not ours.

    Args:
        path: The folder, absolute.
        files: What :func:`files_below` said of it, if it was asked already.
    """

    def __init__(self, path: str, files: dict[str, FileLook] | None = None) -> None:
        self.path = path
        # Folders in it that were seen to be there, and to be no links.
        self.seen: set[str] = {""}
        # The files in it, links among them, when it was first looked at.
        self.files = files_below(path) if files is None else files

    def has(self, path: str) -> bool:
        """Return whether *path* is there, and not behind a link that leads elsewhere."""
        return self.is_inside(path) and os.path.lexists(f"{self.path}/{path}")

    def is_inside(self, path: str) -> bool:
        """Return whether the folders above *path* are there, and none of them is a link."""
        above = path.rpartition("/")[0]
        if above in self.seen:
            return True
        if not self.is_inside(above) or not is_folder(f"{self.path}/{above}"):
            return False
        self.seen.add(above)
        return True

    def is_as_recorded(self, path: str, record: Record) -> bool:
        """Return whether a file looked just as we left it when the folder was looked at."""
        return self.files.get(path) == (record.size, record.mtime, True)

    def mtime(self, path: str) -> int:
        """Return the time of the last change of a file, in ns."""
        return os.lstat(f"{self.path}/{path}").st_mtime_ns

    def is_same(self, path: str, record: Record, known: Record | None, source: str) -> bool:
        """
        Return whether what is there has the content of *source* already.

        Args:
            path: The file.
            record: What is known of *source*.
            known: What the last build knew of the file.
            source: The file that would take its place.
        """
        is_known = known is not None and known.digest == record.digest != b""
        if known is not None and is_known and self.is_as_recorded(path, known):
            return True
        try:
            found = os.lstat(f"{self.path}/{path}")
            if found.st_size != record.size or not stat.S_ISREG(found.st_mode):
                return False
            return self.is_inside(path) and (
                Path(self.path, path).read_bytes() == Path(source).read_bytes()
            )
        except OSError:
            return False

    def stop_at_foreign_folders(self, paths: Iterable[str], owned: Container[str]) -> None:
        """
        Look for folders where files go, before the first of them is written.

        Raises:
            FileExistsError: If one holds files that we did not make.
        """
        for path in paths:
            goal = Path(self.path, path)
            if not is_folder(str(goal)) or not self.is_inside(path):
                continue
            inside = (p for p in goal.rglob("*") if not is_folder(str(p)))
            if any(p.relative_to(self.path).as_posix() not in owned for p in inside):
                raise FileExistsError(
                    errno.EEXIST, "a folder with other files is in the way", goal
                )

    def become(self, stage: Path) -> bool:
        """Put *stage* in the place of the folder, if that is empty; return whether it was."""
        if Path(self.path).is_symlink() or os.listdir(self.path):  # noqa: PTH208  # only whether
            return False
        try:
            stage.replace(self.path)
        except OSError:
            return False  # not every system can do that
        return True

    def take(self, path: str, source: str, orphans: Iterable[str]) -> None:
        """
        Move *source* to *path*, in one step, whatever stands there.

        Args:
            path: Where to.
            source: A file on the same disk.
            orphans: Files of ours that make room for it.
        """
        goal = f"{self.path}/{path}"
        if not self.is_inside(path):
            self.make_folders(path)
        try:
            os.replace(source, goal)  # noqa: PTH105  # ten thousand times a build
        except IsADirectoryError:
            for orphan in orphans:
                if orphan.startswith(f"{path}/"):
                    self.remove(orphan)
            if is_folder(goal):
                shutil.rmtree(goal)  # folders only: files of others have stopped us by now
            self.seen = {""}
            Path(goal).parent.mkdir(parents=True, exist_ok=True)
            Path(source).replace(goal)

    def make_folders(self, path: str) -> None:
        """Make the folders above *path*; files and links that are in the way go."""
        parts = path.split("/")[:-1]
        for number in range(1, len(parts) + 1):
            name = "/".join(parts[:number])
            above = f"{self.path}/{name}"
            if not is_folder(above):
                if os.path.lexists(above):
                    Path(above).unlink()
                Path(above).mkdir()
            self.seen.add(name)

    def remove(self, path: str) -> None:
        """Remove a file we own, and the folders that it leaves empty."""
        try:
            if self.has(path):
                Path(self.path, path).unlink()
        except OSError:
            return  # a folder by now, with our own new files
        for folder in Path(path).parents[:-1]:
            try:
                Path(self.path, folder).rmdir()
            except OSError:
                break
            self.seen.discard(folder.as_posix())


def files_below(folder: str, *, is_ours: bool = False) -> dict[str, FileLook]:
    """
    Return how all files below a folder look, by path relative to it, in no order.

    Links to files are files of their own; links to folders are left out.

    Args:
        folder: Where to look.
        is_ours: Whether all of it must be seen; of a folder that others write to, what
            cannot be read is passed over.

    Raises:
        OSError: If something of ours cannot be read.
    """
    found: dict[str, FileLook] = {}
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
                        look = entry.stat(follow_symlinks=False)
                        found[path] = look.st_size, look.st_mtime_ns, stat.S_ISREG(look.st_mode)
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


def is_folder(path: str) -> bool:
    """Return whether *path* is a folder, not a link to one."""
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False
