"""Progress as whoever started the build can see it: on a terminal, or in a log."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from plugins.pipeline.show_progress import shown_progress
from plugins.progress.progress_bar import ProgressBar
from plugins.progress.progress_lines import ProgressLines
from tests.unit.builders import settings

if TYPE_CHECKING:
    from plugins.progress.progress import Progress


class Terminal(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True


@pytest.mark.parametrize(
    ("stream", "term", "expected"),
    [
        (Terminal(), "xterm-256color", ProgressBar),
        (Terminal(), "", ProgressBar),
        (Terminal(), "dumb", ProgressLines),
        (Terminal(), "Unknown", ProgressLines),
        (io.StringIO(), "xterm", ProgressLines),
    ],
)
def test_where(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, term: str, expected: type[Progress]
) -> None:
    """A bar needs a terminal that can take back what it wrote; anywhere else lines are written."""
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", term)

    assert type(shown_progress(settings())) is expected


def test_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lines go where all else is told that is not the site."""
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    progress = shown_progress(settings(translations="/none"))
    progress.begin("parse")
    progress.end(3)

    assert log.getvalue() == "parse: 3 s\n"
