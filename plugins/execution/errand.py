"""Work that a copy of this process does while this one goes on."""

from __future__ import annotations

import os
from multiprocessing import get_context
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from plugins.execution.workers import Workers

Result = TypeVar("Result")

# A process that is copied from ours has our ends of pipes: who writes to one that only such a
# copy could still read from would wait for ever.
READING: set[Connection] = set()


def let_go() -> None:
    """Close, in a copy of our process, the ends of pipes that we read from."""
    for pipe in READING:
        pipe.close()
    READING.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=let_go)


class Errand(Generic[Result]):
    """
    Work that a copy of this process does while this one goes on, if it can be copied.

    What the copy could not do, for whatever reason, is done here when the result is wanted.

    Args:
        function: Any function; what it changes is changed in the copy, but for files.
        workers: Say whether there can be a copy.
        worth_it: Whether there is so much to do that making one pays.
    """

    def __init__(
        self, function: Callable[[], Result], workers: Workers, *, worth_it: bool
    ) -> None:
        self.function = function
        self.pipe: Connection | None = None
        if workers.can_copy(worth_it=worth_it):
            context = get_context("fork")
            self.pipe, end = context.Pipe(duplex=False)
            READING.add(self.pipe)
            self.process = context.Process(target=run, args=(function, end), daemon=True)
            self.process.start()
            end.close()

    def result(self) -> Result:
        """
        Return what the function returns, as soon as it does; to be asked for once.

        Raises:
            Exception: Whatever the function raises.
        """
        if self.pipe is None:
            return self.function()
        try:
            found: Result = self.pipe.recv()
        except (EOFError, OSError):
            found = self.function()
        finally:
            self.end()
        return found

    def end(self) -> None:
        """Wait until the copy is done, its result being of no use any more."""
        if self.pipe is not None and not self.pipe.closed:
            READING.discard(self.pipe)
            self.pipe.close()
            self.process.join()


def run(function: Callable[[], object], pipe: Connection) -> None:
    """Send what *function* returns; a copy that fails, or that nobody waits for, ends without a word."""
    try:
        pipe.send(function())
        pipe.close()
    except BaseException:  # noqa: BLE001  # whoever asked does it again, and is told why it fails
        os._exit(1)
    os._exit(0)
