"""Parse: every source to its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import fingerprint, value_version
from plugins.content_model.document import Document
from plugins.content_model.kind import DataFile
from plugins.content_model.problem import Field, Position, Problem
from plugins.front_matter.schema import read_value
from plugins.front_matter.split import SplitError, decode
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.parsing.parse import ParseRules
from plugins.parsing.parse_task import DocumentSource, ParseJob, parse_batch, read_source
from plugins.progress.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.cache.cache import Cache
    from plugins.content_model.kind import Kind
    from plugins.content_model.settings import Settings
    from plugins.content_model.source import Source
    from plugins.execution.workers import Workers
    from plugins.parsing.collect import Sources
    from plugins.parsing.parse_task import ParsedFile
    from plugins.pipeline.extension_points import Extensions

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
        facts: What the facts files say, by item; likewise.
        files: Paths of the files that are neither document nor data.
        problems: What is wrong in any one file.
    """

    documents: tuple[Document, ...]
    unread: tuple[tuple[str, str], ...]
    data: dict[str, Any]
    facts: dict[str, Any] = {}
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def parse_all(
    sources: Sources,
    extensions: Extensions,
    settings: Settings,
    cache: Cache,
    workers: Workers,
    progress: Progress | None = None,
) -> ParsedAll:
    """
    Return what all sources hold.

    Args:
        sources: What was collected.
        extensions: Kinds and data files.
        settings: The site's settings.
        cache: Asked before a document is opened, and told what was found.
        workers: Parse the documents that are new or changed.
        progress: Is told how many of them are parsed.
    """
    data: dict[str, Any] = {}
    facts, problems = read_facts(sources, extensions.kinds, settings)
    for file in extensions.data_files:
        if file.name in sources.data:
            data[file.name], wrong = read_data(sources.data[file.name], file, settings)
            problems += wrong
    documents, unread, wrong = parse_documents(
        sources,
        parse_job(extensions, settings, data, facts),
        settings,
        cache,
        workers,
        progress or Progress(),
    )
    problems += wrong
    taken = {name.path for name, _ in sources.documents}
    taken |= {source.path for source in sources.data.values()}
    taken |= {source.path for source, _ in sources.facts.values()}
    return ParsedAll(
        documents=tuple(documents),
        unread=tuple(unread),
        data=data,
        facts=facts,
        files=tuple(path for path in sources.files if path not in taken),
        problems=tuple(problems),
    )


def parse_documents(
    sources: Sources,
    template: ParseJob,
    settings: Settings,
    cache: Cache,
    workers: Workers,
    progress: Progress,
) -> tuple[list[Document], list[tuple[str, str]], list[Problem]]:
    """Return the documents, those that could not be read in full, and what is wrong with them."""
    rules = rules_version(template, cache.code(settings.root))
    results: dict[str, bytes] = {}
    todo: list[DocumentSource] = []
    for name, kind in sources.documents:
        source = sources.files[name.path]
        entry = cache.known(source)
        if entry is not None and entry.is_whole(rules, cache.texts):
            results[name.path] = entry.result
        else:
            old = cache.index.files.get(name.path)
            digest = old.digest if old and old.is_whole(rules, cache.texts) else b""
            todo.append(DocumentSource(name, kind, source, digest))
    unread: list[tuple[str, str]] = []
    problems: list[Problem] = []
    for document, parsed in zip(
        todo, parsed_files(todo, template, workers, progress), strict=True
    ):
        path = document.name.path
        problems += parsed.problems
        if parsed.is_same:
            old = cache.index.files[path]
            entry = cache.learn(document.source, old.digest, rules, old.result, old.texts)
            results[path] = entry.result
            continue
        if not parsed.is_whole:
            unread.append((document.name.item, path))
        if parsed.document:
            results[path] = parsed.document
            texts = tuple(map(cache.texts.add, parsed.texts))
            if not parsed.problems:  # those are told at every build until they are mended
                cache.learn(document.source, parsed.digest, rules, parsed.document, texts)
    documents = [
        cache.document(name.path, results[name.path], template.kinds[kind].schema)
        for name, kind in sources.documents
        if name.path in results
    ]
    return documents, unread, problems


def parsed_files(
    todo: Sequence[DocumentSource], template: ParseJob, workers: Workers, progress: Progress
) -> list[ParsedFile]:
    """Return what each document yields, in order."""
    jobs = [
        msgspec.structs.replace(template, documents=tuple(todo[start : start + BATCH]))
        for start in range(0, len(todo), BATCH)
    ]
    size = sum(document.source.size for document in todo)
    done = workers.do(parse_batch, jobs, worth_it=size > WORTH_SENDING)
    return list(progress.counted(done, len(todo)))


def parse_job(
    extensions: Extensions,
    settings: Settings,
    data: dict[str, Any] | None = None,
    facts: dict[str, Any] | None = None,
) -> ParseJob:
    """
    Return a job without documents: all that parsing depends on besides them.

    Args:
        extensions: Kinds, extracts and names.
        settings: The site's settings.
        data: Values of the data files, by name.
        facts: What the facts files say, by item.
    """
    return ParseJob(
        content=settings.content,
        documents=(),
        kinds={kind.name: kind for kind in extensions.kinds},
        rules=ParseRules(
            languages=settings.languages,
            default_lang=settings.default_lang,
            mentions=tuple(filter(None, mention_fields(extensions))),
            names=names_of(extensions, data or {}, facts or {}),
        ),
        engine=settings.markdown_engine,
        markdown=settings.options.get("MARKDOWN_OWN"),
        extracts=extensions.extracts,
    )


def mention_fields(extensions: Extensions) -> Iterator[str]:
    """Yield the fields of front matter that name items or entries of data files."""
    yield from (kind.mention for kind in extensions.kinds)
    yield from (file.mention for file in extensions.data_files)


def names_of(
    extensions: Extensions, data: dict[str, Any], facts: dict[str, Any]
) -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Return the names that plugins want found, by language: each with whose it is, and which."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for one in extensions.names:
        for lang, names in one.find(data, facts).items():
            own = ((name, one.name, own_id) for name, own_id in sorted(names.items()))
            found.setdefault(lang, []).extend(own)
    return {lang: tuple(names) for lang, names in found.items()}


def rules_version(job: ParseJob, code: bytes) -> bytes:
    """Return the fingerprint of all that parsing depends on besides the file."""
    kinds = [(kind.name, kind.folder, kind.mention) for kind in job.kinds.values()]
    return fingerprint(
        code,
        msgspec.msgpack.encode((job.rules, kinds, job.engine)),
        value_version(job.markdown),
        value_version([(extract.name, extract.make, extract.apart) for extract in job.extracts]),
    )


def read_facts(
    sources: Sources, kinds: Iterable[Kind], settings: Settings
) -> tuple[dict[str, Any], list[Problem]]:
    """Return what the facts files say, by item, and what is wrong with them."""
    files = {k.name: DataFile(name=k.name, schema=k.facts) for k in kinds if k.facts}
    facts: dict[str, Any] = {}
    problems: list[Problem] = []
    for item, (source, kind) in sources.facts.items():
        facts[item], wrong = read_data(source, files[kind], settings)
        problems += wrong
    return facts, problems


def read_data(source: Source, file: DataFile, settings: Settings) -> tuple[Any, list[Problem]]:
    """Return the value of a data file, ``None`` if it cannot be read or has faults, and these."""
    raw = read_source(source, settings.content)
    return (None, [raw]) if isinstance(raw, Problem) else parse_data(raw, source.path, file)


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
