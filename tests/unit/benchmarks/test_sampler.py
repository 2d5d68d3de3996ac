"""A look at the memory of processes, again and again."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event
from unittest.mock import Mock

import pytest

from benchmarks import sampler
from benchmarks.sampler import Sampler


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


def test_looking_takes_little_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a look that took long, the next one waits fifty times as long; else the usual time."""
    clock = iter([0.0, 0.5, 30.0, 30.0001])
    ended = Mock(wait=Mock(side_effect=[False, False, True]))
    monkeypatch.setattr(sampler, "memory", lambda *_: 1)
    monkeypatch.setattr(sampler, "time", Mock(perf_counter=lambda: next(clock)))
    watching = Sampler(os.getpid())
    watching.ended = ended
    watching.run()

    assert [one.args[0] for one in ended.wait.mock_calls] == pytest.approx([0.05, 25, 0.05])
