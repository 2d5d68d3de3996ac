"""The sides that are measured, and which of them are compared."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from benchmarks.equal import PAGES
from benchmarks.generators import copy, hugo, ours, pelican
from benchmarks.write_files import SITES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.side import Side

RELATED = "plugins.related_news"
JOB = ("pipeline", "news", "taxonomy", "home", "feeds", "sitemap")
BENCH_THEME = [str(SITES / "ours/templates"), str(SITES / "shared")]


def sides(folder: Path, mentions: Iterable[str] = ()) -> dict[str, Side]:
    """
    Return every side there is, in the order of the table.

    Args:
        folder: Where the corpus lies, and the sides' output.
        mentions: Fields by which articles name items of other kinds; each has its plugin.
    """
    kinds = tuple(mentions)
    plugins = [f"plugins.{name}" for name in (*JOB, *kinds)]
    bench = {"THEME_TEMPLATES_OVERRIDES": BENCH_THEME}
    plain = {"PLUGINS": plugins}
    related = {"PLUGINS": [*plugins, RELATED]}
    found = [
        ours(folder, "ours", "This project, bench theme", plain | bench),
        ours(folder, "ours-real-theme", "This project, its own theme", plain, "ours", PAGES),
        hugo(folder, "hugo", "Hugo", "ours"),
    ]
    if not kinds:  # nothing in stock Pelican has pages of its own and is named by articles
        found.append(pelican(folder))
    if has_related():
        title = "This project, bench theme, related lists"
        found.append(ours(folder, "ours-related", title, related | bench))
    found += [
        hugo(folder, "hugo-related", "Hugo, related lists", "ours-related"),
        copy(folder),
    ]
    return {side.name: side for side in found}


def has_related() -> bool:
    """Return whether the site has related lists already."""
    return find_spec(RELATED) is not None
