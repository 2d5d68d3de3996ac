"""What a command costs: time, processor time, memory."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks.sampler import Sampler

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Unit of ``ru_maxrss`` on Linux.
KIB = 1024
# What some machines set and hardly a user does: Python then compiles every program anew.
UNUSUAL = frozenset(("PYTHONDONTWRITEBYTECODE",))


class Cost(Struct, frozen=True, kw_only=True):
    """
    What commands cost, one after the other.

    Attributes:
        seconds: By the clock.
        processor: Seconds of all processors, in programs and in the system.
        peak: Most memory at one time, of all processes, in bytes.
    """

    seconds: float
    processor: float
    peak: int


class CommandFailedError(Exception):
    """
    A command of a side ended with an error.

    Args:
        command: The command.
        told: The end of what it told.
    """

    def __init__(self, command: Sequence[str], told: str) -> None:
        super().__init__(f"{' '.join(command)}\n{told}")


def measure(commands: Sequence[Sequence[str]], folder: Path, log: Path) -> Cost:
    """
    Run *commands* one after the other and return what they cost together.

    Args:
        commands: Each a program and its arguments.
        folder: Where they run.
        log: File for what they tell.

    Raises:
        CommandFailedError: If one of them fails.
    """
    costs = [measure_one(command, folder, log) for command in commands]
    return Cost(
        seconds=sum(cost.seconds for cost in costs),
        processor=sum(cost.processor for cost in costs),
        peak=max(cost.peak for cost in costs),
    )


def measure_one(command: Sequence[str], folder: Path, log: Path) -> Cost:
    """Run one command and return what it cost; see :func:`measure`."""
    with log.open("wb") as told:
        # What earlier runs left to be written to the disk is not this one's to wait for.
        os.sync()
        began = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name not in UNUSUAL},
            stdin=subprocess.DEVNULL,
            stdout=told,
            stderr=told,
        )
        sampler = Sampler(process.pid)
        sampler.start()
        # Of the process itself and of all it waited for; Popen's own wait tells neither.
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        sampler.finish()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailedError(command, log.read_text(errors="replace")[-2000:])
    return Cost(
        seconds=seconds,
        processor=usage.ru_utime + usage.ru_stime,
        peak=max(sampler.peak, largest(usage.ru_maxrss)),
    )


def largest(process: int) -> int:
    """
    Return the bytes of memory the largest process had; 0 if that cannot be told.

    Before a new process is another program, it is counted as large as the one it comes from.

    Args:
        process: What the system says, in KiB.
    """
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return process * KIB if process > own else 0
