"""Check: what every reference in every document leads to."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from plugins.content_model.body import LinkStart, Picture, ReadAlso, TitleLink
from plugins.content_model.names import MARKDOWN_ENDINGS
from plugins.content_model.problem import Field, Message, Problem, Quote, Severity, message
from plugins.content_model.references import PELICAN
from plugins.content_model.site import Absence
from plugins.content_model.suggest import did_you_mean
from plugins.relations.pictures import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.document import Document
    from plugins.content_model.site import Edition, Site
    from plugins.views.addresses import Addresses

# What is linked to as a file rather than as a page, wherever it is said to lie.
FILES = frozenset(
    f".{ending}" for ending in (*ENDINGS, "pdf", "docx", "xlsx", "pptx", "zip", "mp4")
)
FILE_ENDING = re.compile(r"\.[a-z][a-z0-9]{1,4}")

REFERRING = (LinkStart, TitleLink, ReadAlso)
WHY = {
    Absence.DRAFT: message("a draft"),
    Absence.SCHEDULED: message("scheduled for later"),
    Absence.EMBARGOED: message("under embargo"),
    Absence.EXPIRED: message("expired"),
}


def reference_problems(document: Document, site: Site, addresses: Addresses) -> Iterator[Problem]:
    """
    Yield what is wrong with the references of one document, public or not.

    Args:
        document: The document.
        site: All items.
        addresses: All pages.
    """
    counts: dict[str, int] = {}
    for part in document.body.parts:
        if isinstance(part, Picture):
            yield from picture_problems(document, part.source, Quote(part.source), site)
        elif isinstance(part, REFERRING):
            for target, fragment in targets_of(part):
                at = Quote(target, counts.get(target, 0))
                counts[target] = counts.get(target, 0) + 1
                found = reference_fault(document, target, site, addresses)
                if found is not None:
                    yield Problem(path=document.path, at=at, text=found[0], hint=found[1])
                else:
                    yield from absence_problems(document, part, target, at, site)
                    yield from fragment_problems(document, target, fragment, at, site)
    if document.metadata.image:
        yield from picture_problems(document, document.metadata.image, Field(("image",)), site)


def targets_of(part: LinkStart | TitleLink | ReadAlso) -> list[tuple[str, str]]:
    """Return what a part of a text refers to, each with the heading in it."""
    if isinstance(part, ReadAlso):
        parted = (target.partition("#") for target in part.targets)
        return [(target, fragment) for target, _, fragment in parted]
    return [(part.target, part.fragment)]


def reference_fault(
    document: Document, target: str, site: Site, addresses: Addresses
) -> tuple[Message, Message] | None:
    """Return what is wrong with a reference, and what to type instead, if anything is."""
    item = site.references.item(target, document.path)
    if item == "":
        text = message("several items are called “{target}”", target=target)
        return text, message("write the whole id, folder and all")
    if item is not None or site.references.file(target, document.path) is not None:
        return None
    if addresses.find(target, document.lang, site.vocabularies) is not None:
        return None
    pelican = PELICAN.match(target)
    if pelican and pelican["what"] == "author":
        hint = message("delete the link: authors have no pages here")
        return message("nothing here is called “{target}”", target=target), hint
    if names_file(target):
        text = message("there is no file “{file}”", file=target)
        return text, file_hint(target, document, site)
    near = site.references.nearest(target) or addresses.near(target)
    if near:
        hint = message("did you mean “{name}”?", name=near)
    elif "." in target.partition("/")[0].strip("."):
        hint = message("for another site, write https://{target}", target=target)
    else:
        hint = message("write the id of an item, such as {name}", name=example_id(site))
    return message("nothing here is called “{target}”", target=target), hint


def example_id(site: Site) -> str:
    """Return an id to show what ids look like."""
    return next(iter(site.items), "news/2025-01-example")


def absence_problems(
    document: Document, part: object, target: str, at: Quote, site: Site
) -> Iterator[Problem]:
    """Yield what follows from a reference to an item that is not public."""
    item = site.references.item(target, document.path)
    absence = site.absent.get(item or "")
    if absence is None or not is_public(document, site):
        return
    if isinstance(part, TitleLink):
        yield Problem(
            path=document.path,
            at=at,
            text=message(
                "“{target}” is not public ({why}), nor is its title",
                target=target,
                why=WHY[absence],
            ),
            hint=message("write words of your own: [[{target}|words]]", target=target),
        )
    else:
        yield Problem(
            path=document.path,
            at=at,
            text=message(
                "“{target}” is not public ({why}): no link leads there now",
                target=target,
                why=WHY[absence],
            ),
            hint=message("nothing to do: the link is there whenever the item is public"),
            severity=Severity.WARNING,
        )


def is_public(document: Document, site: Site) -> bool:
    """Return whether a document has a page."""
    return edition_at(document.path, document.lang, document.item, site) is not None


def edition_at(path: str, lang: str, item: str, site: Site) -> Edition | None:
    """Return the public edition that was made from the document *path*."""
    found = site.items.get(site.references.items.get(path, item))
    edition = found.editions.get(lang) if found else None
    return edition if edition is not None and edition.path == path else None


def fragment_problems(
    document: Document, target: str, fragment: str, at: Quote, site: Site
) -> Iterator[Problem]:
    """Yield the problem of a reference to a heading that its item does not have."""
    item = site.items.get(site.references.item(target, document.path) or "")
    if not fragment or item is None:
        return
    ids = [heading.id for heading in item.edition(document.lang).body.headings]
    if fragment not in ids:
        yield Problem(
            path=document.path,
            at=at,
            text=message(
                "“{target}” has no heading with the id “{id}”", target=target, id=fragment
            ),
            hint=message("write one of these: {keys}", keys=", ".join(ids))
            if ids
            else message("there are no headings there: delete #{id}", id=fragment),
        )


def picture_problems(
    document: Document, source: str, at: Field | Quote, site: Site
) -> Iterator[Problem]:
    """Yield the problem of a picture that is not there."""
    if site.references.file(source, document.path) is None:
        yield Problem(
            path=document.path,
            at=at,
            text=message("there is no file “{file}”", file=source),
            hint=file_hint(source, document, site),
        )


def names_file(target: str) -> bool:
    """Return whether a reference is meant for a file that is no document."""
    path = PurePosixPath(target)
    is_path = target.startswith((".", "/", "{static}", "{attach}", "|static|", "|attach|"))
    ending = path.suffix.lower()
    if ending in MARKDOWN_ENDINGS:
        return False
    return ending in FILES or (is_path and FILE_ENDING.fullmatch(ending) is not None)


def file_hint(source: str, document: Document, site: Site) -> Message:
    """Return what to type instead of the name of a file that is not there."""
    folder = document.path.rpartition("/")[0]
    files = site.references.files
    name = PurePosixPath(source).name
    beside = [path.removeprefix(f"{folder}/") for path in files if path.startswith(f"{folder}/")]
    same = sorted(path for path in files if path.rpartition("/")[2] == name)
    below = next((path for path in beside if path.rpartition("/")[2] == name), "")
    if below or same:
        return message("did you mean “{name}”?", name=below or f"/{same[0]}")
    return did_you_mean(source, beside) or message(
        "put the file beside the article, or write its path from the content folder"
    )
