"""The memory of a process and of all that it started."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from benchmarks.memory import memory, read, resident, shared, tree

if TYPE_CHECKING:
    from pathlib import Path


def process(proc: Path, pid: int, *, pages: int, kib: int, children: str = "") -> None:
    """Have *proc* tell of a process."""
    task = proc / str(pid) / "task" / str(pid)
    task.mkdir(parents=True)
    (task / "children").write_text(children)
    (proc / str(pid) / "statm").write_text(f"999 {pages} 1 1 0 1 0\n")
    (proc / str(pid) / "smaps_rollup").write_text(f"Rss: 9 kB\nPss:  {kib} kB\nPss_Dirty: 1 kB\n")


def test_one_process(tmp_path: Path) -> None:
    """Of a process alone the resident memory counts."""
    process(tmp_path, 7, pages=10, kib=1)

    assert memory(7, tmp_path) == resident(7, tmp_path) == 10 * os.sysconf("SC_PAGE_SIZE")


def test_several_processes(tmp_path: Path) -> None:
    """What processes share is counted once, and all descendants belong to it."""
    process(tmp_path, 7, pages=10, kib=100, children="8 9 ")
    process(tmp_path, 8, pages=10, kib=20)
    process(tmp_path, 9, pages=10, kib=3, children="10")
    process(tmp_path, 10, pages=10, kib=1)

    assert list(tree(7, tmp_path)) == [7, 8, 9, 10]
    assert memory(7, tmp_path) == 124 * 1024


def test_process_that_has_ended(tmp_path: Path) -> None:
    """A process that ends while it is looked at has no memory."""
    assert memory(7, tmp_path) == 0
    assert shared(7, tmp_path) == 0
    assert read(tmp_path / "7/statm") == ""
