"""The results in ``README.md``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.report import BEGIN, END, FOLDER, NoPlaceError, report, with_results
from tests.unit.benchmarks.results_to_show import results

if TYPE_CHECKING:
    from pathlib import Path

PLACE = f"Before.\n\n{BEGIN}\nEarlier results.\n{END}\n\nAfter.\n"


def test_results_replace_earlier_ones() -> None:
    """What stands around the marks stays, what stands between them goes."""
    text = with_results(PLACE, results())

    assert text.startswith(f"Before.\n\n{BEGIN}\n\n![")
    assert text.endswith(f"{END}\n\nAfter.\n")
    assert "Earlier" not in text
    assert with_results(text, results()) == text


@pytest.mark.parametrize("text", ["", BEGIN, END, f"{END}{BEGIN}"])
def test_no_place(text: str) -> None:
    """A text without both marks in order is not written to."""
    with pytest.raises(NoPlaceError):
        with_results(text, results())


def test_report(tmp_path: Path) -> None:
    """Tables and chart are written side by side."""
    (tmp_path / "README.md").write_text(PLACE)
    report(results(), tmp_path)

    assert "### 500 pairs" in (tmp_path / "README.md").read_text("utf-8")
    assert (tmp_path / "chart.svg").read_text("utf-8").startswith("<svg")


def test_readme_has_a_place() -> None:
    """The benchmark's own text takes results."""
    with_results((FOLDER / "README.md").read_text("utf-8"), results())
