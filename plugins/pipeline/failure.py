"""The end of a build that cannot go on."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, Severity, message
from plugins.execution.dask import NoDaskError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.settings import Settings


class BuildFailed(Exception):  # noqa: N818  # says what happened, as Pelican's own do
    """
    The site cannot be built as it is.

    Args:
        problems: Everything that is wrong, warnings included.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        super().__init__("the site cannot be built")
        self.problems = tuple(problems)


def stop_at(problems: list[Problem], settings: Settings) -> None:
    """
    End the build if anything in *problems* should.

    Raises:
        BuildFailed: If so.
    """
    if any(p.severity is Severity.PROBLEM or settings.warnings_stop for p in problems):
        raise BuildFailed(problems)


@contextmanager
def stop_without_workers(settings: Settings) -> Iterator[None]:
    """
    End the build, like any that cannot go on, if those who do the work within are not there.

    Raises:
        BuildFailed: If one of them was killed, or their cluster cannot be used.
    """
    try:
        yield
    except BrokenExecutor:
        problem = Problem(
            path=Path(settings.output).name,
            base="project",
            text=message("a process that was to help has been killed"),
            hint=message("see whether memory has run out, or set WORKERS = 1"),
        )
    except NoDaskError as error:
        problem = Problem(
            path=settings.config,
            base="project",
            at=Quote("EXECUTOR"),
            text=message("the Dask cluster cannot be used: {why}", why=error),
            hint=message('see to it that it runs, or set EXECUTOR = "processes"'),
        )
    else:
        return
    raise BuildFailed([problem])
