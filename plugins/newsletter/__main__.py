"""``make newsletter SINCE=…``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Message, Problem, Quote, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.newsletter.mails import mails
from plugins.newsletter.period import period
from plugins.pipeline.build import BuildFailed, prepare
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled, load
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from plugins.content_model.settings import Settings

FOLDER = "newsletters"


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Write the newsletters that the command line asks for.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: If that cannot be done; what is wrong has been told.
    """
    parser = OneLineParser(
        prog="make newsletter", description=__doc__, example="make newsletter SINCE=2026-01-01"
    )
    parser.add_argument("--settings", default="publishconf.py", help="the settings file")
    parser.add_argument("--lang", default="", help="one language alone")
    parser.add_argument("--until", default="", help="the last day; today if left out")
    parser.add_argument("since", help="the first day")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config), is_preview=False))
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    days, wrong = period(wanted.since, wanted.until, settings.build_date.day)
    wrong += [problem for problem in problems if problem.severity is Severity.PROBLEM]
    wrong += wrong_settings(wanted.lang, settings)
    try:
        if days is None or wrong:
            raise BuildFailed(wrong)
        lines = write(settings, [wanted.lang] if wanted.lang else list(settings.languages), *days)
    except BuildFailed as failed:
        text = listing_text(listing(failed.problems, settings), settings)
        print(text, file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    catalogue = staff_catalogue(settings)
    for line in lines:
        print(worded(line, catalogue))  # noqa: T201  # likewise


def write(settings: Settings, languages: list[str], first: date, last: date) -> list[Message]:
    """
    Write the mails of a period and return what was done.

    Raises:
        BuildFailed: If the site cannot be built as it is, or a file cannot be written.
    """
    folder = Path(settings.root, FOLDER, f"{first}--{last}")
    done: list[Message] = []
    told: set[str] = set()
    try:
        prepared = prepare(settings, gather(settings))
        for lang, ending, text in mails(prepared.site, prepared.addresses, languages, first, last):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{lang}.{ending}"
            path.write_text(text, encoding="utf-8", newline="\n")
            told.add(lang)
            done.append(message("{file} written", file=path.relative_to(settings.root).as_posix()))
    except OSError as error:
        raise BuildFailed([unwritable(error, settings, str(folder))]) from error
    return done + [
        message("no news in “{lang}” from {first} to {last}", lang=lang, first=first, last=last)
        for lang in languages
        if lang not in told
    ]


def wrong_settings(lang: str, settings: Settings) -> list[Problem]:
    """Return why no newsletter can be written: of mails every address must be whole."""
    found = []
    if not settings.site_url:
        text = message("SITEURL is empty: a mail cannot say where the site is")
        hint = message('write SITEURL = "https://…", or use publishconf.py')
        found.append(
            Problem(
                path=settings.config, base="project", at=Quote("SITEURL"), text=text, hint=hint
            )
        )
    if lang and lang not in settings.languages:
        text = message("“{lang}” is not a language of this site", lang=lang)
        hint = message("use one of these: {keys}", keys=", ".join(settings.languages))
        hint = did_you_mean(lang, settings.languages) or hint
        found.append(Problem(path="make newsletter", base="project", text=text, hint=hint))
    return found


if __name__ == "__main__":
    main()
