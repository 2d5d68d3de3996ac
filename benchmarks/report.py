"""The results in ``README.md`` beside this file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.chart import chart
from benchmarks.table import tables

if TYPE_CHECKING:
    from benchmarks.results import Results

FOLDER = Path(__file__).resolve().parent
BEGIN, END = "<!-- results: written by `python -m benchmarks --report` -->", "<!-- /results -->"


class NoPlaceError(Exception):
    """The text has no pair of marks between which results could stand."""


def report(results: Results, folder: Path = FOLDER) -> None:
    """
    Write tables and chart.

    Args:
        results: What was measured.
        folder: Where ``README.md`` is; the chart is put beside it.

    Raises:
        NoPlaceError: If ``README.md`` has no place for them.
    """
    readme = folder / "README.md"
    text = with_results(readme.read_text(encoding="utf-8"), results)
    (folder / "chart.svg").write_text(chart(results), encoding="utf-8")
    readme.write_text(text, encoding="utf-8")


def with_results(text: str, results: Results) -> str:
    """
    Return *text* with *results* between its marks, in place of what was there.

    Raises:
        NoPlaceError: If it has none.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise NoPlaceError(f"there must be a line {BEGIN} and a line {END}")
    picture = "![Bars: seconds each side takes, by size of the corpus](chart.svg)"
    return f"{before}{begin}\n\n{picture}\n\n{tables(results)}\n\n{end}{after}"
