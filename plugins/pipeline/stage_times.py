"""How long each stage of a build took: told in its last lines, and kept for who measures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.cache.sealed_file import write_whole
from plugins.content_model.problem import counted, message
from plugins.execution.workers import DASK, SERIAL
from plugins.progress.progress import WORTH_TELLING

if TYPE_CHECKING:
    from plugins.content_model.problem import Message
    from plugins.content_model.settings import Settings
    from plugins.execution.workers import Workers
    from plugins.pipeline.finished import Finished
    from plugins.pipeline.session import Session
    from plugins.problem_listing.wording import Wording

# Seconds that a stage must have taken to be named: less would be told as 0.
WORTH_NAMING = 0.05


def times_line(
    session: Session, finished: Finished, seconds: float, words: Wording
) -> Message | None:
    """
    Return what was done with pages, and how long each stage took; nothing of a short build.

    Args:
        session: Knows how long the stages took.
        finished: What was written.
        seconds: How long the build took.
        words: For those who are told.
    """
    if seconds < WORTH_TELLING:
        return None
    stages = (
        words.told(
            message(
                "{stage} {seconds} s",
                stage=words.stage(name),
                seconds=words.number(round(took, 1)),
            )
        )
        for name, took in session.times.items()
        if took >= WORTH_NAMING
    )
    return message(
        "{pages} rendered, {skipped} skipped: {stages}",
        pages=counted("{n} page", "{n} pages", finished.rendered),
        skipped=finished.pages - finished.rendered,
        stages=", ".join(stages),
    )


def write_times(settings: Settings, session: Session, finished: Finished, seconds: float) -> None:
    """
    Write the times of the stages to the file that ``PROFILE`` names, if it names one.

    Args:
        settings: The site's settings.
        session: Knows how long the stages took.
        finished: What was written.
        seconds: How long the build took.

    Raises:
        OSError: If the file cannot be written.
    """
    written = settings.options.get("PROFILE")
    if not written:
        return
    found = {
        "stages": {name: round(took, 4) for name, took in session.times.items()},
        "total": round(seconds, 4),
        "pages": finished.pages,
        "rendered": finished.rendered,
        "workers": number_of(session.workers),
    }
    content = f"{json.dumps(found, indent=2)}\n".encode()
    write_whole(Path(settings.root, written), (content,), durable=False)


def number_of(workers: Workers) -> int | None:
    """Return how many processes work at most; nothing of a cluster, which has its own say."""
    if workers.executor.startswith(DASK):
        return None
    return 1 if workers.executor == SERIAL else workers.count
