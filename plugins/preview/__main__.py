"""``make serve``: build, serve, and build again on every change."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentTypeError
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from plugins.command_line.one_line import OneLineParser, settings_file
from plugins.configuration.settings_file import stated_catalogue
from plugins.content_model.problem import Message, message
from plugins.preview.builder import (
    broken_code,
    broken_import,
    build,
    code_folders,
    empty_memory,
    headers,
    reports,
)
from plugins.preview.edits import show_edits
from plugins.preview.load_site import FOLDER, Settled, load
from plugins.preview.server import HIGHEST_PORT, HOST, REPORTS, preview_server
from plugins.preview.state import Board, State
from plugins.preview.watch import FOLDERS_WATCHED, Changes
from plugins.problem_listing.listing import worded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.preview.builder import Memory

FIRST_PORT = 8000


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Serve a preview until interrupted.

    Args:
        arguments: Of the command line.
    """
    parser = OneLineParser(
        prog="make serve", example="make serve PORT=9000", description="Preview the site."
    )
    parser.add_argument("--settings", default="pelicanconf.py", help="the settings file")
    parser.add_argument("--port", type=port, default=FIRST_PORT, help="the first port to try")
    parser.add_argument("--build", default="", help="instead of serving, build into this folder")
    wanted = parser.parse_args(arguments)
    config = settings_file(wanted.settings, parser)
    if wanted.build:
        build_once(config, wanted.build)
        return
    try:
        serve(config, wanted.port)
    except KeyboardInterrupt:
        say("")
    except OSError as error:
        parser.error(str(error))


def port(written: str) -> int:
    """
    Return the number of a port.

    Raises:
        ArgumentTypeError: If there is none of that number.
    """
    if not (written.isascii() and written.isdecimal() and 0 < int(written) <= HIGHEST_PORT):
        raise ArgumentTypeError(
            message(
                "“{value}” is no port: they go from 1 to {last}", value=written, last=HIGHEST_PORT
            )
        )
    return int(written)


def build_once(config: Path, folder: str) -> None:
    """
    Build the preview into a folder, to be put where others can see it.

    Args:
        config: The settings file.
        folder: The folder, seen from the project's.

    Raises:
        SystemExit: If the site cannot be built as it is.
    """
    try:
        options = load(str(config))
        options["OUTPUT_PATH"] = str(config.parent / folder)
        _, lines = build(options)
    except Settled as settled:
        if not settled.told:
            say(settled.listing)
        sys.exit(1)
    for line in lines:
        say(line)


def serve(config: Path, first_port: int) -> None:
    """
    Build, serve and rebuild.

    Args:
        config: The settings file.
        first_port: Where to begin looking for a free port.
    """
    board = Board()
    options: dict[str, Any] = {}
    try:
        options = load(str(config))
    except Settled as settled:
        tell(board, settled)
    cache = str(options.get("CACHE_PATH") or config.parent / ".cache")
    server = preview_server(board, str(Path(cache, FOLDER)), first_port)
    Thread(target=server.serve_forever, daemon=True).start()
    changes = Changes(config.parent, [config.parent / name for name in FOLDERS_WATCHED])
    memory = empty_memory(options) if options else None
    if options:
        board.reports, board.headers = reports(options), headers(options)
        rebuild(board, options, memory)
    port = server.server_address[1]
    address = f"http://{HOST}:{port}/"
    say_worded(message("{address}  (Ctrl+C stops)", address=address), config)
    say("".join(f"{address}{REPORTS[1:]}{name}/\n" for name in board.reports).rstrip())
    while True:
        paths = changes.next()
        if any(path.suffix == ".py" for path in paths):
            wrong = broken_code(paths, config.parent)
            if wrong:
                tell(board, Settled(wrong))
                continue
            if any(path.is_relative_to(folder) for path in paths for folder in code_folders()):
                tell(board, Settled(restart(config, port)))
                continue
            try:
                options = load(str(config))
            except Settled as settled:
                tell(board, settled)
                continue
            memory = empty_memory(options)
            board.reports, board.headers = reports(options), headers(options)
        if memory is not None and show_edits(memory, paths):
            board.post(State(build=board.state.build + 1, listing=board.state.listing))
        if options:
            rebuild(board, options, memory)


def rebuild(board: Board, options: dict[str, Any], memory: Memory | None) -> None:
    """Build once and post the outcome."""
    try:
        listing, lines = build(options, memory)
    except Settled as settled:
        tell(board, settled)
        return
    for line in lines:
        say(line)
    board.post(State(build=board.state.build + 1, listing=listing))


def tell(board: Board, settled: Settled) -> None:
    """Tell what is wrong, on the terminal and in the browser; the last good site stays."""
    if not settled.told:
        say(settled.listing)
    board.post(State(build=board.state.build, listing=settled.listing))


def restart(config: Path, port: int) -> str:
    """
    Begin anew with the changed code, at the same address; browsers come back by themselves.

    Returns:
        What is wrong with code that would end the new process, and with it the preview.
    """
    wrong = broken_import(config.parent)
    if not wrong:
        say_worded(message("plugins changed: starting again"), config)
        command = ["-m", "plugins.preview", "--settings", str(config), "--port", str(port)]
        os.execv(sys.executable, [sys.executable, *command])  # noqa: S606  # ourselves, no shell
    return wrong


def say_worded(text: Message, config: Path) -> None:
    """Print a line in the language of the staff, which the settings file says."""
    say(worded(text, stated_catalogue(config)))


def say(text: str) -> None:
    """Print a line, at once."""
    print(text, flush=True)  # noqa: T201  # a command talks to its user


if __name__ == "__main__":
    main()
