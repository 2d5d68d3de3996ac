"""One run of the benchmark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from benchmarks import run as module
from benchmarks.results import kept
from benchmarks.run import TRIAL, Wanted, measure_size, refuse_unknown, run
from tests.unit.benchmarks.results_to_show import MACHINE, results

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from benchmarks.rounds import Measured
    from benchmarks.side import Side

FOUND = results().sizes[500]


@pytest.fixture
def wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wanted:
    """Return a run that builds nothing."""

    def measured(
        folder: Path, pairs: int, sides: Sequence[Side], rounds: int, say: Callable[[str], None]
    ) -> dict[str, Measured]:
        assert (folder / "ours/content/news").is_dir()
        say(f"{pairs} {rounds} {[side.name for side in sides]}")
        return FOUND

    monkeypatch.setattr(module, "measured", measured)
    monkeypatch.setattr(module, "machine", lambda: MACHINE)
    return Wanted(sizes=(3, 4), rounds=2, sides=("ours",), mentions=(), folder=tmp_path)


def test_run(wanted: Wanted) -> None:
    """After a trial every size is measured, and the results are kept."""
    told: list[str] = []
    found = run(wanted, told.append)

    assert [line for line in told if "writing" not in line] == [
        f"{TRIAL} 1 ['ours']",
        "3 2 ['ours']",
        "4 2 ['ours']",
    ]
    assert found.sizes == {3: FOUND, 4: FOUND}
    assert kept(wanted.folder / "results.json") == found


def test_measure_size(wanted: Wanted) -> None:
    """Content is written only for generators that build it, sides keep the table's order."""
    told: list[str] = []
    both = replace(wanted, sides=("cp", "ours"))
    measure_size(both.folder / "x", 2, both, 1, told.append)

    assert told[-1] == "2 1 ['ours', 'cp']"
    assert [path.name for path in (both.folder / "x").iterdir()] == ["ours"]


@pytest.mark.parametrize("change", [{"sides": ("x",)}, {"mentions": ("x",)}])
def test_unknown_names(wanted: Wanted, change: dict[str, tuple[str, ...]]) -> None:
    """A side or field that there is not is refused before anything is written."""
    with pytest.raises(ValueError, match="there is no .* x, but"):
        run(replace(wanted, **change), lambda _: None)
    assert list(wanted.folder.iterdir()) == []


def test_refuse_unknown() -> None:
    """Known names are not refused."""
    refuse_unknown("side", ["a"], {"a": 1, "b": 2})
