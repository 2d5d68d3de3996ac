"""A look at the memory of processes, again and again."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from benchmarks import sampler
from benchmarks.sampler import Sampler

if TYPE_CHECKING:
    import pytest


def test_peak(monkeypatch: pytest.MonkeyPatch) -> None:
    """The most that was seen is kept."""
    seen = iter([10, 30, 20])
    done = Event()

    def memory(pid: int, proc: Path) -> int:
        assert (pid, proc) == (os.getpid(), Path("/proc"))
        value = next(seen, 0)
        if not value:
            done.set()
        return value

    monkeypatch.setattr(sampler, "SECONDS_BETWEEN", 0)
    monkeypatch.setattr(sampler, "memory", memory)
    watching = Sampler(os.getpid())
    watching.start()
    assert done.wait(10)
    watching.finish()

    assert watching.peak == 30
    assert not watching.is_alive()
