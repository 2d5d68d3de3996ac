"""What is wrong with the settings, each mistake under the name of its setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, Severity

if TYPE_CHECKING:
    from plugins.content_model.problem import Message


class Faults:
    """
    Collects what is wrong with settings.

    Args:
        config: Path of the settings file, as problems name it.
    """

    def __init__(self, config: str) -> None:
        self.config = config
        self.problems: list[Problem] = []

    def add(
        self, name: str, text: Message, hint: Message, severity: Severity = Severity.PROBLEM
    ) -> None:
        """Add what is wrong with the setting *name*."""
        self.problems.append(
            Problem(
                path=self.config,
                base="project",
                at=Quote(name),
                text=text,
                hint=hint,
                severity=severity,
            )
        )

    def names(self) -> set[str]:
        """Return the names of the settings that cannot be used as they are."""
        return {
            problem.at.text
            for problem in self.problems
            if isinstance(problem.at, Quote) and problem.severity is Severity.PROBLEM
        }
