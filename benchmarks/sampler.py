"""A look at the memory of processes, again and again."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

from benchmarks.memory import memory

SECONDS_BETWEEN = 0.05
# To add up what several processes share takes the system some milliseconds for each of them. Looked at
# twenty times a second, a side with several would lose a tenth of its time, and one with a single
# process none.
LEAST_PAUSE = 50


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
        """Look again and again until told to finish; a fiftieth of the time at most."""
        pause = SECONDS_BETWEEN
        while not self.ended.wait(pause):
            began = time.perf_counter()
            self.peak = max(self.peak, memory(self.pid, Path("/proc")))
            pause = max(SECONDS_BETWEEN, LEAST_PAUSE * (time.perf_counter() - began))

    def finish(self) -> None:
        """Stop looking."""
        self.ended.set()
        self.join()
