"""What a command costs."""

from __future__ import annotations

import resource
import sys
from typing import TYPE_CHECKING

import pytest

from benchmarks import measure as module
from benchmarks.measure import CommandFailedError, Cost, largest, measure, measure_one

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def test_command(tmp_path: Path) -> None:
    """A command runs in the folder given, what it tells goes to the log, and it costs."""
    command = (sys.executable, "-c", "import os; print(os.getcwd())")
    cost = measure_one(command, tmp_path, tmp_path / "log")

    assert (tmp_path / "log").read_text().strip() == str(tmp_path.resolve())
    assert cost.seconds > 0
    assert cost.processor > 0


def test_python_as_users_have_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Programs in Python are compiled once, whatever this machine says; all else is as it is."""
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("OWN", "x")
    told = "import os, sys; print(sys.dont_write_bytecode, os.environ['OWN'])"
    measure_one((sys.executable, "-c", told), tmp_path, tmp_path / "log")

    assert (tmp_path / "log").read_text().split() == ["False", "x"]


def test_command_that_fails(tmp_path: Path) -> None:
    """A command that fails says which it was and what it told."""
    command = (sys.executable, "-c", "raise SystemExit('no such luck')")

    with pytest.raises(CommandFailedError, match="no such luck"):
        measure([command], tmp_path, tmp_path / "log")


def test_several_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of commands one after the other times add up, and the larger memory counts."""
    costs = {"a": Cost(seconds=1, processor=2, peak=30), "b": Cost(seconds=4, processor=5, peak=6)}

    def one(command: Sequence[str], folder: Path, log: Path) -> Cost:
        assert (folder, log) == (tmp_path, tmp_path / "log")
        return costs[command[0]]

    monkeypatch.setattr(module, "measure_one", one)

    found = measure([("a",), ("b",)], tmp_path, tmp_path / "log")
    assert found == Cost(seconds=5, processor=7, peak=30)


def test_largest() -> None:
    """A process that was never larger than the one it comes from tells nothing of itself."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert largest(own * 10) == own * 10 * 1024
    assert largest(1) == 0
