"""A look at the memory of processes, again and again."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread

from benchmarks.memory import memory

SECONDS_BETWEEN = 0.05


class Sampler(Thread):
    """
    Watches the memory of a process and of all that it starts.

    Args:
        pid: The process.

    Attributes:
        peak: The most that was seen, in bytes.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.ended = Event()

    def run(self) -> None:
        """Look again and again until told to finish."""
        while not self.ended.wait(SECONDS_BETWEEN):
            self.peak = max(self.peak, memory(self.pid, Path("/proc")))

    def finish(self) -> None:
        """Stop looking."""
        self.ended.set()
        self.join()
