"""The memory of a process and of all that it started, as Linux tells it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PSS = re.compile(r"^Pss:\s+(?P<kib>\d+) kB$", re.MULTILINE)


def memory(pid: int, proc: Path) -> int:
    """
    Return the bytes of memory that a process and its descendants use at this moment.

    What several share is counted once (PSS). For one alone the cheaper question is asked,
    which does not slow it down while it answers.

    Args:
        pid: The process.
        proc: Where the system tells of its processes.
    """
    found = list(tree(pid, proc))
    return resident(pid, proc) if len(found) == 1 else sum(shared(p, proc) for p in found)


def tree(pid: int, proc: Path) -> Iterator[int]:
    """Yield a process and its descendants; none that has ended meanwhile."""
    yield pid
    for listing in (proc / str(pid) / "task").glob("*/children"):
        for child in read(listing).split():
            yield from tree(int(child), proc)


def resident(pid: int, proc: Path) -> int:
    """Return the memory a process uses, whoever else uses it too."""
    fields = read(proc / str(pid) / "statm").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") if fields else 0


def shared(pid: int, proc: Path) -> int:
    """Return the memory a process uses, what it shares divided among those who share it."""
    found = PSS.search(read(proc / str(pid) / "smaps_rollup"))
    return int(found["kib"]) * 1024 if found else 0


def read(path: Path) -> str:
    """Return the content of a file of the system; nothing once its process has ended."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""
