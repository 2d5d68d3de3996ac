"""Commands of writers, called without a process of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from plugins.pipeline.extension_points import gather
from plugins.pipeline.report import listing, listing_text
from plugins.translators.read_families import Refused, read_families
from plugins.writers.new import Wanted, new_item
from plugins.writers.translate import translation

if TYPE_CHECKING:
    from tests.conftest import Site


def new(site: Site, kind: str, title: str, lang: str = "", slug: str = "", **chosen: Any) -> str:
    """Begin an item, and return the path of its text, or why it cannot be done."""
    found = site.checked(**chosen)
    extensions = gather(found)
    wanted = Wanted(kind=kind, title=title, lang=lang, slug=slug)
    try:
        files = new_item(wanted, read_families(found, extensions), extensions, found)
    except Refused as refused:
        return listing_text(listing(refused.problems, found), found)
    return files[0].relative_to(site.root / "content").as_posix()


def translate(site: Site, item: str, lang: str = "", **chosen: Any) -> str:
    """Begin a translation, and return the path of its file, or why it cannot be done."""
    found = site.checked(**chosen)
    extensions = gather(found)
    try:
        path = translation(item, lang, read_families(found, extensions), extensions, found)
    except Refused as refused:
        return listing_text(listing(refused.problems, found), found)
    return path.relative_to(site.root / "content").as_posix()
