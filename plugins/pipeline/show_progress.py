"""Progress as whoever started the build can see it: on a terminal, or in a log."""

from __future__ import annotations

import os
import sys
from functools import cache, partial
from typing import TYPE_CHECKING

from plugins.pipeline.report import staff_wording
from plugins.pipeline.telling import say
from plugins.progress.progress_bar import ProgressBar
from plugins.progress.progress_lines import ProgressLines

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings
    from plugins.progress.progress import Progress

# Terminals, by name, that can only write on.
DUMB = frozenset(("dumb", "unknown"))


def shown_progress(settings: Settings) -> Progress:
    """Return what shows progress: a bar where lines can be drawn anew, else plain lines."""
    wording = cache(partial(staff_wording, settings))
    if sys.stderr.isatty() and os.environ.get("TERM", "").lower() not in DUMB:
        return ProgressBar(wording, sys.stderr)
    return ProgressLines(wording, say)
