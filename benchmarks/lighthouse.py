"""
``make lighthouse``: what Lighthouse says of the site, as read on a phone.

Builds the site for an address on this machine, serves it packed and with its own headers, and
has Lighthouse look at pages of each type in both languages, with its settings for phones.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from benchmarks.host import HERE, served

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "lighthouse@13.5.0"
TOOLS = ROOT / ".cache/tools/lighthouse"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = (
    "/nb/",
    "/en/",
    "/nb/nyheter/gull-til-nscc-med-95-prosent/",
    "/en/news/nscc-wins-gold-label/",
    "/nb/klynger/nscc/",
    "/en/clusters/nscc/",
    "/nb/prosjekter/norcare/",
    "/en/projects/norcare/",
    "/nb/klynger/",
    "/en/clusters/",
)
FULL = 100
# Lighthouse now and then misses the beginning of a page, and asks to be run again.
TRIES = 4
RUN_AGAIN = "Runtime error encountered"


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Measure pages, and print a table.

    Args:
        arguments: Of the command line.

    Raises:
        SystemExit: If a page has less than 100 of anything, or there is no browser or npm.
    """
    parser = argparse.ArgumentParser(prog="make lighthouse", description=__doc__)
    parser.add_argument("pages", nargs="*", default=PAGES, help="paths, such as /nb/")
    parser.add_argument("--rounds", type=int, default=1, help="of several, the middle one counts")
    wanted = parser.parse_args(arguments)
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None or shutil.which("npm") is None:
        parser.error("Chromium and npm are needed: sudo apt install chromium npm")
    program = lighthouse()
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        port = probe.getsockname()[1]
    with TemporaryDirectory() as folder:
        output = Path(folder, "output")
        build(output, f"http://{HERE}:{port}")
        pages = [page for page in wanted.pages if (output / page.strip("/")).is_dir()]
        with served(output, port) as address:
            worst = measure(program, browser, address, pages, wanted.rounds)
    sys.exit(worst < FULL)


def lighthouse() -> Path:
    """Return the program, fetched the first time."""
    program = TOOLS / "node_modules/.bin/lighthouse"
    if not program.is_file():
        TOOLS.mkdir(parents=True, exist_ok=True)
        command = ["npm", "install", "--no-fund", "--no-audit", "--prefix", str(TOOLS), PACKAGE]
        subprocess.run(command, check=True, capture_output=True)  # npm, on the path
    return program


def build(output: Path, address: str) -> None:
    """Build the site to be published at *address*."""
    command = [sys.executable, "-m", "plugins.pipeline", "content", "-s", "publishconf.py"]
    # With a cache of its own: what was published last is not to be forgotten for this.
    command += ["-o", str(output), "-e", f"SITEURL={json.dumps(address)}"]
    command += [f"CACHE_PATH={json.dumps(str(ROOT / '.cache/lighthouse'))}"]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # ourselves


def measure(program: Path, browser: str, address: str, pages: Sequence[str], rounds: int) -> float:
    """Print what each page has of each category, and what costs it points; return the least."""
    print(f"{'':42}" + "".join(f"{name:>16}" for name in CATEGORIES))
    worst = float(FULL)
    for page in pages:
        found = [report(program, browser, address + page) for _ in range(rounds)]
        scores = [median(score(one, name) for one in found) for name in CATEGORIES]
        worst = min(worst, *scores)
        print(f"{page:42}" + "".join(f"{number:16.0f}" for number in scores), flush=True)
        for line in costs(found[0]):
            print(f"    {line}")
    return worst


def report(program: Path, browser: str, url: str) -> dict[str, Any]:
    """
    Return Lighthouse's report on a page, asked for again while it fails of itself.

    Raises:
        SystemExit: If it has none to give.
    """
    flags = ["--headless=new", "--disable-gpu", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    command = [str(program), url, "--quiet", "--output=json", f"--chrome-flags={' '.join(flags)}"]
    environment = {**os.environ, "CHROME_PATH": browser}
    for tries in range(1, TRIES + 1):
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=environment
        )
        if not done.returncode:
            break
        if tries == TRIES or RUN_AGAIN not in done.stderr:
            sys.exit(f"{url}: {done.stderr.strip()}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def score(found: dict[str, Any], category: str) -> float:
    """Return what a page has of a category, of 100."""
    return round(float(found["categories"][category]["score"] or 0) * FULL)


def costs(found: dict[str, Any]) -> list[str]:
    """Return what costs a page points, in words of Lighthouse."""
    lines = []
    for category in found["categories"].values():
        for reference in category["auditRefs"]:
            audit = found["audits"][reference["id"]]
            is_short = audit["score"] is not None and audit["score"] < 1
            if reference["weight"] and is_short and category["score"] < 1:
                lines.append(f"{audit['title']} {audit.get('displayValue', '')}".strip())
    return lines


if __name__ == "__main__":
    main()
