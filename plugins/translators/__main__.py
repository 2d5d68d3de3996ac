"""The translators' commands: ``make strings``, ``translations``, ``translated`` and others."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec import json

from plugins.command_line.end_at_once import ended_at_once
from plugins.command_line.one_line import USUAL_SETTINGS, OneLineParser, settings_file
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.problem import Message, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled, load
from plugins.problem_listing.listing import worded
from plugins.translators.new_language import begin_language
from plugins.translators.no_impact import declare
from plugins.translators.overview import overview
from plugins.translators.read_families import Refused, read_families
from plugins.translators.renew import renew
from plugins.translators.report import report_of
from plugins.translators.strings import bring_up_to_date
from plugins.translators.terminal import details, strings_table

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from plugins.content_model.settings import Settings


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Do what the command line says.

    Args:
        arguments: Of the command line: a command and what it needs.

    Raises:
        SystemExit: If it cannot be done; what is wrong has been told.
    """
    parser = argument_parser()
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    try:
        stop_at_problems(problems)
        told = COMMANDS[wanted.command](wanted, settings)
    except Refused as refused:
        text = listing_text(listing(refused.problems, settings), settings)
        print(text, file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    if told:
        print(told)  # noqa: T201  # likewise


def argument_parser() -> OneLineParser:
    """Return what reads the command line."""
    parser = OneLineParser(
        prog="plugins.translators", example="make translations", description="Help translators."
    )
    parser.add_argument("--settings", default=USUAL_SETTINGS, help="the settings file")
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, example: str) -> OneLineParser:
        prog = " ".join(example.split()[:2])
        found: OneLineParser = commands.add_parser(name, prog=prog, example=example)
        return found

    listed = add("list", "make translations LANG=en")
    listed.add_argument("--lang", default="", help="tell of this language alone, and of all in it")
    listed.add_argument("--format", default="text", choices=("text", "json"), help="how")
    add("renew", "make translated FILE=content/news/gold/index.en.md").add_argument("file")
    minor = add("no-impact", "make no-impact FILE=content/news/gold/index.nb.md")
    minor.add_argument("file")
    minor.add_argument("--since", default="", help="the revision before the edit")
    add("strings", "make strings")
    add("new-language", "make new-language LANG=sv").add_argument("lang")
    return parser


def list_all(wanted: Namespace, settings: Settings) -> str:
    """
    Return the state of all texts and strings.

    Raises:
        Refused: If a text cannot be read, so that the table would call it missing.
    """
    extensions = gather(settings)
    texts = read_families(settings, extensions)
    unread = [problem for problem in texts.problems if problem.path in texts.unread]
    stop_at_problems([*unread, *texts.misfits])
    languages = list(settings.languages)
    if wanted.lang:
        if wanted.lang not in languages:
            raise Refused(no_language(wanted.lang, languages))
        languages = [wanted.lang]
    report = report_of(texts, settings, extensions)
    if wanted.format == "json":
        return json.format(json.encode(report.summary(), enc_hook=plain), indent=2).decode()
    catalogue = staff_catalogue(settings)
    tables = [
        overview(texts.families, languages, catalogue),
        strings_table(report, languages, catalogue),
    ]
    if report.strings.problems:
        tables.append(listing_text(listing(report.strings.problems, settings), settings))
    below = "\n".join(details(report, languages, catalogue, everything=bool(wanted.lang)))
    return "\n\n".join(filter(None, [*tables, below]))


def plain(value: object) -> str:
    """Return a message as its English text, for JSON."""
    return worded(value, Catalogue(lang="en")) if isinstance(value, Message) else str(value)


def no_language(lang: str, languages: Sequence[str]) -> Problem:
    """Return the problem of a language that the site has not."""
    return Problem(
        path="make translations",
        base="project",
        text=message("“{lang}” is not a language of this site", lang=lang),
        hint=did_you_mean(lang, languages)
        or message("use one of these: {keys}", keys=", ".join(languages)),
    )


def strings(wanted: Namespace, settings: Settings) -> str:
    """
    Bring the catalogues up to date, and return which of them changed.

    Raises:
        Refused: If one of them cannot be read; the others are up to date by then.
    """
    del wanted
    with told_where("translations", settings):
        changed, problems = bring_up_to_date(settings)
    if problems:
        for path in changed:
            print(path)  # noqa: T201  # a command talks to its user
        raise Refused(*problems)
    unchanged = message("the catalogues are up to date: nothing has changed")
    return "\n".join(changed) or worded(unchanged, staff_catalogue(settings))


def new_language(wanted: Namespace, settings: Settings) -> str:
    """
    Begin a language, and return what was done.

    Raises:
        Refused: If that names no language, or a file cannot be written.
    """
    with told_where("translations", settings):
        begun = begin_language(wanted.lang, settings)
    catalogue = staff_catalogue(settings)
    return "\n".join([*begun.files, *(worded(text, catalogue) for text in begun.told)])


def no_impact(wanted: Namespace, settings: Settings) -> str:
    """
    Declare that an edit has no impact on translations, and return what was done.

    Raises:
        Refused: If that cannot be done.
    """
    with told_where(wanted.file, settings):
        texts = read_families(settings, gather(settings))
        done = declare(wanted.file, wanted.since, texts, settings)
    return worded(done, staff_catalogue(settings))


def state(wanted: Namespace, settings: Settings) -> str:
    """
    State in a file which revision it was translated from, and return what was done.

    Raises:
        Refused: If that cannot be done.
    """
    with told_where(wanted.file, settings):
        done = renew(wanted.file, read_families(settings, gather(settings)), settings)
    return worded(done, staff_catalogue(settings))


@contextmanager
def told_where(path: str, settings: Settings) -> Iterator[None]:
    """
    Have a disk that does not let us write told as a problem.

    Raises:
        Refused: If so.
    """
    try:
        yield
    except OSError as error:
        raise Refused(unwritable(error, settings, path)) from error


COMMANDS: dict[str, Callable[[Namespace, Settings], str]] = {
    "list": list_all,
    "renew": state,
    "no-impact": no_impact,
    "strings": strings,
    "new-language": new_language,
}


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
    ended_at_once(main)
