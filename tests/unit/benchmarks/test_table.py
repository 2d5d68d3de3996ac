"""Results as Markdown tables."""

from __future__ import annotations

from msgspec.structs import replace

from benchmarks.table import costs, counts, line, megabytes, rows, seconds, tables, told
from tests.unit.benchmarks.results_to_show import MACHINE, cost, results

SIDES = results().sizes[500]


def test_costs() -> None:
    """Each side has its times, the cold build also as a part of the first side's."""
    assert list(costs(SIDES)) == [
        ["Ours <&>", "2.00 s", "1.00 ×", "4.00 s", "123 MB", "0.50 s", "0.25 s"],
        ["`cp -r`", "0.50 s", "0.25 ×", "1.00 s", "–", "–", "–"],
    ]


def test_counts() -> None:
    """Each side has what it made."""
    assert next(counts(SIDES)) == ["Ours <&>", "1,000", "566", "0", "16,084", "0", "9.5", "0"]


def test_rows() -> None:
    """A table has a head, a rule, and numbers to the right."""
    assert list(rows(["", "N"], [["a", "1"]])) == ["|  | N |", "| --- | ---: |", "| a | 1 |"]
    assert line(["x"]) == "| x |"


def test_seconds() -> None:
    """What was not measured is a dash."""
    assert seconds(cost(1.234)) == "1.23 s"
    assert seconds(None) == "–"


def test_megabytes() -> None:
    """What was over before its memory could be seen has a dash."""
    assert megabytes(123_400_000) == "123 MB"
    assert megabytes(0) == "–"


def test_told() -> None:
    """Machine, versions and rounds are told in words."""
    text = told(MACHINE, "2025-01-31", 3)

    assert text.startswith("Medians of 3 rounds on 2025-01-31, revision `abc1234`: A processor, ")
    assert "hugo 0.168.0" in text
    assert told(MACHINE, "x", 1).startswith("A single round")


def test_tables() -> None:
    """The smallest corpus comes first, and every table has as many cells in each row."""
    text = tables(results())

    assert text.index("### 500 pairs") < text.index("### 2,000 pairs")
    for table in text.split("\n\n"):
        if table.startswith("|"):
            assert len({row.count("|") for row in table.splitlines()}) == 1


def test_no_sizes() -> None:
    """Before anything is measured the machine is told, and nothing else."""
    assert tables(replace(results(), sizes={})) == told(MACHINE, "2025-01-31", 3)
