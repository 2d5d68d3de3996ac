"""Rounds: every side in turn, and again, so that noise of the machine meets all alike."""

from __future__ import annotations

import shutil
from statistics import median
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks.count import Counts, count
from benchmarks.equal import refuse_unequal
from benchmarks.measure import Cost, measure
from benchmarks.side import Side
from benchmarks.sites_on_disk import edit, edited_file
from benchmarks.write_files import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path


COLD, EDIT, NOTHING = "cold", "edit", "nothing"
# Folder of what earlier rounds made.
ASIDE = "aside"


class Measured(Struct, frozen=True, kw_only=True):
    """
    What came out for a side at one size of the corpus.

    Attributes:
        title: What the table calls the side.
        costs: Median of the rounds for each of ``cold``, ``edit`` and ``nothing``.
        counts: What the side made.
    """

    title: str
    costs: dict[str, Cost]
    counts: Counts


class Run(Struct, frozen=True, kw_only=True):
    """One thing to do within a round: a side, and what of :data:`COLD` and so on."""

    side: Side
    job: str


def runs(sides: Sequence[Side], turn: int) -> Iterator[Run]:
    """
    Yield the runs of one round in order.

    An edit and the run that finds nothing edited belong together: sides share content.

    Args:
        sides: All sides.
        turn: Number of the round; each begins with another side.
    """
    first = turn % len(sides)
    turned = [*sides[first:], *sides[:first]]
    yield from (Run(side=side, job=COLD) for side in turned)
    for side in turned:
        if side.generator:
            yield Run(side=side, job=EDIT)
            yield Run(side=side, job=NOTHING)


def measured(
    folder: Path, pairs: int, sides: Sequence[Side], rounds: int, say: Callable[[str], None]
) -> dict[str, Measured]:
    """
    Return what came out for each side, by its name.

    Args:
        folder: Where the corpus lies, written.
        pairs: Size of the corpus.
        sides: All sides.
        rounds: How often.
        say: Tells how far it is.

    Raises:
        UnequalError: If two sides did unequal work.
        CommandFailedError: If a side cannot build.
    """
    found: dict[str, dict[str, list[Cost]]] = {side.name: {} for side in sides}
    counts: dict[str, Counts] = {}
    originals = {
        generator: edited_file(folder, pairs, generator)
        for generator in {side.generator for side in sides} - {""}
    }
    read_all(folder, originals)
    for turn in range(rounds):
        for run in runs(sides, turn):
            side = run.side
            if run.job == COLD:
                set_aside(side, folder)
            elif run.job == EDIT:
                edit(originals[side.generator], f"{turn} {side.name}")
            cost = measure(side.commands, ROOT, folder / f"log-{side.name}.txt")
            found[side.name].setdefault(run.job, []).append(cost)
            say(f"{pairs} pairs, round {turn + 1}: {side.name} {run.job} {cost.seconds:.2f} s")
        if turn == 0:  # before time is spent on more rounds
            counts = {side.name: count(side.output) for side in sides}
            refuse_unequal(sides, counts)
    return {
        side.name: Measured(
            title=side.title,
            costs={job: middle(costs) for job, costs in found[side.name].items()},
            counts=counts[side.name],
        )
        for side in sides
    }


def read_all(folder: Path, generators: Mapping[str, object]) -> None:
    """Read all content once: the disk is not what is measured."""
    for generator in generators:
        for path in (folder / generator).rglob("*"):
            if path.is_file():
                path.read_bytes()


def set_aside(side: Side, folder: Path) -> None:
    """
    Move away what a side made, caches included, so that it builds from nothing.

    It is not deleted before all is measured: for minutes after ten thousand files were deleted,
    ext4 takes several times as long to make new ones, and whoever builds next pays for it.

    Args:
        side: The side.
        folder: Where the corpus lies, on the same disk.
    """
    for path in (side.output, *side.made):
        if path.exists():
            aside = folder / ASIDE
            aside.mkdir(exist_ok=True)
            path.rename(aside / f"{len(list(aside.iterdir()))}-{path.name}")


def delete_aside(folder: Path) -> None:
    """Delete what was moved away, when there is nothing more to measure."""
    shutil.rmtree(folder / ASIDE, ignore_errors=True)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the median of each part of *costs*."""
    return Cost(
        seconds=median(cost.seconds for cost in costs),
        processor=median(cost.processor for cost in costs),
        peak=int(median(cost.peak for cost in costs)),
    )
