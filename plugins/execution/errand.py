"""Work that a copy of this process does while this one goes on."""

from __future__ import annotations

import os
from multiprocessing import get_context
from multiprocessing.util import Finalize
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from plugins.execution.workers import Workers

Result = TypeVar("Result")

# A process that is copied from ours has our ends of pipes: who writes to one that only such a
# copy could still read from would wait for ever.
READING: set[Connection] = set()
# What a copy of this process is to do once it has sent its result; ``None`` in the process itself.
LEFT: list[list[Callable[[], object]] | None] = [None]


def let_go() -> None:
    """Close, in a copy of our process, the ends of pipes that we read from."""
    for pipe in READING:
        pipe.close()
    READING.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=let_go)
# Before Python waits for all copies to end: one that still sends what nobody asked for never would.
Finalize(None, let_go, exitpriority=0)


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
            self.start()

    def start(self) -> None:
        """Have a copy begin; where the system has no room for one there is none."""
        context = get_context("fork")
        try:
            pipe, end = context.Pipe(duplex=False)
        except OSError:
            return
        READING.add(pipe)
        self.process = context.Process(target=run, args=(self.function, end))
        try:
            self.process.start()
            self.pipe = pipe
        except OSError:
            self.close(pipe)
        finally:
            end.close()

    def result(self) -> Result:
        """
        Return what the function returns, as soon as it does; to be asked for once.

        The copy may go on with what it does :func:`afterwards`, until :meth:`end` is called.

        Raises:
            Exception: Whatever the function raises.
        """
        if self.pipe is None:
            return self.function()
        try:
            found: Result = self.pipe.recv()
        except Exception:  # noqa: BLE001  # a value can refuse to be put together in any way
            found = self.function()
        finally:
            self.close(self.pipe)
        return found

    def close(self, pipe: Connection) -> None:
        """Read no more of what the copy sends."""
        READING.discard(pipe)
        pipe.close()

    def end(self) -> None:
        """Wait until the copy is done; if its result was not asked for, it is lost."""
        if self.pipe is not None:
            self.close(self.pipe)
            self.process.join()


def afterwards(work: Callable[[], object]) -> None:
    """Do what no result depends on: in a copy of the process once that has sent its own, else at once."""
    left = LEFT[0]
    if left is None:
        work()
    else:
        left.append(work)


def run(function: Callable[[], object], pipe: Connection) -> None:
    """Send what *function* returns; a copy that fails, or that nobody waits for, ends without a word."""
    left: list[Callable[[], object]] = []
    LEFT[0] = left
    try:
        pipe.send(function())
        pipe.close()
        for work in left:
            work()
    except BaseException:  # noqa: BLE001  # whoever asked does it again, and is told why it fails
        os._exit(1)
    os._exit(0)
