"""The files of the content folder that documents show or link to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.body import LinkStart, Passage, ReadAlso, TitleLink
from plugins.content_model.body import Picture as PicturePart
from plugins.content_model.site import Asset
from plugins.relations.addresses import quoted
from plugins.relations.pictures import Picture, is_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.body import Body
    from plugins.content_model.document import Document
    from plugins.content_model.references import References
    from plugins.content_model.site import Edition

FOLDER = "media"
LINKS = (LinkStart, TitleLink)


def shown_pictures(documents: Iterable[Document], references: References) -> list[str]:
    """Return the paths of all pictures that documents show or link to, in order."""
    paths = {
        path
        for document in documents
        for target in pictures_of(document)
        # Most targets are pages: their names alone tell that they are no pictures.
        if is_picture(target.rstrip("/"))
        and (path := references.file(target, document.path))
        and is_picture(path)
    }
    return sorted(paths)


def pictures_of(document: Document) -> Iterator[str]:
    """Yield the files a document shows or links to, as it writes them."""
    if document.metadata.image:
        yield document.metadata.image
    yield from targets_of(document.body)


def assets_of(
    editions: Iterable[Edition], references: References, pictures: Mapping[str, Picture]
) -> dict[str, Asset]:
    """
    Return the files that editions show or link to, by path.

    Only these are published: a file of an item that is not public must not be either.
    """
    paths: set[str] = set()
    for edition in editions:
        folder = edition.path.rpartition("/")[0]
        found = (references.file_from(folder, target) for target in targets_of(edition.body))
        paths.update(path for path in (edition.image, *found) if path)
    return {path: asset(path, pictures.get(path, Picture())) for path in sorted(paths)}


def targets_of(body: Body) -> list[str]:
    """Return what a text shows or links to, as it is written."""
    found: list[str] = []
    for part in body.parts:
        if isinstance(part, Passage):  # as most are
            continue
        if isinstance(part, PicturePart):
            found.append(part.source)
        elif isinstance(part, LINKS):
            found.append(part.target)
        elif isinstance(part, ReadAlso):
            found += part.targets
    return found


def asset(path: str, picture: Picture) -> Asset:
    """Return the published form of a file."""
    return Asset(
        path=path,
        url=quoted(f"{FOLDER}/{path}"),
        save_as=f"{FOLDER}/{path}",
        width=picture.width,
        height=picture.height,
        animated=picture.animated,
    )
