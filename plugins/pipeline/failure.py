"""The end of a build that cannot go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.problem import Problem
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
