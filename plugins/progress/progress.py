"""What those who wait for a build see of it while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType

Thing = TypeVar("Thing")

# A build, or a stage of one, that takes longer is worth telling of.
WORTH_TELLING = 1.0


class Progress:
    """
    Is told how far a build has come; this one shows nothing of it.

    It can be closed, and told of further stages after that: what is shown goes when
    something else is to be said, and comes back with the next stage.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def begin(self, stage: str) -> None:
        """Begin a stage."""

    def advance(self, done: int, total: int) -> None:
        """Go on: *done* of *total* things of the stage are done."""

    def end(self, seconds: float) -> None:
        """End the stage, which took *seconds*."""

    def close(self) -> None:
        """Show no more, until the next stage begins."""

    def counted(self, batches: Iterable[Sequence[Thing]], total: int) -> Iterator[Thing]:
        """
        Yield the things in *batches*, told of as they come.

        Args:
            batches: What is worked on, done when it is yielded.
            total: How many things they are together.
        """
        done = 0
        self.advance(done, total)
        for batch in batches:
            done += len(batch)
            self.advance(done, total)
            yield from batch
