"""``python -m benchmarks``: measure, print the tables, and report them if asked to."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.corpus import MENTIONABLE
from benchmarks.equal import UnequalError
from benchmarks.measure import CommandFailedError
from benchmarks.report import report
from benchmarks.results import kept
from benchmarks.run import Wanted, run
from benchmarks.sides import sides
from benchmarks.table import tables
from benchmarks.write_files import ROOT
from plugins.command_line.one_line import OneLineParser

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = (500, 2000, 5000, 20000)
ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Measure, or report an earlier run.

    Args:
        arguments: Of the command line.
    """
    parser = options()
    given = parser.parse_args(arguments)
    wanted = Wanted(
        sizes=given.sizes,
        rounds=given.rounds,
        sides=given.sides,
        mentions=given.mentions,
        folder=given.out.resolve(),
    )
    try:
        results = kept(given.earlier) if given.earlier else run(wanted, say)
    except UnequalError as unequal:
        parser.exit(1, f"Not compared, because the work was not equal:\n{unequal}\n")
    except CommandFailedError as failed:
        parser.exit(1, f"A side cannot build:\n{failed}\n")
    except (OSError, ValueError) as error:
        parser.error(str(error))
    print(tables(results))
    if given.report:
        report(results)


def options() -> OneLineParser:
    """Return the reader of the command line."""
    parser = OneLineParser(
        prog="make bench", example="make bench SIZES=500,2000", description=__doc__
    )
    add = parser.add_argument
    add("--sizes", default=SIZES, type=numbers, help="pairs of articles, such as 500,2000")
    add("--rounds", default=ROUNDS, type=int, help="times are medians of so many")
    names = ", ".join(sides(Path()))
    add("--sides", default=(), type=listed, help=f"some of {names}; all if left out")
    fields = ", ".join(MENTIONABLE)
    add("--mentions", default=(), type=listed, help=f"those kinds of {fields} that the site has")
    add("--out", default=ROOT / ".cache/benchmarks", type=Path, help="folder to work in")
    add("--report", action="store_true", help="write the results into benchmarks/README.md")
    add("--from", dest="earlier", type=Path, help="instead of measuring: an earlier results.json")
    return parser


def numbers(written: str) -> tuple[int, ...]:
    """
    Return the numbers of a list with commas.

    Raises:
        ValueError: If something else is among them.
    """
    return tuple(int(part) for part in listed(written))


def listed(written: str) -> tuple[str, ...]:
    """Return the parts of a list with commas."""
    return tuple(part.strip() for part in written.split(",") if part.strip())


def say(text: str) -> None:
    """Tell how far it is; standard output is for the tables."""
    print(text, file=sys.stderr)


if __name__ == "__main__":
    main()
