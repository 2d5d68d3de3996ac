"""``make import FROM=…``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Problem, Severity, counted, message
from plugins.content_model.suggest import did_you_mean
from plugins.importing.options import Options
from plugins.importing.read_source import read_source
from plugins.importing.settle import Rules, settle
from plugins.importing.write import terms_of_site, write_all, wrong_in
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled as Told
from plugins.preview.load_site import load
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from plugins.content_model.settings import Settings
    from plugins.pipeline.extension_points import Extensions

EXAMPLE = "make import FROM=page.html"


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Import what the command line names.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: With 1 if something could not be imported; what is wrong has been told.
    """
    parser = OneLineParser(
        prog="make import", description=__doc__, example="make import FROM=page.html"
    )
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    parser.add_argument("--kind", default="", help="kind to make of it: news, page, guide …")
    parser.add_argument("--lang", default="", help="its language, if it is not to be found out")
    parser.add_argument("--files", default="", help="folder with copies of pictures of the web")
    parser.add_argument("--pictures", default="", help="“fetch” gets pictures from the web")
    parser.add_argument(
        "source", metavar="FROM", help="page, folder, feed, or export of WordPress"
    )
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
    except Told as told:
        print(told.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    extensions = gather(settings)
    found = [p for p in problems if p.severity is Severity.PROBLEM]
    found += wrong_options(wanted, settings, extensions)
    if found:
        print(listing_text(listing(found, settings), settings), file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    options = Options(
        source=Path(wanted.source),
        kind=kind_named(wanted.kind, extensions),
        lang=wanted.lang,
        files=Path(wanted.files) if wanted.files else None,
        pictures=bool(wanted.pictures),
    )
    if not run(options, settings, extensions):
        sys.exit(1)


def run(options: Options, settings: Settings, extensions: Extensions) -> bool:
    """Import, tell what was done and what is uncertain, and return whether all of it went well."""
    with tempfile.TemporaryDirectory(prefix="import-") as scratch:
        texts = read_source(options, Path(scratch))
        rules = Rules(
            settings=settings,
            kinds={kind.name: kind for kind in extensions.kinds},
            vocabularies=terms_of_site(settings),
            kind=options.kind,
            lang=options.lang,
        )
        placed, refused = settle(texts.found, rules)
        written = write_all(placed, rules)
    problems = [*texts.problems, *refused, *written.problems]
    problems += wrong_in(written.paths, settings, extensions)
    if not texts.found and not problems:
        problems.append(
            Problem(
                path=str(options.source),
                base="project",
                text=message("there is nothing in it that can be imported"),
                hint=message("name a page, a folder of pages, a feed, or an export of WordPress"),
            )
        )
    if problems:
        print(listing_text(listing(problems, settings), settings))  # noqa: T201  # likewise
    catalogue = staff_catalogue(settings)
    for line in (
        counted("{n} text imported", "{n} texts imported", len(written.paths)),
        *(
            [
                counted(
                    "{n} was there already, left as it is",
                    "{n} were there already, left as they are",
                    written.there,
                )
            ]
            if written.there
            else []
        ),
    ):
        print(worded(line, catalogue))  # noqa: T201  # likewise
    return not any(problem.severity is Severity.PROBLEM for problem in problems)


def kind_named(written: str, extensions: Extensions) -> str:
    """Return the name of the kind that is called so, or whose folder is; empty for none."""
    return next((k.name for k in extensions.kinds if written in {k.name, k.folder}), "")


def wrong_options(
    wanted: argparse.Namespace, settings: Settings, extensions: Extensions
) -> list[Problem]:
    """Return what is wrong with the options of a command line."""
    names = [kind.name for kind in extensions.kinds]
    found = []
    if not wanted.source.strip():
        found.append(
            (message("nothing is named to import"), message("write {command}", command=EXAMPLE))
        )
    if wanted.kind and not kind_named(wanted.kind, extensions):
        hint = did_you_mean(wanted.kind, names)
        text = message("there is no kind “{kind}”", kind=wanted.kind)
        found.append((text, hint or message("use one of these: {keys}", keys=", ".join(names))))
    if wanted.lang and wanted.lang not in settings.languages:
        text = message("“{lang}” is not a language of this site", lang=wanted.lang)
        hint = message("use one of these: {keys}", keys=", ".join(settings.languages))
        found.append((text, did_you_mean(wanted.lang, settings.languages) or hint))
    if wanted.files and not Path(wanted.files).is_dir():
        text = message("there is no folder {folder}", folder=wanted.files)
        found.append((text, message("name a folder with copies of what the pages show")))
    if wanted.pictures not in {"", "fetch"}:
        text = message("PICTURES can be “fetch” or left out, not “{found}”", found=wanted.pictures)
        found.append((text, message("write PICTURES=fetch to get pictures from the web")))
    return [
        Problem(path="make import", base="project", text=text, hint=hint) for text, hint in found
    ]


if __name__ == "__main__":
    main()
