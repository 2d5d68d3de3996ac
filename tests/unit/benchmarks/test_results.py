"""What was measured, as it is kept between runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from benchmarks.results import keep, kept
from tests.unit.benchmarks.results_to_show import results

if TYPE_CHECKING:
    from pathlib import Path


def test_round_trip(tmp_path: Path) -> None:
    """Results read back as they were."""
    keep(results(), tmp_path / "a/results.json")

    assert kept(tmp_path / "a/results.json") == results()


def test_other_files(tmp_path: Path) -> None:
    """A file that holds something else is refused."""
    (tmp_path / "x").write_text("{}")

    with pytest.raises(msgspec.DecodeError):
        kept(tmp_path / "x")
