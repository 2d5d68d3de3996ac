"""One build at a time in an output folder."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


# Seconds between one attempt and the next.
PAUSES = 0.01, 0.02, 0.0
# A process that is copied from ours has our open files, and with them our locks.
HELD: set[BinaryIO] = set()


def let_go() -> None:
    """Close, in a copy of our process, what locks we hold: a worker may outlive the build."""
    for file in HELD:
        file.close()
    HELD.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=let_go)


class BuildRunningError(Exception):
    """
    Another build is writing to the same folder.

    Args:
        process: Its process number, as far as it is known.
    """

    def __init__(self, process: str) -> None:
        super().__init__(process)
        self.process = process


@contextmanager
def hold(path: Path) -> Iterator[int]:
    """
    Hold the lock at *path*, which has the number of our process in it.

    The system itself lets go of it when a process ends, however that happens: a lock that
    a killed build left behind holds nobody up.

    Yields:
        When somebody held it last, in ns; 0 if nobody has.

    Raises:
        BuildRunningError: If another build holds it.
        OSError: If the disk does not let us write, or knows no locks.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if not is_taken(file):
            file.seek(0)
            raise BuildRunningError(file.read().decode("ascii", "replace").strip())
        before = last_held(file)
        file.truncate(0)
        file.write(f"{os.getpid()}\n".encode())
        file.flush()
        HELD.add(file)
        try:
            yield before
        finally:
            HELD.discard(file)


def free_since(path: Path) -> int | None:
    """Return when somebody held the lock at *path* last, in ns; ``None`` if somebody does now."""
    try:
        with path.open("rb") as file:
            take(file)
            return last_held(file)
    except FileNotFoundError:
        return 0
    except OSError:
        return None


def last_held(file: BinaryIO) -> int:
    """Return when somebody last wrote to a lock, in ns; 0 if nobody has."""
    look = os.fstat(file.fileno())
    return look.st_mtime_ns if look.st_size else 0


def is_taken(file: BinaryIO) -> bool:
    """Lock an open file, and return whether that could be done."""
    for pause in PAUSES:
        try:
            take(file)
        except (BlockingIOError, PermissionError):  # as Unix and as Windows have it
            time.sleep(pause)  # somebody may just be asking whether it is free
        else:
            return True
    return False


def take(file: BinaryIO) -> None:
    """
    Lock an open file, until it is closed.

    Raises:
        BlockingIOError: If somebody else has it; on Windows, a ``PermissionError``.
    """
    if sys.platform == "win32":
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
