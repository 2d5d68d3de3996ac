"""What changes on the disk while a site is previewed."""

from __future__ import annotations

from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

if TYPE_CHECKING:
    from collections.abc import Iterable

# Long enough for an editor to finish saving, too short to be noticed; in ms.
QUIET = 30
LONGEST = 300
FOLDERS_WATCHED = ("content", "theme", "translations", "plugins")


class Changes:
    """
    Tells which files changed, from threads that watch folders.

    Args:
        root: The project folder; of its own files only Python ones (the settings) count.
        folders: Folders to watch with all that is in them.
    """

    def __init__(self, root: Path, folders: Iterable[Path]) -> None:
        self.queue: Queue[set[Path]] = Queue()
        self.start([folder for folder in folders if folder.is_dir()], recursive=True)
        self.start([root], recursive=False)

    def start(self, folders: list[Path], *, recursive: bool) -> None:
        """Watch *folders* in a thread of its own."""
        Thread(target=self.listen, args=(folders, recursive), daemon=True).start()

    def listen(self, folders: list[Path], recursive: bool) -> None:  # noqa: FBT001  # a thread's target
        """Put every batch of changes into the queue."""
        for batch in watch(
            *folders,
            watch_filter=DefaultFilter(),
            step=QUIET,
            debounce=LONGEST,
            recursive=recursive,
            raise_interrupt=False,
        ):
            paths = {Path(path) for _, path in batch}
            if not recursive:
                paths = {path for path in paths if path.suffix == ".py"}
            if paths:
                self.queue.put(paths)

    def next(self) -> set[Path]:
        """Wait for a change; return every file that changed until now."""
        paths = self.queue.get()
        while True:
            try:
                paths |= self.queue.get_nowait()
            except Empty:
                return paths
