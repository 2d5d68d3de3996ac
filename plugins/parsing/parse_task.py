"""Parse: a batch of documents, in whichever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.documents import encode_document, encode_extracts, parted
from plugins.cache.fingerprints import fingerprint
from plugins.content_model.kind import Extract, Kind
from plugins.content_model.names import DocumentName
from plugins.content_model.problem import Problem, message
from plugins.content_model.source import Source
from plugins.execution.garbage import collector_at_rest
from plugins.markup.engine import markdown_engine
from plugins.parsing.collect import unreadable
from plugins.parsing.parse import Parsed, ParseRules, parse_document

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 2_000_000


class DocumentSource(Struct, frozen=True):
    """A document to be parsed: what its path says, the file, and what it held when last read."""

    name: DocumentName
    kind: str
    source: Source
    digest: bytes = b""


class ParseJob(Struct, frozen=True, kw_only=True):
    """
    A batch of documents, and all that parsing them depends on.

    Attributes:
        content: The content folder, absolute.
        documents: The documents.
        kinds: Kinds by name.
        rules: The settings that matter.
        engine: Name of the Markdown engine.
        markdown: Pelican's ``MARKDOWN`` setting, if the site has one.
        extracts: What plugins keep of each text.
    """

    content: str
    documents: tuple[DocumentSource, ...]
    kinds: dict[str, Kind]
    rules: ParseRules
    engine: str
    markdown: dict[str, Any] | None = None
    extracts: tuple[Extract, ...] = ()


class ParsedFile(Struct, frozen=True, kw_only=True):
    """
    What one file yielded.

    Attributes:
        digest: Fingerprint of its content; empty if it could not be read.
        is_same: Whether that is what it was: nothing was parsed.
        document: The document as the cache keeps it, without its text; empty for none.
        text: Its text.
        extracts: The extracts that only pages need, as the cache keeps them; empty for none.
        is_whole: Whether nothing had to be left out.
        problems: What is wrong with it.
    """

    digest: bytes = b""
    is_same: bool = False
    document: bytes = b""
    text: bytes = b""
    extracts: bytes = b""
    is_whole: bool = False
    problems: tuple[Problem, ...] = ()


@collector_at_rest()
def parse_batch(job: ParseJob) -> tuple[ParsedFile, ...]:
    """Return what each document of a batch yields, in order."""
    to_html = markdown_engine(job.engine, job.markdown)
    matchers = job.rules.matchers()
    found = []
    for document in job.documents:
        raw = read_source(document.source, job.content)
        if isinstance(raw, Problem):
            found.append(ParsedFile(problems=(raw,)))
            continue
        digest = fingerprint(raw)
        if digest == document.digest:
            found.append(ParsedFile(digest=digest, is_same=True))
            continue
        kind = job.kinds[document.kind]
        parsed = parse_document(raw, document.name, kind, job.rules, to_html, matchers)
        found.append(packed(parsed, digest, job.extracts))
    return tuple(found)


def packed(parsed: Parsed, digest: bytes, extracts: Iterable[Extract] = ()) -> ParsedFile:
    """
    Return what was parsed in the form in which it is kept and sent.

    Args:
        parsed: What was parsed.
        digest: Fingerprint of the file.
        extracts: What plugins keep of its text.
    """
    if parsed.document is None:
        return ParsedFile(digest=digest, problems=parsed.problems)
    body, text = parted(parsed.document.body)
    kept: dict[str, bytes] = {}
    apart: dict[str, bytes] = {}
    for extract in extracts:
        (apart if extract.for_pages else kept)[extract.name] = extract.make(parsed.document)
    return ParsedFile(
        digest=digest,
        document=encode_document(replace(parsed.document, body=body, extracts=kept)),
        text=text,
        extracts=encode_extracts(apart),
        is_whole=parsed.whole,
        problems=parsed.problems,
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
        # Not Path.read_bytes: putting paths together takes longer than reading the file.
        with open(f"{content}/{source.path}", "rb", buffering=0) as file:  # noqa: PTH123
            return file.readall()
    except OSError as error:
        return unreadable(source.path, error)
