"""Progress where there is no terminal: a line for each stage that took its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.progress.progress import WORTH_TELLING, Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.problem_listing.wording import Wording


class ProgressLines(Progress):
    """
    Says of each stage that took more than a second what was done in it, once it is over.

    Args:
        wording: Returns the words; asked only if something is said.
        say: Says a line.
    """

    def __init__(self, wording: Callable[[], Wording], say: Callable[[str], None]) -> None:
        self.wording = wording
        self.say = say
        self.stage = ""
        self.count = (0, 0)

    def begin(self, stage: str) -> None:
        """Begin a stage, of which nothing is counted yet."""
        self.stage = stage
        self.count = (0, 0)

    def advance(self, done: int, total: int) -> None:
        """Keep how much is done."""
        self.count = (done, total)

    def end(self, seconds: float) -> None:
        """Say what was done, if it took its time."""
        if seconds < WORTH_TELLING:
            return
        words = self.wording()
        stage, took = words.stage(self.stage), words.number(round(seconds, 1))
        done, total = self.count
        text = message("{stage}: {seconds} s", stage=stage, seconds=took)
        if total:
            text = message(
                "{stage}: {done} of {total}, {seconds} s",
                stage=stage,
                done=words.number(done),
                total=words.number(total),
                seconds=took,
            )
        self.say(words.told(text))
