"""``make fetch-news``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Field, Problem, Severity, counted, message
from plugins.front_matter.schema import read_value
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.partner_news.fetch_news import fetch_news
from plugins.partner_news.sources import PATH, SourcesFile
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled, load
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.content_model.settings import Settings

EXAMPLE = "partner: {feed: https://example.org/feed.xml, publisher: Partner}"


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Fetch the news that ``sources.yaml`` names.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: With 1 if a feed could not be read; what is wrong has been told.
    """
    parser = OneLineParser(prog="make fetch-news", description=__doc__, example="make fetch-news")
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config)))
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    sources, wrong = read_sources(settings)
    wrong += [problem for problem in problems if problem.severity is Severity.PROBLEM]
    if wrong:
        print(listing_text(listing(wrong, settings), settings), file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    done = fetch_news(sources, settings)
    catalogue = staff_catalogue(settings)
    folder = Path(settings.content).name
    for path, publisher in done.drafts:
        line = message(
            "{file}: a draft from {publisher}", file=f"{folder}/{path}", publisher=publisher
        )
        print(worded(line, catalogue))  # noqa: T201  # likewise
    if done.problems:
        print(listing_text(listing(done.problems, settings), settings))  # noqa: T201  # likewise
    count = counted("{n} new draft", "{n} new drafts", len(done.drafts))
    line = message(
        "{drafts}: write status: published in those that readers should see", drafts=count
    )
    print(worded(line if done.drafts else message("nothing new"), catalogue))  # noqa: T201  # likewise
    if any(problem.severity is Severity.PROBLEM for problem in done.problems):
        sys.exit(1)


def read_sources(settings: Settings) -> tuple[Any, list[Problem]]:
    """Return the sources of a site by id, and what is wrong with the file that names them."""
    path = Path(settings.content, PATH)
    if not path.is_file():
        text = message("there is no such file: no feeds are named")
        hint = message("name one there: {example}", example=EXAMPLE)
        return {}, [Problem(path=PATH, text=text, hint=hint)]
    try:
        data = load_yaml(path.read_text(encoding="utf-8"))
    except YamlError as error:
        return {}, [Problem(path=PATH, text=error.text, hint=error.hint, at=error.at)]
    except (OSError, ValueError) as error:
        text = message("cannot be read: {why}", why=error)
        hint = message("check that you may read it, and that the disk is there")
        return {}, [Problem(path=PATH, text=text, hint=hint)]
    sources, faults = read_value(data, SourcesFile)
    found = [
        Problem(path=PATH, at=Field(f.keys, f.of_key), text=f.text, hint=f.hint) for f in faults
    ]
    for name in sources or {}:
        if not name.replace("-", "").replace("_", "").isalnum():
            text = message("“{name}” cannot be part of a file name", name=name)
            hint = message("use letters, digits and hyphens")
            found.append(Problem(path=PATH, at=Field((name,), of_key=True), text=text, hint=hint))
    return sources or {}, found


if __name__ == "__main__":
    main()
