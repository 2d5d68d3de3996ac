"""The output folder, looked at while a build has yet to find out what it has to do."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from plugins.cache.index import TICK
from plugins.execution.errand import Errand
from plugins.publishing.lock import free_since
from plugins.publishing.output_folder import FileLook, OutputFolder, files_below

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.execution.workers import Workers

# A manifest of as many bytes tells of some three thousand files.
WORTH_IT = 500_000


class LookAhead:
    """
    The output folder, as it was when a build began.

    What another build wrote since is not in it, so whoever is about to write asks with what
    the lock says, and is told what is there now if anybody held that in between.

    Args:
        output: The folder, absolute.
        manifest: The list of our files in it.
        lock: Its lock.
        workers: Say whether a copy of this process can look.
    """

    def __init__(self, output: str, manifest: Path, lock: Path, workers: Workers) -> None:
        self.output = output
        self.folder: OutputFolder | None = None
        self.errand: Errand[dict[str, FileLook]] | None = None
        size = manifest.stat().st_size if manifest.exists() else 0
        can_look = size >= WORTH_IT and workers.can_copy(worth_it=True)
        self.free = free_since(lock) if can_look else None
        if self.free is not None and self.free < time.time_ns() - TICK:
            look = partial(files_below, output)
            self.errand = Errand(look, workers, worth_it=True)

    def seen(self) -> OutputFolder:
        """Return the folder as it was when the build began."""
        if self.folder is None:
            files = self.errand.result() if self.errand else None
            self.folder = OutputFolder(self.output, files)
        return self.folder

    def held(self, before: int) -> OutputFolder:
        """
        Return the folder as it is, for whoever holds its lock.

        Args:
            before: When somebody held the lock last, in ns.
        """
        if self.errand is None or self.free != before:
            self.end()
            return OutputFolder(self.output)
        return self.seen()

    def end(self) -> None:
        """Wait for whoever is looking, though nobody wants to know."""
        if self.errand is not None:
            self.errand.end()
