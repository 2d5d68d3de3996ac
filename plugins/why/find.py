"""Which files of the output somebody means: by address, or by a file of output or content."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.content_model.page import CopiedFile, DerivedFile

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from plugins.content_model.page import OutputFile
    from plugins.content_model.settings import Settings

INDEX = "index.html"


def find(
    written: str,
    known: Container[str],
    sources: Mapping[Path, Sequence[str]],
    settings: Settings,
) -> tuple[str, ...]:
    """
    Return the files of the output that are meant; none if there are no such files.

    Args:
        written: An address, with or without the site's, or the path of a file.
        known: Files that there are, or are to be.
        sources: What is made of each file that is read, by its path.
        settings: The site's settings.
    """
    file = Path(written).resolve()
    if file in sources:
        return tuple(sources[file])
    output = Path(settings.output).resolve()
    names = [file.relative_to(output).as_posix()] if file.is_relative_to(output) else []
    for name in (*names, *addresses(written, settings.site_url)):
        for path in (name, f"{name}/{INDEX}".removeprefix("./").lstrip("/")):
            if path in known:
                return (path,)
    return ()


def addresses(written: str, site_url: str) -> list[str]:
    """
    Return what *written* may say as an address, seen from the root of the site.

    Args:
        written: An address, whole or not.
        site_url: Where the site stands, which may be below the root of its host.
    """
    plain = written.strip().partition("#")[0].partition("?")[0]
    host, whole, path = plain.partition("://")
    bare = path.partition("/")[2] if whole else host
    below = site_url.partition("://")[2].partition("/")[2].strip("/")
    name = unquote(bare).strip("/")
    inside = f"{name}/".removeprefix(f"{below}/").strip("/") if below else name
    return list(dict.fromkeys((inside, name)))


def sources_of(output: Iterable[OutputFile], settings: Settings) -> dict[Path, list[str]]:
    """Return what is made of each file that is read, by its path."""
    found: dict[Path, list[str]] = {}
    for file in output:
        for source in made_from(file):
            path = Path(settings.content, source).resolve()
            found.setdefault(path, []).append(file.save_as)
    return found


def made_from(file: OutputFile) -> tuple[str, ...]:
    """Return the files that a file of the output is made from, absolute or in the content."""
    if isinstance(file, CopiedFile):
        return (file.path,)
    if isinstance(file, DerivedFile):
        return file.sources
    return (file.source,) if file.source else ()
