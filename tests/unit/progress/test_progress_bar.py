"""Progress on a terminal: a bar with stage, count and rate, once a build takes a second."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import threading

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.problem_listing.wording import Wording
from plugins.progress.progress_bar import ProgressBar, counting
from tests.conftest import PROJECT

ENGLISH = Wording(Catalogue(lang="en"), "en_GB")
SHOW_CURSOR, HIDE_CURSOR = "\x1b[?25h", "\x1b[?25l"


class Clock:
    """A clock that stands still until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


@pytest.fixture
def clock() -> Clock:
    """Return a clock."""
    return Clock()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Return a wide terminal."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm")
    return io.StringIO()


@pytest.fixture
def bar(terminal: io.StringIO, clock: Clock) -> ProgressBar:
    """Return a bar of a build that begins now."""
    return ProgressBar(lambda: ENGLISH, terminal, clock)


def visible(terminal: io.StringIO) -> str:
    """Return what was written, without the terminal's own signs."""
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", terminal.getvalue())


class TestShown:
    """What is seen."""

    def test_nothing_in_the_first_second(
        self, bar: ProgressBar, terminal: io.StringIO, clock: Clock
    ) -> None:
        """A build that is over within a second shows nothing at all."""
        bar.begin("parse")
        clock.now += 0.99
        bar.advance(5, 10)
        bar.end(0.99)
        bar.close()

        assert terminal.getvalue() == ""

    def test_stage_count_and_rate(
        self, bar: ProgressBar, terminal: io.StringIO, clock: Clock
    ) -> None:
        """After a second the stage is shown with what is done, and how fast it goes."""
        bar.begin("render")
        clock.now += 2
        bar.advance(3000, 10000)

        assert re.search(r"render .*3,000 of 10,000, 1,500 a second", visible(terminal))

    def test_a_later_stage(self, bar: ProgressBar, terminal: io.StringIO, clock: Clock) -> None:
        """A stage that begins later is shown at once; its rate counts from there."""
        bar.begin("parse")
        bar.advance(10, 10)
        clock.now += 8
        bar.begin("render")
        before = visible(terminal)
        clock.now += 2
        bar.advance(30, 60)

        assert "render" in before
        assert " of " not in before
        assert "30 of 60, 15 a second" in visible(terminal)

    def test_closed(self, bar: ProgressBar, terminal: io.StringIO, clock: Clock) -> None:
        """Closed, it takes itself away and gives the cursor back; closing twice is as good."""
        clock.now += 2
        bar.begin("parse")
        assert terminal.getvalue().count(HIDE_CURSOR) == 1
        assert SHOW_CURSOR not in terminal.getvalue()
        bar.close()
        closed = terminal.getvalue()
        bar.close()

        assert closed.count(SHOW_CURSOR) == 1
        assert terminal.getvalue() == closed

    def test_shown_again(self, bar: ProgressBar, terminal: io.StringIO, clock: Clock) -> None:
        """After it was closed the next stage brings it back."""
        clock.now += 2
        for stage in ("parse", "render"):
            bar.begin(stage)
            bar.close()

        assert terminal.getvalue().count(HIDE_CURSOR) == 2


def test_no_thread(bar: ProgressBar, clock: Clock) -> None:
    """No thread draws the bar: processes are started by copying this one."""
    before = threading.active_count()
    clock.now += 2
    bar.begin("parse")
    bar.advance(1, 2)

    assert threading.active_count() == before
    bar.close()


def test_counting() -> None:
    """The rate is in whole things a second, and none before any time has passed."""
    assert counting(1, 2, 0, ENGLISH) == "1 of 2, 0 a second"
    assert counting(1200, 2400, 0.5, ENGLISH) == "1,200 of 2,400, 2,400 a second"


def test_the_bar_is_loaded_only_when_shown() -> None:
    """A short build does not wait for the library that draws."""
    code = (
        "import io, sys, time\n"
        "from plugins.progress.progress_bar import ProgressBar\n"
        "import plugins.pipeline.show_progress\n"
        "bar = ProgressBar(None, io.StringIO(), lambda: 1.0)\n"
        "bar.begin('parse'); bar.advance(1, 2); bar.end(0.5); bar.close()\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'rich'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "[]\n"
