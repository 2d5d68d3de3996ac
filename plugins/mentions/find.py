"""What all texts of a site name; a text is read again only if its names may have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.content_model.body import LinkStart, TitleLink
from plugins.mentions.capitals import CAPITALS
from plugins.mentions.kept import keep, kept
from plugins.mentions.names import names_of
from plugins.mentions.scan import scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.content_model.own_text import TextLink
    from plugins.content_model.site import Edition, Item, Site
    from plugins.mentions.kept import Kept
    from plugins.mentions.names import Name, Names

LINKS = (LinkStart, TitleLink)


def with_mentions(site: Site, read: Callable[[str], bytes]) -> Site:
    """
    Return *site* with what its texts name: links where they do, and a list for each item.

    An item names what any of its editions does, so that all its languages show the same.

    Args:
        site: The site.
        read: Returns a stored text by its fingerprint.

    Raises:
        OSError: If what was found cannot be kept for the next build.
    """
    names = names_of(site)
    if not names.by_word:
        return site
    before = kept(site.settings.cache)
    now: Kept = {}
    items = {
        item.id: with_own_mentions(item, names, site, read, before, now)
        for item in site.items.values()
    }
    keep(site.settings.cache, before, now)
    return replace(site, items=items, listings={})


def with_own_mentions(  # the last two are what is carried from build to build
    item: Item,
    names: Names,
    site: Site,
    read: Callable[[str], bytes],
    before: Kept,
    now: Kept,
) -> Item:
    """Return an item with what its texts name."""
    links: dict[str, tuple[TextLink, ...]] = {}
    found: dict[str, None] = {}
    for lang, edition in sorted(
        item.editions.items(), key=lambda entry: entry[0] != item.original
    ):
        linked = [item.id, *linked_items(edition, site)]
        found |= dict.fromkeys(linked)
        words = set(edition.extracts.get(CAPITALS, b"").decode().split())
        possible = names.possible(words)
        if possible:
            key = mention_key(edition, possible, linked)
            if key not in now:
                now[key] = (
                    before[key]
                    if key in before
                    else tuple(scan(edition.body, stored(edition, read), possible, linked))
                )
            links[lang] = now[key]
            found |= dict.fromkeys(link.item for link in links[lang])
    found.pop(item.id, None)
    if not found:
        return item
    named = tuple(found)
    return replace(
        item,
        editions={
            lang: replace(edition, own=edition.own.with_links(links.get(lang, ())), found=named)
            for lang, edition in item.editions.items()
        },
    )


def linked_items(edition: Edition, site: Site) -> list[str]:
    """Return the public items, of kinds to be looked for, that a text links to by itself."""
    targets = (p.target for p in edition.body.parts if isinstance(p, LINKS))
    found = (site.references.item(target, edition.path) for target in targets)
    return [
        item
        for item in dict.fromkeys(found)
        if item in site.items and site.kinds[site.items[item].kind].names is not None
    ]


def stored(edition: Edition, read: Callable[[str], bytes]) -> bytes:
    """Return the text that the passages of an edition are cut from."""
    return read(edition.body.text) if edition.body.text else b""


def mention_key(edition: Edition, names: Iterable[Name], linked: Iterable[str]) -> bytes:
    """Return the fingerprint of all that the mentions in a text depend on."""
    looked_for = [(name.text, name.item) for name in names]
    return fingerprint(
        msgspec.msgpack.encode((edition.body.text, edition.body.parts, looked_for, list(linked)))
    )
