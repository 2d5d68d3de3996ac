"""What is wrong elsewhere because of the files somebody looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.body import LinkStart, Picture, ReadAlso, TitleLink
from plugins.content_model.names import document_name
from plugins.content_model.problem import Message, Severity
from plugins.content_model.references import candidates
from plugins.pipeline.check_references import targets_of

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
        # A picture, or facts, in an item's folder: not what lies beside all items of a kind.
        if not document and "/" in folder and "." in name:
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
    Return whether a problem has to do with an item or a file that is wanted, and stops a build.

    It names it, or something that was looked for there in vain.

    Args:
        problem: The problem, of any file.
        site: Knows what references lead to.
        wanted: What :func:`with_items` returned.
    """
    return problem.severity is Severity.PROBLEM and (
        any(names_one(value, problem.path, site, wanted) for value in values(problem.text))
        or (problem.missed != "" and is_within(problem.missed, wanted))
    )


def names_one(target: str, path: str, site: Site, wanted: Sequence[str]) -> bool:
    """Return whether a reference, from the file *path*, leads or led to what is wanted."""
    found = site.references.item(target, path) or site.references.file(target, path)
    if found:
        return is_within(found, wanted)
    # What is gone goes by no name any more: an item did by the last part of its id, a file did not.
    gone = (one for one in wanted if one not in site.references.items)
    if "." not in target and any(target == one.rpartition("/")[2] for one in gone):
        return True
    # A file beside the one that refers to it is wanted only if it is meant itself.
    apart = [one for one in wanted if not is_within(path, [one])]
    return any(name in wanted or is_within(name, apart) for name in candidates(target, path))


def targets(document: Document) -> Iterator[str]:
    """Yield what a text refers to, pictures included."""
    for part in document.body.parts:
        if isinstance(part, LinkStart | TitleLink | ReadAlso):
            yield from (target for target, _ in targets_of(part))
        elif isinstance(part, Picture):
            yield part.source
    if document.metadata.image:
        yield document.metadata.image


def values(text: Message) -> Iterator[str]:
    """Yield what a message quotes, and what the messages in it quote."""
    for _, value in text.values:
        if isinstance(value, Message):
            yield from values(value)
        else:
            yield value
