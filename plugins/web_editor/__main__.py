"""``make editor``: get the web editor."""

from __future__ import annotations

import sys
from subprocess import TimeoutExpired
from typing import TYPE_CHECKING

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.content_model.problem import Problem, message
from plugins.incoming.read_xml import XmlError
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.host import site_settings
from plugins.pipeline.report import listing, listing_text, staff_catalogue
from plugins.preview.load_site import Settled, load
from plugins.problem_listing.listing import worded
from plugins.web_editor.fetch_editor import fetch_editor
from plugins.web_editor.settings import editor_folder

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Get the editor, if it is not there yet.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: If it cannot be had; why has been told.
    """
    parser = OneLineParser(prog="make editor", description=__doc__, example="make editor")
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    try:
        settings, _ = site_settings(load(str(config)))
    except Settled as settled:
        print(settled.listing, file=sys.stderr)  # noqa: T201  # a command talks to its user
        sys.exit(1)
    problem: Problem | None = None
    try:
        done = fetch_editor(editor_folder(settings))
    except XmlError as error:
        problem = Problem(path="make editor", base="project", text=error.text, hint=error.hint)
    except TimeoutExpired as error:
        text = message("cannot be written: {why}", why=error)
        hint = message("check the space on the disk, and that you may write there")
        problem = Problem(path="make editor", base="project", text=text, hint=hint)
    except OSError as error:
        problem = unwritable(error, settings, str(editor_folder(settings)))
    if problem is not None:
        print(listing_text(listing([problem], settings), settings), file=sys.stderr)  # noqa: T201  # likewise
        sys.exit(1)
    if done:
        print(worded(message("the editor was fetched"), staff_catalogue(settings)))  # noqa: T201  # likewise


if __name__ == "__main__":
    main()
