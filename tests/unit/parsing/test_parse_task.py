"""Parse: a batch of documents, in whichever process."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.cache.documents import decode_document
from plugins.cache.fingerprints import fingerprint
from plugins.content_model.document import Metadata
from plugins.content_model.kind import Extract
from plugins.content_model.names import document_name
from plugins.content_model.problem import Problem
from plugins.content_model.source import Source
from plugins.parsing.parse import ParseRules
from plugins.parsing.parse_task import (
    MOST_BYTES,
    DocumentSource,
    ParsedFile,
    ParseJob,
    parse_batch,
    read_source,
)
from tests.unit.builders import EN, KINDS, NB

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.document import Document

GOOD = b"---\ntitle: A\n---\n\nText."


def source(folder: Path, path: str = "news/a.nb.md", content: bytes = GOOD) -> DocumentSource:
    """Write a document, and return it as it is found."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(content)
    name = document_name(path)
    assert name is not None
    found = (folder / path).stat()
    return DocumentSource(
        name,
        "news",
        Source(path=path, size=found.st_size, mtime=found.st_mtime_ns, inode=found.st_ino),
    )


def job(folder: Path, *documents: DocumentSource) -> ParseJob:
    """Return a batch."""
    return ParseJob(
        content=str(folder),
        documents=documents,
        kinds=KINDS,
        rules=ParseRules(languages={"nb": NB, "en": EN}, default_lang="nb", mentions=()),
        engine="pyromark",
    )


def parsed(folder: Path, *documents: DocumentSource) -> tuple[ParsedFile, ...]:
    """Return what documents yield."""
    return parse_batch(job(folder, *documents))


def test_a_document(tmp_path: Path) -> None:
    """A document comes as the cache keeps it, its text apart."""
    (found,) = parsed(tmp_path, source(tmp_path))
    document = decode_document(found.document, Metadata)

    assert (found.digest, found.is_same, found.is_whole) == (fingerprint(GOOD), False, True)
    assert found.problems == ()
    assert found.text == b"<p>Text.</p>\n"
    assert (document.path, document.kind, document.lang) == ("news/a.nb.md", "news", "nb")
    assert document.body.text == fingerprint(found.text).hex()
    assert document.body.words == 1


def first_word(document: Document) -> bytes:
    """Return the first word of a document."""
    return document.body.plain.partition(" ")[0].encode()


def test_extracts(tmp_path: Path) -> None:
    """What plugins keep of a text is made while it is there, and stays with the document."""
    plain = job(tmp_path, source(tmp_path, content=b"---\ntitle: A\n---\n\nEn to."))
    (found,) = parse_batch(replace(plain, extracts=(Extract(name="first", make=first_word),)))
    document = decode_document(found.document, Metadata)

    assert document.extracts == {"first": b"En"}
    assert document.body.plain == ""


def test_extracts_for_pages(tmp_path: Path) -> None:
    """What only pages need of a text stands apart from the document."""
    plain = job(tmp_path, source(tmp_path, content=b"---\ntitle: A\n---\n\nEn to."))
    extract = Extract(name="first", make=first_word, for_pages=True)
    (found,) = parse_batch(replace(plain, extracts=(extract,)))

    assert decode_document(found.document, Metadata).extracts == {}
    assert decode_document(found.document, Metadata, found.extracts).extracts == {"first": b"En"}


def test_in_order(tmp_path: Path) -> None:
    """Each document has its result in its place, whatever is wrong with others."""
    documents = [
        source(tmp_path, "news/a.md"),
        source(tmp_path, "news/b.md", b""),
        source(tmp_path, "news/c.md", b"---\ntitle: C\ndate: soon\n---\n\nText."),
        source(tmp_path, "news/d.md", b"---\ntitle: D\n---\n"),
    ]
    (tmp_path / "news/a.md").unlink()
    gone, empty, faulty, short = parsed(tmp_path, *documents)

    assert (gone.digest, gone.document, len(gone.problems)) == (b"", b"", 1)
    assert (empty.digest, empty.document, len(empty.problems)) == (fingerprint(b""), b"", 1)
    assert (bool(faulty.document), faulty.is_whole, len(faulty.problems)) == (True, False, 1)
    assert (bool(short.document), short.text, short.is_whole) == (True, b"", True)


def test_the_same_as_before(tmp_path: Path) -> None:
    """A file that holds what it held is read, not parsed."""
    before = replace(source(tmp_path), digest=fingerprint(GOOD))
    (found,) = parsed(tmp_path, before)

    assert found == ParsedFile(digest=fingerprint(GOOD), is_same=True)


def test_another_than_before(tmp_path: Path) -> None:
    """A file that holds something else is parsed."""
    (found,) = parsed(tmp_path, replace(source(tmp_path), digest=fingerprint(b"old")))

    assert not found.is_same
    assert found.document


def test_there_and_back(tmp_path: Path) -> None:
    """A batch, and what comes of it, can be sent."""
    batch = job(tmp_path, source(tmp_path), source(tmp_path, "news/b.md", b"nonsense"))
    found = parse_batch(pickle.loads(pickle.dumps(batch)))  # noqa: S301  # our own

    assert found == parse_batch(batch)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own


@pytest.mark.parametrize("size", [0, 1, MOST_BYTES])
def test_sizes(tmp_path: Path, size: int) -> None:
    """A file is read as long as it is no longer than a text can be."""
    one = replace(source(tmp_path).source, size=size)

    assert read_source(one, str(tmp_path)) == GOOD


def test_too_large(tmp_path: Path) -> None:
    """A file that is no text of a person is not read, whatever it holds."""
    one = replace(source(tmp_path).source, size=MOST_BYTES + 1)
    (tmp_path / one.path).unlink()
    found = read_source(one, str(tmp_path))

    assert isinstance(found, Problem)
    assert found.text.values == (("size", "2"),)


@pytest.mark.parametrize("instead", ["nothing", "folder"])
def test_unreadable(tmp_path: Path, instead: str) -> None:
    """A file that went while the build was looking is a problem of its own."""
    one = source(tmp_path).source
    (tmp_path / one.path).unlink()
    if instead == "folder":
        (tmp_path / one.path).mkdir()
    found = read_source(one, str(tmp_path))

    assert isinstance(found, Problem)
    assert found.path == "news/a.nb.md"
