"""Rounds: every side in turn, and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from benchmarks import rounds
from benchmarks.equal import UnequalError
from benchmarks.rounds import (
    ASIDE,
    delete_aside,
    measured,
    middle,
    read_all,
    runs,
    set_aside,
)
from benchmarks.sites_on_disk import write_sites
from tests.unit.benchmarks.results_to_show import cost, side

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.measure import Cost
    from benchmarks.side import Side

A, B, COPY = side("a"), side("b", equal_to="a"), side("cp", generator="")


def order(turn: int) -> list[str]:
    """Return the runs of a round in one word each."""
    return [f"{run.side.name}-{run.job}" for run in runs([A, B, COPY], turn)]


def test_runs() -> None:
    """Cold builds come first; a copy is not edited."""
    assert order(0) == [
        "a-cold",
        "b-cold",
        "cp-cold",
        "a-edit",
        "a-nothing",
        "b-edit",
        "b-nothing",
    ]


def test_sides_take_turns() -> None:
    """Each round begins with another side, and has the same runs."""
    assert order(1)[:3] == ["b-cold", "cp-cold", "a-cold"]
    assert order(3) == order(0)
    assert sorted(order(1)) == sorted(order(0))


def test_middle() -> None:
    """A median is taken of each part for itself."""
    found = middle([cost(1, 30), cost(5, 10), cost(2, 20)])

    assert (found.seconds, found.processor, found.peak) == (2, 4, 20)


def test_set_aside(tmp_path: Path) -> None:
    """A cold build begins without output and caches; what was there is kept until the end."""
    made = replace(A, output=tmp_path / "output", made=(tmp_path / "cache", tmp_path / "none"))
    for _ in range(2):
        for name in ("output", "cache"):
            (tmp_path / name).mkdir()
        set_aside(made, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == [ASIDE]
    assert len(list((tmp_path / ASIDE).iterdir())) == 4
    delete_aside(tmp_path)
    assert list(tmp_path.iterdir()) == []


class Building:
    """
    Builds that write one file, and cost more from run to run.

    Args:
        folder: Where the corpus lies.
        files: The file each side writes.
    """

    def __init__(self, folder: Path, files: dict[str, str]) -> None:
        self.folder = folder
        self.files = files
        self.log: list[str] = []

    def sides(self) -> list[Side]:
        """Return the sides."""
        return [replace(each, output=self.folder / each.name) for each in (A, B)]

    def measure(self, commands: Sequence[Sequence[str]], folder: Path, log: Path) -> Cost:
        """Build."""
        del folder, log
        ((name,),) = commands
        path = self.folder / name / self.files[name]
        state = "warm" if path.exists() else "cold"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
        self.log.append(f"{name} {state}")
        return cost(len(self.log))


@pytest.fixture
def equal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Building:
    """Return builds of equal work."""
    write_sites(tmp_path, 3, ["hugo"])
    building = Building(tmp_path, dict.fromkeys("ab", "x-00001/index.html"))
    monkeypatch.setattr(rounds, "measure", building.measure)
    return building


def test_measured(equal: Building, tmp_path: Path) -> None:
    """Every side builds from nothing, after an edit, and again; what it made is counted."""
    told: list[str] = []
    found = measured(tmp_path, 3, equal.sides(), 2, told.append)

    first = ["a cold", "b cold", "a warm", "a warm", "b warm", "b warm"]
    second = ["b cold", "a cold", "b warm", "b warm", "a warm", "a warm"]
    assert equal.log == [*first, *second]
    assert found["a"].costs["cold"].seconds == (1 + 8) / 2
    assert set(found["b"].costs) == {"cold", "edit", "nothing"}
    assert found["a"].counts.articles == 1
    assert len(told) == 12


def test_unequal_work_ends_it_after_one_round(equal: Building, tmp_path: Path) -> None:
    """No further round is spent on what cannot be compared."""
    equal.files["b"] = "list/index.html"

    with pytest.raises(UnequalError, match="articles: 1 by a, 0 by b"):
        measured(tmp_path, 3, equal.sides(), 2, lambda _: None)
    assert len(equal.log) == 6


def test_read_all(tmp_path: Path) -> None:
    """All content is read, and nothing changed by that."""
    write_sites(tmp_path, 1, ["ours"])
    before = sorted(path for path in tmp_path.rglob("*"))
    read_all(tmp_path, {"ours": None})

    assert sorted(path for path in tmp_path.rglob("*")) == before
