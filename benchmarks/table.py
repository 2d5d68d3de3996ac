"""Results as Markdown tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.rounds import COLD, EDIT, NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.machine import Machine
    from benchmarks.measure import Cost
    from benchmarks.results import Results
    from benchmarks.rounds import Measured

COSTS = (
    "",
    "Cold build",
    "to the first",
    "Processor time",
    "Peak memory",
    "One edit",
    "Nothing edited",
)
COUNTS = (
    "",
    "Articles",
    "Lists",
    "Feeds",
    "Links on articles",
    "Links on lists",
    "kB an article",
    "MB in all",
)
NONE = "–"


def tables(results: Results) -> str:
    """Return all that was measured: machine, times and counts of each size."""
    parts = [told(results.machine, results.day, results.rounds)]
    for pairs, sides in sorted(results.sizes.items()):
        parts.append(f"### {pairs:,} pairs of articles")
        parts.append("\n".join(rows(COSTS, costs(sides))))
        parts.append("What they made:")
        parts.append("\n".join(rows(COUNTS, counts(sides))))
    return "\n\n".join(parts)


def told(machine: Machine, day: str, rounds: int) -> str:
    """Return machine and versions in a few sentences."""
    versions = ", ".join(f"{name} {number}" for name, number in machine.versions.items())
    often = f"Medians of {rounds} rounds" if rounds > 1 else "A single round"
    return (
        f"{often} on {day}, revision `{machine.revision}`: {machine.processor}, "
        f"{machine.cores} cores, {machine.memory} GB, {machine.system}; {versions}."
    )


def rows(head: Iterable[str], body: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table, all columns but the first to the right."""
    titles = list(head)
    yield line(titles)
    yield line(["---"] + ["---:"] * (len(titles) - 1))
    for cells in body:
        yield line(cells)


def line(cells: Iterable[str]) -> str:
    """Return one line of a Markdown table."""
    return f"| {' | '.join(cells)} |"


def costs(sides: dict[str, Measured]) -> Iterator[list[str]]:
    """Yield the times and memory of each side."""
    first = next(iter(sides.values())).costs[COLD].seconds
    for side in sides.values():
        cold = side.costs[COLD]
        yield [
            side.title,
            seconds(cold),
            f"{cold.seconds / first:.2f} ×",
            f"{cold.processor:.2f} s",
            megabytes(cold.peak),
            seconds(side.costs.get(EDIT)),
            seconds(side.costs.get(NOTHING)),
        ]


def seconds(cost: Cost | None) -> str:
    """Return a time by the clock; a dash for none."""
    return f"{cost.seconds:.2f} s" if cost else NONE


def megabytes(size: int) -> str:
    """Return a size of memory; a dash for what ended before it could be looked at."""
    return f"{size / 1e6:,.0f} MB" if size else NONE


def counts(sides: dict[str, Measured]) -> Iterator[list[str]]:
    """Yield what each side made."""
    for side in sides.values():
        made = side.counts
        yield [
            side.title,
            *(f"{n:,}" for n in (made.articles, made.lists, made.feeds)),
            *(f"{n:,}" for n in (made.links, made.list_links)),
            f"{made.article_kb:.1f}",
            f"{made.bytes / 1e6:,.0f}",
        ]
