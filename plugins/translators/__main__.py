"""``make translations`` and ``make translated FILE=…``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Problem, Severity, message
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.builder import Settled, load
from plugins.problem_listing.listing import worded
from plugins.translators.overview import overview
from plugins.translators.read_families import Refused, read_families
from plugins.translators.renew import renew

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.content_model.settings import Settings


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says.

    Args:
        arguments: Of the command line: ``list``, or ``renew`` and a file.

    Raises:
        SystemExit: If it cannot be done; what is wrong has been told.
    """
    parser = OneLineParser(
        prog="plugins.translators", example="make translations", description="Help translators."
    )
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    commands = parser.add_subparsers(dest="command", required=True)
    example = "make translations"
    commands.add_parser("list", prog=example, example=example)
    example = "make translated FILE=content/news/gold/index.en.md"
    renewed = commands.add_parser("renew", prog="make translated", example=example)
    renewed.add_argument("file")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    try:
        stop_at_problems(problems)
        told = list_all(settings) if wanted.command == "list" else state(wanted.file, settings)
    except Refused as refused:
        text = listing_text(listing(refused.problems, settings), settings)
        print(text, file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    print(told)  # noqa: T201  # likewise


def list_all(settings: Settings) -> str:
    """
    Return the table of all texts.

    Raises:
        Refused: If a text cannot be read, so that the table would call it missing.
    """
    texts = read_families(settings, gather(settings))
    unread = [problem for problem in texts.problems if problem.path in texts.unread]
    stop_at_problems([*unread, *texts.misfits])
    return overview(texts.families, list(settings.languages), staff_catalogue(settings))


def state(file: str, settings: Settings) -> str:
    """
    State in a file which revision it was translated from, and return what was done.

    Raises:
        Refused: If that cannot be done.
    """
    try:
        done = renew(file, read_families(settings, gather(settings)), settings)
    except OSError as error:
        raise Refused(
            Problem(
                path=file,
                base="project",
                text=message("cannot be written: {why}", why=error.strerror or error),
                hint=message("check the space on the disk, and that you may write there"),
            )
        ) from error
    return worded(done, staff_catalogue(settings))


def stop_at_problems(problems: Iterable[Problem]) -> None:
    """
    Go no further if anything is wrong.

    Raises:
        Refused: If so.
    """
    wrong = [problem for problem in problems if problem.severity is Severity.PROBLEM]
    if wrong:
        raise Refused(*wrong)


if __name__ == "__main__":
    main()
