"""The end of a build that cannot go on."""

from __future__ import annotations

from contextlib import nullcontext

import pytest

from plugins.content_model.problem import Problem, Severity, message
from plugins.pipeline.failure import BuildFailed, stop_at
from tests.unit.builders import settings


def problem(path: str, severity: Severity = Severity.PROBLEM) -> Problem:
    """Return a problem."""
    return Problem(path=path, text=message("x"), hint=message("y"), severity=severity)


@pytest.mark.parametrize(
    ("problems", "stop", "ends"),
    [
        pytest.param([], True, False, id="nothing"),
        pytest.param([Severity.WARNING], False, False, id="warning"),
        pytest.param([Severity.WARNING], True, True, id="warning-that-stops"),
        pytest.param([Severity.WARNING, Severity.PROBLEM], False, True, id="problem"),
    ],
)
def test_stop_at(problems: list[Severity], stop: bool, ends: bool) -> None:  # noqa: FBT001  # cases
    """A build ends at problems, and at warnings if it is told to; all of them are handed on."""
    found = [problem("a.md", severity) for severity in problems]
    expected = pytest.raises(BuildFailed) if ends else nullcontext()
    with expected as failed:
        stop_at(found, settings(warnings_stop=stop))

    assert failed is None or failed.value.problems == tuple(found)
