"""Parse: every source to its value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plugins.content_model.document import Document
from plugins.content_model.problem import Field, Position, Problem, message
from plugins.front_matter.schema import read_value
from plugins.front_matter.split import SplitError, decode
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.markup.engine import markdown_engine
from plugins.pipeline.collect import unreadable
from plugins.pipeline.parse import Parsed, ParseRules, parse_document
from plugins.relations.pictures import inspect_picture

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.kind import DataFile
    from plugins.content_model.settings import Settings
    from plugins.pipeline.collect import Source, Sources
    from plugins.pipeline.extension_points import Extensions
    from plugins.relations.pictures import Picture

MOST_BYTES = 2_000_000


class ParsedAll(Struct, frozen=True, kw_only=True):
    """
    All sources parsed.

    Attributes:
        documents: Those that could be read, in order of path.
        unread: Item and path of those that could not be, or not in full.
        data: Values of the data files, by name; one that could not be read is ``None``.
        files: Paths of the files that are neither document nor data.
        problems: What is wrong in any one file.
    """

    documents: tuple[Document, ...]
    unread: tuple[tuple[str, str], ...]
    data: dict[str, Any]
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def parse_all(sources: Sources, extensions: Extensions, settings: Settings) -> ParsedAll:
    """
    Return what all sources hold.

    Args:
        sources: What was collected.
        extensions: Kinds and data files.
        settings: The site's settings.
    """
    kinds = {kind.name: kind for kind in extensions.kinds}
    rules = ParseRules(
        languages=settings.languages,
        default_lang=settings.default_lang,
        mentions=tuple(kind.mention for kind in extensions.kinds if kind.mention),
    )
    to_html = markdown_engine(settings.markdown_engine, settings.options.get("MARKDOWN_OWN"))
    documents: list[Document] = []
    unread: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for name, kind in sources.documents:
        raw = read_source(sources.files[name.path], settings.content)
        if isinstance(raw, Problem):
            parsed = Parsed(problems=(raw,))
        else:
            parsed = parse_document(raw, name, kinds[kind], rules, to_html)
        problems += parsed.problems
        if not parsed.whole:
            unread.append((name.item, name.path))
        if parsed.document is not None:
            documents.append(parsed.document)
    data: dict[str, Any] = {}
    for file in extensions.data_files:
        if file.name in sources.data:
            raw = read_source(sources.data[file.name], settings.content)
            data[file.name], wrong = (
                (None, [raw])
                if isinstance(raw, Problem)
                else parse_data(raw, sources.data[file.name].path, file)
            )
            problems += wrong
    taken = {name.path for name, _ in sources.documents} | {s.path for s in sources.data.values()}
    return ParsedAll(
        documents=tuple(documents),
        unread=tuple(unread),
        data=data,
        files=tuple(path for path in sources.files if path not in taken),
        problems=tuple(problems),
    )


def read_source(source: Source, content: str) -> bytes | Problem:
    """Return the content of a source, or why it cannot be read."""
    if source.size > MOST_BYTES:
        return Problem(
            path=source.path,
            text=message(
                "{size} MB of text are too much for one page", size=source.size // 1_000_000
            ),
            hint=message("split it into several items"),
        )
    try:
        return Path(content, source.path).read_bytes()
    except OSError as error:
        return unreadable(source.path, error)


def parse_data(raw: bytes, path: str, file: DataFile) -> tuple[Any, list[Problem]]:
    """
    Return the value of a data file, ``None`` if it has faults, and its faults.

    Args:
        raw: Content of the file.
        path: Its path.
        file: What it is.
    """
    try:
        value = load_yaml(decode(raw))
    except (SplitError, YamlError) as error:
        return None, [Problem(path=path, at=error.at, text=error.text, hint=error.hint)]
    found, faults = read_value(value, file.schema)
    problems = [
        Problem(
            path=path,
            at=Field(f.keys, f.of_key) if f.keys else Position(1),
            text=f.text,
            hint=f.hint,
        )
        for f in faults
    ]
    return found, problems


def inspect_all(paths: Iterable[str], content: str) -> tuple[dict[str, Picture], list[Problem]]:
    """
    Return the sizes of pictures, and what is wrong with them.

    Args:
        paths: The pictures, relative to the content folder.
        content: The content folder.
    """
    pictures: dict[str, Picture] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            raw = Path(content, path).read_bytes()
        except OSError as error:
            problems.append(unreadable(path, error))
            continue
        pictures[path], wrong = inspect_picture(raw, path)
        problems += wrong
    return pictures, problems
