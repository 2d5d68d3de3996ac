"""Which documents are the same item, and which of them is the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.document import TRANSLATED, Document
from plugins.content_model.problem import Field, Problem, message
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence


class Family(Struct, frozen=True, kw_only=True):
    """
    The documents of one item.

    Attributes:
        id: Id of the item.
        original: The document the others are translations of.
        documents: All of them by language, in the site's order of languages.
        whole: Whether every file of the item could be read.
    """

    id: str
    original: Document
    documents: dict[str, Document]
    whole: bool = True


def families(
    documents: Iterable[Document], languages: Sequence[str], unread: Container[str] = ()
) -> tuple[list[Family], list[Problem]]:
    """
    Return the documents grouped by item, in order of id, and what does not fit.

    Args:
        documents: In order of path.
        languages: Tags, in the site's order.
        unread: Ids of items of which a file could not be read, and so nothing can be
            said of what they lack.
    """
    grouped: dict[str, dict[str, Document]] = {}
    problems: list[Problem] = []
    for item, document in joined(documents):
        group = grouped.setdefault(item, {})
        if document.lang in group:
            problems.append(doubled(document, group[document.lang]))
        else:
            group[document.lang] = document
    found = []
    for item in sorted(grouped):
        ordered = {lang: grouped[item][lang] for lang in languages if lang in grouped[item]}
        whole = item not in unread
        if whole:
            for document in ordered.values():
                problems += origin_problems(document, ordered, languages)
        found.append(Family(id=item, original=original(ordered), documents=ordered, whole=whole))
    return found, problems


def joined(documents: Iterable[Document]) -> list[tuple[str, Document]]:
    """
    Return each document with the id of its item.

    Files with Pelican's header whose name does not say their language are one item if they
    have one slug and different languages, as in Pelican.
    """
    pairs = []
    items: dict[tuple[str, str], tuple[str, set[str]]] = {}
    for document in documents:
        item = document.item
        if document.classic and not names_language(document):
            slug = document.metadata.slug or slugify(document.metadata.title)
            item, langs = items.setdefault((document.kind, slug), (item, set()))
            if document.lang in langs:
                item = document.item
            langs.add(document.lang)
        pairs.append((item, document))
    return pairs


def names_language(document: Document) -> bool:
    """Return whether the name of a document's file says its language."""
    stem = document.path.rpartition("/")[2].rpartition(".")[0]
    return stem not in {document.item.rpartition("/")[2], "index"}


def original(documents: dict[str, Document]) -> Document:
    """Return the document that is not a translation, the first language's if unsaid."""
    first = next(iter(documents.values()))
    return next((d for d in documents.values() if d.metadata.translated_from is None), first)


def origin_problems(
    document: Document, family: dict[str, Document], languages: Sequence[str]
) -> list[Problem]:
    """Return what is wrong with the origin that a translation states."""
    match = TRANSLATED.fullmatch(document.metadata.translated_from or "")
    lang = match["lang"] if match else ""
    if lang not in languages:
        return []  # none is stated, or the front matter was found wrong already
    if lang in family and reaches_original(document, family):
        return []
    return [
        Problem(
            path=document.path,
            at=Field(("translated_from",)),
            text=message("a translation of nothing: there is no original in “{lang}”", lang=lang),
            hint=message("name the language of the original, or delete the line"),
        )
    ]


def reaches_original(document: Document, family: dict[str, Document]) -> bool:
    """Return whether what *document* was translated from leads to a text that is no translation."""
    seen: set[str] = set()
    step: Document | None = document
    while step is not None and step.lang not in seen:
        if step.metadata.translated_from is None:
            return True
        seen.add(step.lang)
        step = family.get(step.metadata.translated_from.partition("@")[0])
    return False


def doubled(document: Document, other: Document) -> Problem:
    """Return the problem of two files for one item in one language."""
    text = message("{other} is the same item in the same language", other=other.path)
    return Problem(path=document.path, text=text, hint=message("delete or rename one of the two"))
