"""All names by which the items and files of a site can be referred to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.references import AMBIGUOUS, References
from plugins.relations.addresses import item_address, slug_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.content_model.kind import Kind
    from plugins.content_model.language import Language
    from plugins.relations.families import Family


def references(
    families: Iterable[Family],
    kinds: Mapping[str, Kind],
    languages: Mapping[str, Language],
    files: Iterable[str],
    unread: Iterable[tuple[str, str]] = (),
) -> References:
    """
    Return all names by which items and files can be referred to.

    Args:
        families: All items, public or not: a link to a draft is no mistake.
        kinds: By name.
        languages: By tag.
        files: Paths of the files that are neither document nor data.
        unread: Item and path of each document that could not be read.
    """
    names: dict[str, str] = {}
    for item, path in unread:
        names[path] = names[item] = item
    for family in families:
        names[family.id] = family.id
        for document in family.documents.values():
            language = languages[document.lang]
            slug = slug_of(document, family.id, language.letters)
            url = item_address(kinds[document.kind], language, slug)
            names[document.path] = names[document.item] = names[url.strip("/")] = family.id
    shorts: dict[str, str] = {}
    for item in dict.fromkeys(names.values()):
        short = item.rpartition("/")[2]
        shorts[short] = AMBIGUOUS if short in shorts else item
    return References(items={**shorts, **names}, files=frozenset(files))
