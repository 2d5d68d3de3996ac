"""Which pictures need renditions, and around what lists crop them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.body import Picture
from plugins.relations.renditions import is_photo

if TYPE_CHECKING:
    from plugins.content_model.site import Site


def wanted(site: Site) -> dict[str, tuple[str, ...]]:
    """
    Return the photos that pages show, each with the focuses that lists crop it around.

    A photo that is only linked to has none, and is published in one size.
    """
    photos = {path for path, asset in site.assets.items() if is_photo(asset)}
    found: dict[str, set[str]] = {}
    for item in site.items.values():
        for edition in item.editions.values():
            if edition.image in photos:
                found.setdefault(edition.image, set()).add(edition.focus)
            for part in edition.body.parts:
                if isinstance(part, Picture):
                    path = site.references.file(part.source, edition.path)
                    if path in photos:
                        found.setdefault(path, set())
    return {path: tuple(sorted(focuses)) for path, focuses in sorted(found.items())}
