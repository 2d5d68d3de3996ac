"""What builds of one site share: the cache, the workers, and the time each stage took."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from plugins.cache.cache import Cache
from plugins.execution.workers import PROCESSES, Workers
from plugins.progress.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.settings import Settings
    from plugins.publishing.look_ahead import LookAhead
    from plugins.rendering.render_task import RenderContext


class Session:
    """
    One run of the command, or of the preview server, which builds many times.

    Args:
        cache: The cache.
        workers: Who does the work that can be shared.
        progress: Is told how far it has come.

    Attributes:
        times: Seconds that each stage of the last build took, in order.
        context: What the pages of the last build were rendered with.
        look: What the output folder is like, looked at since the build began.
    """

    def __init__(self, cache: Cache, workers: Workers, progress: Progress | None = None) -> None:
        self.cache = cache
        self.workers = workers
        self.progress = progress or Progress()
        self.times: dict[str, float] = {}
        self.context: RenderContext | None = None
        self.look: LookAhead | None = None

    def begin(self) -> None:
        """Begin a build."""
        self.cache.begin()
        self.times = {}
        self.look = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time spent within to the stage *name*; progress is told of it."""
        self.progress.begin(name)
        started = time.perf_counter()
        try:
            yield
        finally:
            took = time.perf_counter() - started
            self.times[name] = self.times.get(name, 0) + took
            self.progress.end(took)


def session_of(settings: Settings, progress: Progress | None = None) -> Session:
    """
    Return a session for the site that *settings* describe, as ``EXECUTOR`` and ``WORKERS`` say.

    Args:
        settings: The site's settings.
        progress: Is told how far builds have come; nobody if left out.
    """
    executor = str(settings.options.get("EXECUTOR") or PROCESSES)
    count = int(settings.options.get("WORKERS") or 0)
    return Session(Cache(settings.cache), Workers(executor, count), progress)
