"""One run of the benchmark: every size of the corpus, one after the other."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks.corpus import MENTIONABLE
from benchmarks.machine import machine
from benchmarks.results import Results, keep
from benchmarks.rounds import Measured, delete_aside, measured
from benchmarks.sides import sides
from benchmarks.sites_on_disk import write_sites

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from benchmarks.side import Side

# Only shows whether everything works, and has all programs read once; every tag occurs.
TRIAL = 100
RESULTS = "results.json"


class Wanted(Struct, frozen=True, kw_only=True):
    """
    What is to be measured.

    Attributes:
        sizes: Pairs of articles.
        rounds: How often.
        sides: Names of sides; empty for all.
        mentions: Fields by which articles name items of other kinds.
        folder: Where the corpora, the output and the results go.
    """

    sizes: tuple[int, ...]
    rounds: int
    sides: tuple[str, ...]
    mentions: tuple[str, ...]
    folder: Path


def run(wanted: Wanted, say: Callable[[str], None]) -> Results:
    """
    Return what is measured now; it is kept in the folder too, after each size.

    Args:
        wanted: What is to be measured.
        say: Tells how far it is.

    Raises:
        ValueError: If there is no such side or field.
        UnequalError: If two sides did unequal work.
        CommandFailedError: If a side cannot build.
    """
    refuse_unknown("field", wanted.mentions, MENTIONABLE)
    refuse_unknown("side", wanted.sides, sides(wanted.folder, wanted.mentions))
    measure_size(wanted.folder / "trial", TRIAL, wanted, 1, say)
    sizes: dict[int, dict[str, Measured]] = {}
    results = Results(
        day=datetime.now(UTC).date().isoformat(),
        rounds=wanted.rounds,
        machine=machine(),
        sizes=sizes,
    )
    folders = {pairs: wanted.folder / str(pairs) for pairs in wanted.sizes}
    try:
        for pairs, folder in folders.items():
            sizes[pairs] = measure_size(folder, pairs, wanted, wanted.rounds, say)
            keep(results, wanted.folder / RESULTS)
    finally:
        for folder in (wanted.folder / "trial", *folders.values()):
            delete_aside(folder)
    return results


def measure_size(
    folder: Path, pairs: int, wanted: Wanted, rounds: int, say: Callable[[str], None]
) -> dict[str, Measured]:
    """Return what the wanted sides need for a corpus of one size, in the order of the table."""
    known = sides(folder, wanted.mentions)
    chosen: list[Side] = [
        side for name, side in known.items() if not wanted.sides or name in wanted.sides
    ]
    generators = dict.fromkeys(side.generator for side in chosen if side.generator)
    say(f"{pairs} pairs: writing the corpus")
    write_sites(folder, pairs, generators, wanted.mentions)
    return measured(folder, pairs, chosen, rounds, say)


def refuse_unknown(what: str, names: Iterable[str], known: Collection[str]) -> None:
    """
    Refuse a name that nothing has.

    Raises:
        ValueError: If there is one.
    """
    unknown = [name for name in names if name not in known]
    if unknown:
        raise ValueError(f"there is no {what} {', '.join(unknown)}, but {', '.join(known)}")
