"""The end of a command that holds much: at once, without taking apart what it holds."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import PROJECT


@pytest.mark.parametrize(
    ("ends", "status"),
    [("pass", 0), ("sys.exit(3)", 3), ("sys.exit()", 0), ("sys.exit('why')", 1), ("1 / 0", 1)],
)
def test_ended_at_once(ends: str, status: int) -> None:
    """What was printed arrives, the status is the command's, and no value is taken apart."""
    code = f"""
import sys
from plugins.command_line.end_at_once import ended_at_once
class Held:
    def __del__(self): print("taken apart")
held = Held()
def main():
    sys.stdout.write("printed")
    {ends}
ended_at_once(main)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=False
    )

    assert done.returncode == status
    assert done.stdout.startswith("printed")
    assert ("taken apart" in done.stdout) == (ends in {"sys.exit('why')", "1 / 0"})
    assert ("why" in done.stderr) == ("why" in ends)
    assert ("ZeroDivisionError" in done.stderr) == ("/" in ends)


def test_whoever_reads_has_seen_enough() -> None:
    """A reader that goes away, as `| head` does, gets no traceback."""
    code = """
from plugins.command_line.end_at_once import ended_at_once
def main():
    for _ in range(20_000):
        print("a line of a long report")
ended_at_once(main)
"""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(
        command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as done:
        assert done.stdout is not None
        assert done.stderr is not None
        done.stdout.readline()
        done.stdout.close()
        told = done.stderr.read()

    assert done.returncode == 1
    assert told == ""


@pytest.mark.parametrize("closed", ["1", "2"])
def test_nobody_reads(closed: str) -> None:
    """A command whose output was closed before it began ends as it says."""
    code = (
        "from plugins.command_line.end_at_once import ended_at_once; ended_at_once(lambda: None)"
    )
    command = ["sh", "-c", f'exec "$0" -c "$1" {closed}>&-', sys.executable, code]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
