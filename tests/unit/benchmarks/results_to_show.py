"""Sides and results for tests."""

from __future__ import annotations

from pathlib import Path

from benchmarks.count import Counts
from benchmarks.machine import Machine
from benchmarks.measure import Cost
from benchmarks.results import Results
from benchmarks.rounds import Measured
from benchmarks.side import Side

MACHINE = Machine(
    processor="A processor",
    cores=2,
    memory=24,
    system="Linux 6.1",
    revision="abc1234",
    versions={"python": "3.11.7", "hugo": "0.168.0"},
)


def side(name: str, *, equal_to: str = "", generator: str = "hugo") -> Side:
    """Return a side."""
    return Side(
        name=name,
        title=name.title(),
        generator=generator,
        commands=((name,),),
        output=Path("output", name),
        equal_to=equal_to,
    )


def cost(seconds: float, peak: int = 0) -> Cost:
    """Return what something cost."""
    return Cost(seconds=seconds, processor=seconds * 2, peak=peak)


def results() -> Results:
    """Return results at two sizes: a side with every number, and one that is only copied."""
    ours = Measured(
        title="Ours <&>",
        costs={"cold": cost(2, 123_000_000), "edit": cost(0.5), "nothing": cost(0.25)},
        counts=Counts(articles=1000, lists=566, links=16_084, article_bytes=9_500_000),
    )
    copied = Measured(title="`cp -r`", costs={"cold": cost(0.5)}, counts=ours.counts)
    sides = {"ours": ours, "cp": copied}
    return Results(day="2025-01-31", rounds=3, machine=MACHINE, sizes={2000: sides, 500: sides})
