"""
How long a site of many clusters and projects takes: ``python -m benchmarks.entities 500 1000 2000``.

Each number is one of clusters, with as many news items that name them; there are 3,000 projects
each time. Twice the clusters should never take more than twice as long.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.write_files import ROOT, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROJECTS = 3000
LANGUAGES = ("nb", "en")
COUNTRIES = ("NO", "SE", "DK", "FI")
SCHEMES = "ecei: {name: Label, assessor: ESCA, description: A label.}\n"


def files(clusters: int, projects: int) -> Iterator[tuple[str, str]]:
    """Yield the path below the content folder, and the text, of every file of such a site."""
    yield "data/labels.yaml", SCHEMES
    for number in range(clusters):
        folder = f"clusters/c{number}"
        yield f"{folder}/cluster.yaml", cluster(number, clusters)
        yield from texts(folder, f"Cluster {number}", "A cluster among others.")
        words = f"Today CL{number} met Project {number % max(projects, 1)}."
        yield f"news/n{number}.nb.md", document(f"Item {number}", words, "date: 2025-01-01")
    for number in range(projects):
        folder = f"projects/p{number}"
        yield f"{folder}/project.yaml", project(number, clusters)
        yield from texts(folder, f"Project {number}", f"Old Cluster {number % clusters} leads it.")


def cluster(number: int, clusters: int) -> str:
    """Return the facts of a cluster, every tenth of which has become part of the next."""
    merger = (
        f"lineage: [{{event: merged, into: [c{(number + 1) % clusters}], effective: 2025-05,"
        " source: S}]\n"
    )
    return (
        f"short_name: CL{number}\naliases: [Old Cluster {number}]\n"
        f'country: "{COUNTRIES[number % len(COUNTRIES)]}"\n'
        f"members: [{{count: {number + 1}, as_of: 2025-10, source: S}}]\n"
        "labels: [{scheme: ecei, level: gold, assessed: 2025-01, valid_years: 3, source: S}]\n"
        + (merger if number % 10 == 0 and clusters > 1 else "")
    )


def project(number: int, clusters: int) -> str:
    """Return the facts of a project that a cluster leads."""
    return (
        f"leads: [{{item: c{number % clusters}}}]\nsince: 2025-01\nuntil: 2026-0{number % 9 + 1}\n"
        "source: S\n"
    )


def texts(folder: str, title: str, words: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of an item, in every language."""
    for lang in LANGUAGES:
        origin = () if lang == LANGUAGES[0] else (f"translated_from: {LANGUAGES[0]}",)
        yield f"{folder}/index.{lang}.md", document(title, words, *origin)


def document(title: str, words: str, *fields: str) -> str:
    """Return a Markdown file."""
    return "\n".join(["---", f"title: {title}", *fields, "---", "", words, ""])


def seconds(folder: Path) -> tuple[float, float]:
    """Return how long the site in *folder* takes to build, and to build once more."""
    options = [f"CACHE_PATH={json.dumps(str(folder / 'cache'))}", 'BUILD_DATE="2026-01-15"']
    options += ["MENU=[]", "FOOTER=[]"]
    command = [sys.executable, "-m", "pelican", str(folder / "content"), "-s", "pelicanconf.py"]
    command += ["-o", str(folder / "output"), "-e", *options]
    times = []
    for _ in range(2):
        begun = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # our own
        times.append(time.perf_counter() - begun)
    return times[0], times[1]


def main(sizes: Sequence[int]) -> None:
    """Measure sites with so many clusters, one after the other."""
    for size in sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            for path, text in files(size, PROJECTS):
                write(folder / "content" / path, text)
            first, second = seconds(folder)
            print(f"{size} clusters: {first:.1f} s, unchanged {second:.1f} s", flush=True)  # noqa: T201


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [500, 1000, 2000])
