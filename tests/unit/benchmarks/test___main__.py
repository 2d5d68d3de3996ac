"""``python -m benchmarks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks import __main__ as command
from benchmarks.equal import UnequalError
from benchmarks.measure import CommandFailedError
from benchmarks.results import Results, keep
from tests.unit.benchmarks.results_to_show import results

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from benchmarks.run import Wanted


def running(error: Exception | None = None) -> Callable[..., Results]:
    """Return a run that ends with *error* or with results, and tells what was wanted."""

    def run(wanted: Wanted, say: Callable[[str], None]) -> Results:
        say(f"{wanted.sizes} {wanted.sides}")
        if error:
            raise error
        return results()

    return run


def test_measure(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What is measured is printed; how far it is goes elsewhere."""
    monkeypatch.setattr(command, "run", running())
    command.main(["--sizes", "500, 2000", "--sides", "ours,hugo"])
    told = capsys.readouterr()

    assert "### 500 pairs" in told.out
    assert told.err == "(500, 2000) ('ours', 'hugo')\n"


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (UnequalError(["lists: 1 by ours"]), 1, "not equal:\nlists: 1 by ours"),
        (CommandFailedError(["hugo"], "no"), 1, "cannot build:\nhugo\nno"),
        (ValueError("there is no side x"), 2, "there is no side x"),
    ],
)
def test_failures(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    status: int,
    words: str,
) -> None:
    """What goes wrong is told in words, and no table is printed."""
    monkeypatch.setattr(command, "run", running(error))

    with pytest.raises(SystemExit) as ended:
        command.main([])
    told = capsys.readouterr()
    assert ended.value.code == status
    assert words in told.err
    assert not told.out


def test_report_of_an_earlier_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Results of an earlier run can be reported without measuring."""
    reported: list[Results] = []
    monkeypatch.setattr(command, "report", reported.append)
    monkeypatch.setattr(command, "run", running(ValueError("measured")))
    keep(results(), tmp_path / "results.json")
    command.main(["--from", str(tmp_path / "results.json"), "--report"])

    assert reported == [results()]


def test_no_earlier_run(tmp_path: Path) -> None:
    """An earlier run that is not there is told."""
    with pytest.raises(SystemExit):
        command.main(["--from", str(tmp_path / "none.json")])


def test_lists() -> None:
    """Lists on the command line have commas; sizes are numbers."""
    assert command.listed("a, b,") == ("a", "b")
    assert command.numbers("") == ()
    with pytest.raises(SystemExit):
        command.options().parse_args(["--sizes", "many"])
