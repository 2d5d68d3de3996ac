"""Parse: every source to its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import code_version, fingerprint, value_version
from plugins.content_model.document import Document
from plugins.content_model.problem import Field, Position, Problem
from plugins.front_matter.schema import read_value
from plugins.front_matter.split import SplitError, decode
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.pipeline.parse import ParseRules
from plugins.pipeline.parse_task import DocumentSource, ParseJob, parse_batch, read_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.cache.cache import Cache
    from plugins.content_model.kind import DataFile
    from plugins.content_model.settings import Settings
    from plugins.execution.workers import Workers
    from plugins.pipeline.collect import Sources
    from plugins.pipeline.extension_points import Extensions
    from plugins.pipeline.parse_task import ParsedFile

# Documents in one job: enough to outweigh the sending, few enough to keep all workers busy.
BATCH = 200
# Bytes of Markdown that one process parses in about a third of a second.
WORTH_SENDING = 1_000_000


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


def parse_all(
    sources: Sources, extensions: Extensions, settings: Settings, cache: Cache, workers: Workers
) -> ParsedAll:
    """
    Return what all sources hold.

    Args:
        sources: What was collected.
        extensions: Kinds and data files.
        settings: The site's settings.
        cache: Asked before a document is opened, and told what was found.
        workers: Parse the documents that are new or changed.
    """
    documents, unread, problems = parse_documents(sources, extensions, settings, cache, workers)
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


def parse_documents(
    sources: Sources, extensions: Extensions, settings: Settings, cache: Cache, workers: Workers
) -> tuple[list[Document], list[tuple[str, str]], list[Problem]]:
    """Return the documents, those that could not be read in full, and what is wrong with them."""
    template = parse_job(extensions, settings)
    rules = rules_version(template, settings.root)
    results: dict[str, bytes] = {}
    todo: list[DocumentSource] = []
    for name, kind in sources.documents:
        source = sources.files[name.path]
        entry = cache.known(source)
        if (
            entry is not None
            and entry.rules == rules
            and (not entry.text or entry.text in cache.texts)
        ):
            results[name.path] = entry.result
        else:
            old = cache.index.files.get(name.path)
            is_kept = (
                old is not None
                and old.rules == rules
                and (not old.text or old.text in cache.texts)
            )
            todo.append(DocumentSource(name, kind, source, old.digest if old and is_kept else b""))
    unread: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for document, parsed in zip(todo, parsed_files(todo, template, workers), strict=True):
        path = document.name.path
        problems += parsed.problems
        if parsed.is_same:
            old = cache.index.files[path]
            entry = cache.learn(document.source, old.digest, rules, old.result, old.text)
            results[path] = entry.result
            continue
        if not parsed.is_whole:
            unread.append((document.name.item, path))
        if parsed.document:
            results[path] = parsed.document
            text = cache.texts.add(parsed.text) if parsed.text else ""
            if not parsed.problems:  # those are told at every build until they are mended
                cache.learn(document.source, parsed.digest, rules, parsed.document, text)
    documents = [
        cache.document(name.path, results[name.path], template.kinds[kind].schema)
        for name, kind in sources.documents
        if name.path in results
    ]
    return documents, unread, problems


def parsed_files(
    todo: Sequence[DocumentSource], template: ParseJob, workers: Workers
) -> list[ParsedFile]:
    """Return what each document yields, in order."""
    jobs = [
        msgspec.structs.replace(template, documents=tuple(todo[start : start + BATCH]))
        for start in range(0, len(todo), BATCH)
    ]
    size = sum(document.source.size for document in todo)
    done = workers.do(parse_batch, jobs, worth_it=size > WORTH_SENDING)
    return [parsed for batch in done for parsed in batch]


def parse_job(extensions: Extensions, settings: Settings) -> ParseJob:
    """Return a job without documents: all that parsing depends on besides them."""
    return ParseJob(
        content=settings.content,
        documents=(),
        kinds={kind.name: kind for kind in extensions.kinds},
        rules=ParseRules(
            languages=settings.languages,
            default_lang=settings.default_lang,
            mentions=tuple(kind.mention for kind in extensions.kinds if kind.mention),
        ),
        engine=settings.markdown_engine,
        markdown=settings.options.get("MARKDOWN_OWN"),
        extracts=extensions.extracts,
    )


def rules_version(job: ParseJob, root: str) -> bytes:
    """Return the fingerprint of all that parsing depends on besides the file."""
    kinds = [(kind.name, kind.folder, kind.mention) for kind in job.kinds.values()]
    return fingerprint(
        code_version(root),
        msgspec.msgpack.encode((job.rules, kinds, job.engine)),
        value_version(job.markdown),
        value_version([(extract.name, extract.make) for extract in job.extracts]),
    )


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
