"""``make why PAGE=…``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from plugins.command_line.end_at_once import ended_at_once
from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.pipeline.build import BuildFailed, prepare
from plugins.pipeline.compare import manifest_path
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings, stop_at_settings
from plugins.pipeline.report import staff_problems, staff_wording
from plugins.pipeline.session import session_of
from plugins.pipeline.show_progress import shown_progress
from plugins.pipeline.telling import abort, say
from plugins.preview.load_site import Settled, load
from plugins.publishing.manifest import read_manifest
from plugins.why.account import State, account, state_of
from plugins.why.find import INDEX, addresses, find, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.content_model.settings import Settings


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Say why a page was made, and whether it would be made now.

    Args:
        arguments: Of the command line: a page.

    Raises:
        SystemExit: If there is no such page, or the site cannot be built as it is.
    """
    parser = OneLineParser(
        prog="make why", example="make why PAGE=en/news/gold/", description=main.__doc__
    )
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    parser.add_argument("page", help="its address, its file in the output, or its source")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, problems = site_settings(load(str(config), is_preview=False))
    except Settled as settled:
        if not settled.told:
            say(settled.listing)
        sys.exit(1)
    if not wanted.page.strip():
        abort([not_named()], settings)
    state, wrong = stand(settings, problems)
    known = {**state.manifest.files, **state.output}
    sources = sources_of(state.output.values(), settings)
    found = find(wanted.page, known, sources, settings)
    words = staff_wording(settings)
    for path in found:
        print(account(path, state, settings, words))  # noqa: T201  # a command talks to its user
    if wrong or not found:
        abort(wrong or [unknown(wanted.page, known, settings)], settings)


def stand(settings: Settings, problems: Sequence[Problem]) -> tuple[State, Sequence[Problem]]:
    """Return how the output folder stands, and what keeps the site from being built, if so."""
    try:
        stop_at_settings(list(problems))
        with shown_progress(settings) as progress:
            session = session_of(settings, progress)
            with session.workers:
                found = [*problems, *staff_problems(settings)]
                return state_of(prepare(settings, gather(settings), found, session)), ()
    except BuildFailed as failed:
        wrong: Sequence[Problem] = failed.problems
    except OSError as error:
        wrong = [unwritable(error, settings)]
    return State(manifest=read_manifest(manifest_path(settings), settings.output)), wrong


def not_named() -> Problem:
    """Return the problem of a page that is not named."""
    return Problem(
        path="make why",
        base="project",
        text=message("no page is named"),
        hint=message("write make why PAGE=en/news/gold/"),
    )


def unknown(written: str, known: Iterable[str], settings: Settings) -> Problem:
    """Return the problem of a page that is not there."""
    pages = [path.removesuffix(INDEX) for path in known]
    hints = (did_you_mean(name, pages) for name in addresses(written, settings.site_url))
    return Problem(
        path="make why",
        base="project",
        text=message("there is no page or file “{page}” in the output", page=written),
        hint=next(filter(None, hints), None)
        or message("write its address, its file in the output, or the file it is made of"),
    )


if __name__ == "__main__":
    ended_at_once(main)
