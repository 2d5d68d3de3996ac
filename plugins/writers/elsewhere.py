"""What is wrong elsewhere because of the files somebody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.body import LinkStart, ReadAlso, TitleLink
from plugins.content_model.names import document_name
from plugins.content_model.problem import Message, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.content_model.document import Document
    from plugins.content_model.problem import Problem
    from plugins.content_model.site import Site


def is_within(path: str, wanted: Iterable[str]) -> bool:
    """Return whether a path is one of those wanted, or lies in one of them."""
    return any(one in {path, "."} or path.startswith(f"{one}/") for one in wanted)


def with_items(wanted: Iterable[str]) -> list[str]:
    """Return files and folders with the ids of the items they are of, whether they exist or not."""
    names: list[str] = []
    for path in wanted:
        document = document_name(path)
        folder, _, name = path.rpartition("/")
        names += [path, document.item] if document else [path]
        if not document and folder and "." in name:  # a picture, or facts, in an item's folder
            names.append(folder)
    return names


def is_about(document: Document, site: Site, wanted: Sequence[str]) -> bool:
    """
    Return whether what is wrong in a document may have to do with what is wanted.

    Args:
        document: The document.
        site: Knows what its references lead to.
        wanted: What :func:`with_items` returned.
    """
    return is_within(document.path, wanted) or any(
        names_one(target, document.path, site, wanted) for target in targets(document)
    )


def is_because_of(problem: Problem, site: Site, wanted: Sequence[str]) -> bool:
    """
    Return whether a problem names an item or a file that is wanted, and would stop a build.

    Args:
        problem: The problem, of any file.
        site: Knows what references lead to.
        wanted: What :func:`with_items` returned.
    """
    return problem.severity is Severity.PROBLEM and any(
        names_one(value, problem.path, site, wanted) for value in values(problem.text)
    )


def names_one(target: str, path: str, site: Site, wanted: Sequence[str]) -> bool:
    """Return whether a reference, from the file *path*, leads or led to what is wanted."""
    return is_within(site.references.item(target, path) or target, wanted)


def targets(document: Document) -> Iterator[str]:
    """Yield the references of a text."""
    for part in document.body.parts:
        if isinstance(part, LinkStart | TitleLink):
            yield part.target
        elif isinstance(part, ReadAlso):
            yield from part.targets


def values(text: Message) -> Iterator[str]:
    """Yield what a message quotes, and what the messages in it quote."""
    for _, value in text.values:
        if isinstance(value, Message):
            yield from values(value)
        else:
            yield value
