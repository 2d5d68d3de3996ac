"""``make new``, ``make translate`` and ``make check-content``."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

# Nothing that is imported or read is garbage; looking for some takes a tenth of a check.
gc.disable()

from plugins.command_line.end_at_once import ended_at_once
from plugins.command_line.left_out import left_out
from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Problem, Severity, counted, message

# What Pelican would build and serve with, docutils among it, is two thirds of what loading it takes.
with left_out("pelican.generators", "pelican.server", "pelican.writers"):
    from plugins.pipeline.host import site_settings

from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.report import listing, listing_text, staff_problems, staff_wording
from plugins.preview.load_site import Settled, load
from plugins.translators.read_families import Refused, read_families
from plugins.writers import new, translate
from plugins.writers.check_content import content_problems

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from plugins.content_model.settings import Settings


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says.

    Args:
        arguments: Of the command line: ``new``, ``translate`` or ``check``, and what they take.

    Raises:
        SystemExit: If it cannot be done, or something is wrong with the content; it has been told.
    """
    parser = command_line()
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
    except Settled as settled:
        if not settled.told:
            print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    try:
        wrong = [one for one in problems if one.severity is Severity.PROBLEM]
        if wrong:
            raise Refused(*wrong)
        if wanted.command == "check":
            check(named(wanted.file), settings, problems)
        else:
            tell(written(wanted, settings), settings)
    except Refused as refused:
        stop(refused.problems, settings)
    except OSError as error:
        stop([unwritable(error, settings)], settings)


def command_line() -> OneLineParser:
    """Return the reader of the command line."""
    parser = OneLineParser(prog="plugins.writers", example=new.EXAMPLE, description=__doc__)
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    commands = parser.add_subparsers(dest="command", required=True)
    begin = commands.add_parser("new", prog=new.COMMAND, example=new.EXAMPLE)
    begin.add_argument("--kind", default="")
    begin.add_argument("--title", default="")
    begin.add_argument("--lang", default="")
    begin.add_argument("--slug", default="")
    into = commands.add_parser("translate", prog=translate.COMMAND, example=translate.EXAMPLE)
    into.add_argument("--item", default="")
    into.add_argument("--lang", default="")
    example = "make check-content FILE=content/news/x/index.nb.md"
    look = commands.add_parser("check", prog="make check-content", example=example)
    look.add_argument("--file", default="", help="files or folders; all content if left out")
    return parser


def named(typed: str) -> list[str]:
    """Return the files that were typed: several, or one whose name has spaces."""
    return [typed] if typed and Path(typed).exists() else typed.split()


def written(wanted: Namespace, settings: Settings) -> list[Path]:
    """
    Write what was asked for, and return the new files.

    Raises:
        Refused: If that cannot be done.
        OSError: If the disk does not let us.
    """
    extensions = gather(settings)
    texts = read_families(settings, extensions)
    if wanted.command == "translate":
        return [translate.translation(wanted.item, wanted.lang, texts, extensions, settings)]
    typed = new.Wanted(kind=wanted.kind, title=wanted.title, lang=wanted.lang, slug=wanted.slug)
    return new.new_item(typed, texts, extensions, settings)


def tell(files: Iterable[Path], settings: Settings) -> None:
    """Say which files were written, so that an editor can open them, and what they are."""
    root = Path(settings.root)
    for path in files:
        shown = path.relative_to(root) if path.is_relative_to(root) else path
        print(shown.as_posix())  # noqa: T201  # a command talks to its user
    words = message("a draft: make serve shows it, no other build does")
    print(staff_wording(settings).told(words), file=sys.stderr)  # noqa: T201  # likewise


def check(files: Sequence[str], settings: Settings, problems: Iterable[Problem]) -> None:
    """
    Say what is wrong with the content.

    Raises:
        SystemExit: If anything is; a warning alone counts where ``WARNINGS`` says so.
    """
    extensions = gather(settings)
    known = [*problems, *staff_problems(settings)]
    found = content_problems(settings, extensions, known, files)
    if any(one.severity is Severity.PROBLEM or settings.warnings_stop for one in found):
        stop(found, settings)
    if found:
        print(listing_text(listing(found, settings), settings))  # noqa: T201  # likewise
        return
    words = staff_wording(settings)
    nothing = message("No problems found")
    looked = counted("{n} file named", "{n} files named", len(files))
    text = message("{nothing} ({files})", nothing=nothing, files=looked) if files else nothing
    print(words.told(text))  # noqa: T201  # likewise


def stop(problems: Iterable[Problem], settings: Settings) -> None:
    """
    Say what is wrong, and end.

    Raises:
        SystemExit: Always.
    """
    print(listing_text(listing(problems, settings), settings), file=sys.stderr)  # noqa: T201  # likewise
    sys.exit(1)


if __name__ == "__main__":
    ended_at_once(main)
