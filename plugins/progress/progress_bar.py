"""Progress on a terminal: a bar with stage, count and rate, once a build takes a second."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

from plugins.content_model.problem import message
from plugins.progress.progress import WORTH_TELLING, Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.progress import Progress as RichProgress

    from plugins.problem_listing.wording import Wording


class ProgressBar(Progress):
    """
    Shows a bar for the present stage, and takes it away when it is closed.

    It is drawn anew only when it is told of something: a thread that did so by itself
    would keep processes from being started by a copy of this one.

    Args:
        wording: Returns the words; asked only if a bar is shown.
        terminal: Where it is shown.
        clock: Tells the time, in seconds.
    """

    def __init__(
        self,
        wording: Callable[[], Wording],
        terminal: TextIO,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.wording = wording
        self.terminal = terminal
        self.clock = clock
        self.started = self.began = clock()
        self.stage = ""
        self.shown: RichProgress | None = None

    def begin(self, stage: str) -> None:
        """Begin a stage: the bar is empty."""
        self.stage = stage
        self.began = self.clock()
        self.show(0, 0)

    def advance(self, done: int, total: int) -> None:
        """Show how much is done."""
        self.show(done, total)

    def close(self) -> None:
        """Take the bar away."""
        if self.shown is not None:
            self.shown.stop()
            self.shown = None

    def show(self, done: int, total: int) -> None:
        """Draw the bar, if the build has taken long enough for one."""
        now = self.clock()
        if now - self.started < WORTH_TELLING:
            return
        if self.shown is None:
            self.shown = bar_on(self.terminal)
        words = self.wording()
        if not total:
            # A stage of which nothing is counted: another task, for a total stays once it is set.
            for task in self.shown.task_ids:
                self.shown.remove_task(task)
        if not self.shown.task_ids:
            self.shown.add_task(words.stage(self.stage), total=total or None, count="")
        if total:
            count = counting(done, total, now - self.began, words)
            task = self.shown.task_ids[0]
            self.shown.update(task, completed=done, total=total, count=count)
        self.shown.refresh()


def counting(done: int, total: int, seconds: float, words: Wording) -> str:
    """Return how much is done of a stage that has taken *seconds*, and how fast it goes."""
    rate = round(done / seconds) if seconds > 0 else 0
    text = message(
        "{done} of {total}, {rate} a second",
        done=words.number(done),
        total=words.number(total),
        rate=words.number(rate),
    )
    return words.told(text)


def bar_on(terminal: TextIO) -> RichProgress:
    """Return an empty bar on a terminal."""
    # Most builds are over before a bar is shown: they need not wait for its making.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, TextColumn  # noqa: PLC0415
    from rich.progress import Progress as RichProgress  # noqa: PLC0415

    bar = RichProgress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[count]}", markup=False),
        console=Console(file=terminal, force_terminal=True),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    bar.start()
    return bar
