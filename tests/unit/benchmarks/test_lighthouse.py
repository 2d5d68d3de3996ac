"""What is read from Lighthouse's report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from benchmarks.lighthouse import TRIES, costs, report, score

if TYPE_CHECKING:
    from pathlib import Path

REPORT: dict[str, Any] = {
    "categories": {
        "performance": {
            "score": 0.965,
            "auditRefs": [{"id": "slow", "weight": 30}, {"id": "hint", "weight": 0}],
        },
        "seo": {"score": 1, "auditRefs": [{"id": "unsure", "weight": 1}]},
        "accessibility": {"score": None, "auditRefs": []},
    },
    "audits": {
        "slow": {"title": "Blocking", "score": 0.9, "displayValue": "200 ms"},
        "hint": {"title": "Hint", "score": 0},
        "unsure": {"title": "Unsure", "score": None},
    },
}


def test_score() -> None:
    """A score is of 100; none at all is nothing."""
    assert [score(REPORT, name) for name in REPORT["categories"]] == [96, 100, 0]


def test_costs() -> None:
    """Only what has a weight costs points."""
    assert costs(REPORT) == ["Blocking 200 ms"]


def failing(folder: Path, times: int, says: str) -> Path:
    """Return a program that notes each run, fails the first *times* and then reports."""
    program = folder / "lighthouse"
    program.write_text(
        f"""#!/bin/sh
        echo run >> {folder}/runs
        [ $(wc -l < {folder}/runs) -gt {times} ] && echo '{{"categories": {{}}}}' && exit
        echo '{says}' >&2
        exit 1
        """
    )
    program.chmod(0o755)
    return program


def test_a_failure_of_lighthouse_itself_is_not_the_end(tmp_path: Path) -> None:
    """What asks to be run again is run again, a few times; what else fails ends it at once."""
    program = failing(tmp_path, 2, "Runtime error encountered: NO_NAVSTART. Run Lighthouse again.")

    assert report(program, "chromium", "/en/") == {"categories": {}}
    assert (tmp_path / "runs").read_text() == "run\n" * 3

    failing(tmp_path, 99, "Runtime error encountered: NO_NAVSTART")
    with pytest.raises(SystemExit, match=r"/en/: Runtime error encountered: NO_NAVSTART"):
        report(program, "chromium", "/en/")
    assert (tmp_path / "runs").read_text() == "run\n" * (3 + TRIES)

    failing(tmp_path, 99, "Unable to connect to Chrome")
    with pytest.raises(SystemExit, match="Unable to connect"):
        report(program, "chromium", "/en/")
    assert (tmp_path / "runs").read_text() == "run\n" * (4 + TRIES)
