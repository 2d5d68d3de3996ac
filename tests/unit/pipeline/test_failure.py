"""The end of a build that cannot go on."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import nullcontext

import pytest

from plugins.content_model.problem import Problem, Quote, Severity, message
from plugins.execution.dask import NoDaskError
from plugins.pipeline.failure import BuildFailed, stop_at, stop_without_workers
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


class TestWorkers:
    """Those who do the work, not being there."""

    @pytest.mark.parametrize("error", [BrokenExecutor, BrokenProcessPool])
    def test_killed(self, error: type[Exception]) -> None:
        """A killed process is one problem, with what to do."""
        with pytest.raises(BuildFailed) as failed, stop_without_workers(settings()):
            raise error

        (found,) = failed.value.problems
        assert (found.path, found.base) == ("output", "project")
        assert "killed" in found.text.msgid
        assert "WORKERS" in found.hint.msgid

    def test_no_cluster(self) -> None:
        """A cluster that cannot be used is told at the setting that names it."""
        with pytest.raises(BuildFailed) as failed, stop_without_workers(settings()):
            raise NoDaskError("no answer")

        (found,) = failed.value.problems
        assert (found.path, found.at) == ("pelicanconf.py", Quote("EXECUTOR"))
        assert found.text.values == (("why", "no answer"),)

    @pytest.mark.parametrize("error", [OSError, RuntimeError, KeyboardInterrupt])
    def test_anything_else(self, error: type[BaseException]) -> None:
        """What has nothing to do with workers goes its way."""
        with pytest.raises(error), stop_without_workers(settings()):
            raise error

    def test_nothing(self) -> None:
        """Work that is done is done."""
        with stop_without_workers(settings()):
            pass
