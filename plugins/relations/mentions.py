"""Items that other items name in their front matter, or in their texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.kind import Kind
    from plugins.content_model.references import References
    from plugins.content_model.site import Edition, Site


def resolved(name: str, kind: Kind, references: References) -> str | None:
    """
    Return the id of the item of *kind* that goes by *name*, ``None`` if none does.

    Args:
        name: An id, with the kind's folder before it or without: ``nscc``.
        kind: The kind that is meant.
        references: All names.
    """
    whole = name if name.startswith(f"{kind.folder}/") else f"{kind.folder}/{name}"
    found = references.items.get(whole)
    return found if found and found.startswith(f"{kind.folder}/") else None


def names_of_kind(kind: Kind, references: References) -> list[str]:
    """Return what items of *kind* can be named by, in order."""
    start = f"{kind.folder}/"
    ids = {item for item in references.items.values() if item.startswith(start)}
    return sorted(item.removeprefix(start) for item in ids)


def mentioned(edition: Edition, kind: Kind, site: Site) -> list[str]:
    """Return the ids of the public items of *kind* that an edition names, none twice."""
    names = edition.mentions.get(kind.mention, ()) if kind.mention else ()
    found = [resolved(name, kind, site.references) for name in names]
    found += [item for item in edition.found if item.startswith(f"{kind.folder}/")]
    return [item for item in dict.fromkeys(found) if item in site.items]


def by_mention(editions: Iterable[Edition], site: Site) -> dict[str, list[Edition]]:
    """Return *editions* by the items they name, in the order they come."""
    found: dict[str, list[Edition]] = {}
    for edition in editions:
        for item in mentioned_of_all(edition, site):
            found.setdefault(item, []).append(edition)
    return found


def mentioned_of_all(edition: Edition, site: Site) -> Iterator[str]:
    """Yield the ids of all public items that an edition names, of whatever kind."""
    if edition.mentions or edition.found:  # most name nothing
        for kind in site.kinds.values():
            yield from mentioned(edition, kind, site)
