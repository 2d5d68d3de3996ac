"""
How soon a saved text is in the browser: ``python -m benchmarks.serve 500 5000``.

Each number is one of pairs of articles, served by ``make serve``'s own command with the project's
theme, and with related lists. A sentence is added to an article; the time runs
from then to the event that has the browser load its page again, with the sentence in it.
"""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import msgspec

from benchmarks.sides import JOB, RELATED
from benchmarks.sites_on_disk import Edited, edit, edited_file, write_sites
from benchmarks.write_files import ROOT, SITES
from plugins.preview.server import EVENTS
from plugins.preview.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

EDITS = 7
# Settings of the benchmark's site, for a project folder that has nothing but content.
CONFIG = """\
import sys
sys.path[:0] = [{root!r}, {site!r}]
from benchconf import *
PATH, CACHE_PATH, PLUGINS = {content!r}, {cache!r}, {plugins!r}
"""
ADDRESS = re.compile(r"http://([\w.:]+)/")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a site of *folder* while the context lasts; yield host and port."""
    config = folder / "serveconf.py"
    names = {"root": str(ROOT), "site": str(SITES / "ours")}
    places = {"content": str(folder / "content"), "cache": str(folder / "cache")}
    plugins = [f"plugins.{name}" for name in JOB] + [RELATED]
    config.write_text(CONFIG.format(**names, **places, plugins=plugins), encoding="utf-8")
    command = [sys.executable, "-m", "plugins.preview", "--settings", str(config)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            lines: Iterable[str] = process.stdout or ()
            yield next(found[1] for line in lines if (found := ADDRESS.search(line)))
        finally:
            process.terminate()


def states(host: str) -> Iterator[State]:
    """Yield what the server tells browsers, as it tells it."""
    connection = http.client.HTTPConnection(host)
    connection.request("GET", EVENTS)
    for line in connection.getresponse():
        if line.startswith(b"data: "):
            yield msgspec.json.decode(line.removeprefix(b"data: "), type=State)


def times(host: str, file: Edited, url: str) -> Iterator[tuple[float, float]]:
    """Yield, for each of some edits, seconds until it can be seen and until all is built."""
    told = states(host)
    wrong = next(told).listing
    if wrong:
        sys.exit(wrong)
    for number in range(EDITS):
        mark = f"Edit {number}"
        begun = time.perf_counter()
        edit(file, mark)
        next(told)
        seen = time.perf_counter() - begun
        connection = http.client.HTTPConnection(host)
        connection.request("GET", url)
        if mark not in connection.getresponse().read().decode():
            sys.exit(f"{url} was told to be new, and is not")
        next(told)
        yield seen, time.perf_counter() - begun


def main(sizes: Sequence[int]) -> None:
    """Measure sites of so many pairs of articles, one after the other."""
    for size in sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            write_sites(folder, size, ["ours"])
            file = edited_file(folder, size, "ours")
            with served(folder / "ours") as host:
                url = f"/nb/news/{file.path.name.partition('.')[0]}/"
                found = list(times(host, file, url))
        seen, whole = (median(column) for column in zip(*found, strict=True))
        print(f"{2 * size} articles: seen after {seen:.2f} s, all built after {whole:.2f} s")  # noqa: T201


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 5000])
