"""Builds for the preview: like any build, into a folder of its own, told instead of raised."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from plugins.content_model.problem import Severity, counted, message
from plugins.hosting.rules import headers_for, is_on, rules
from plugins.pipeline.build import BuildFailed, finish, prepare
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import site_settings, stop_at_settings
from plugins.pipeline.report import (
    closing_lines,
    listing,
    listing_text,
    staff_catalogue,
    staff_problems,
)
from plugins.pipeline.session import session_of
from plugins.preview.drafts_step import drafts_step
from plugins.preview.load_site import Settled
from plugins.preview.state import no_headers
from plugins.problem_listing.listing import worded
from plugins.problem_listing.one_line import last_line, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.problem import Problem
    from plugins.content_model.settings import Settings
    from plugins.pipeline.build import Prepared
    from plugins.pipeline.session import Session

# A line of a traceback that says where.
FRAME = re.compile(r'^  File "(.+)", line (\d+)', re.MULTILINE)


class Memory:
    """
    What the builds of a preview share while its settings stay the same.

    Args:
        session: Keeps the documents.

    Attributes:
        prepared: What the last good build was made from.
    """

    def __init__(self, session: Session) -> None:
        self.session = session
        self.prepared: Prepared | None = None


def empty_memory(options: dict[str, Any]) -> Memory:
    """Return the memory of a preview of the site of *options* that has not been built yet."""
    return Memory(session_of(site_settings(options)[0]))


def reports(options: dict[str, Any]) -> dict[str, Callable[[], str]]:
    """Return what makes the pages for the staff that the site's plugins add, by name."""
    settings, problems = site_settings(options)
    if any(problem.severity is Severity.PROBLEM for problem in problems):
        return {}
    extensions = gather(settings)
    return {one.name: partial(one.make, settings, extensions) for one in extensions.reports}


def headers(options: dict[str, Any]) -> Callable[[str], dict[str, str]]:
    """Return what says which headers the site's host would send, if the site has any."""
    settings, _ = site_settings(options)
    return partial(headers_for, of=rules(settings)) if is_on(settings) else no_headers


def preview_settings(options: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    """
    Return the settings of a preview, which shows what is not public too, and what is wrong with them.

    Raises:
        OSError: If the address of drafts cannot be kept for the next preview.
    """
    settings, problems = site_settings(options)
    return replace(settings, drafts=drafts_step(settings)), problems


def build(options: dict[str, Any], memory: Memory | None = None) -> tuple[str, list[str]]:
    """
    Build the site.

    Args:
        options: What :func:`load` returned.
        memory: What the builds of these settings share; a new one if none is given.

    Returns:
        The listing of warnings, and what to say on the terminal.

    Raises:
        Settled: If the site cannot be built as it is.
    """
    started = time.perf_counter()
    settings, problems = site_settings(options)
    try:
        settings, problems = preview_settings(options)
        stop_at_settings(problems)
        found = [*problems, *staff_problems(settings)]
        memory = memory or Memory(session_of(settings))
        prepared = prepare(settings, gather(settings), found, memory.session)
        try:
            finished = finish(prepared)
        finally:
            # A pool that waits for the next large job holds memory that an editor may need.
            prepared.session.workers.close()
        memory.prepared = prepared
    except BuildFailed as failed:
        raise Settled(listing_text(listing(failed.problems, settings), settings)) from failed
    except OSError as error:
        (refused,) = listing([unwritable(error, settings)], settings)
        raise Settled(" ".join(str(refused).split())) from error
    told = [finished.warnings] if finished.warnings else []
    lines = closing_lines(settings, prepared.session, finished, time.perf_counter() - started)
    return finished.warnings, [*told, *lines, *draft_lines(prepared)]


def draft_lines(prepared: Prepared) -> list[str]:
    """Return where the pages of drafts are; nothing if there are none."""
    settings = prepared.site.settings
    count = len(prepared.composer.apart) - 1  # their list is one of them
    if count < 1:
        return []
    text = message(
        "not published yet, {pages}: /{address}/",
        pages=counted("{n} page", "{n} pages", count),
        address=settings.drafts,
    )
    return [worded(text, staff_catalogue(settings))]


def broken_code(paths: Iterable[Path], root: Path) -> str:
    """Return what is wrong with Python files that changed; empty if they can be loaded."""
    for path in sorted(paths):
        if path.suffix == ".py" and path.is_file():
            try:
                compile(path.read_bytes(), str(path), "exec")
            except (SyntaxError, ValueError) as error:
                return last_line(error, root)
    return ""


def broken_import(root: Path) -> str:
    """Return what is wrong with the code as a process that starts now finds it; empty if it runs."""
    command = [sys.executable, "-c", "import plugins.preview.__main__"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  # ourselves, no shell
    if done.returncode == 0:
        return ""
    *_, said = done.stderr.splitlines() or [""]
    own = [
        f"{relative(name, root)}:{line}: "
        for name, line in FRAME.findall(done.stderr)
        if Path(name).is_relative_to(root) and ".venv" not in name
    ]
    return f"{own[-1] if own else ''}{said}"


def code_folders() -> list[Path]:
    """Return the folder of the plugins that are running."""
    return [Path(sys.modules["plugins"].__path__[0])]
