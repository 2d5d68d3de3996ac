"""The addresses that readers know: those of the last site that was built to be published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.cache.sealed_file import write_whole
from plugins.content_model.problem import Severity
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.report import listing, listing_text
from plugins.pipeline.telling import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings

FILE = "published.json"


class PublishedPage(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    A page of the published site.

    Attributes:
        url: Its address, relative to the site, quoted.
        lang: Its language.
        item: Id of the item whose page it is; empty for lists and the like.
        source: The document it was made of.
    """

    url: str
    lang: str
    item: str = ""
    source: str = ""


def published_path(settings: Settings) -> Path:
    """Return where the list is kept: in the cache, or where ``PUBLISHED_PAGES`` says."""
    written = settings.options.get("PUBLISHED_PAGES")
    return Path(settings.root, str(written)) if written else Path(settings.cache, FILE)


def read_published(settings: Settings) -> tuple[PublishedPage, ...]:
    """Return the pages of the last published site; none if they are not known."""
    try:
        return msgspec.json.decode(
            published_path(settings).read_bytes(), type=tuple[PublishedPage, ...]
        )
    except (OSError, msgspec.DecodeError):
        return ()


def published_version(settings: Settings) -> bytes:
    """Return the fingerprint of the list, whatever is in it; empty if there is none."""
    try:
        return fingerprint(published_path(settings).read_bytes())
    except OSError:
        return b""


def pages_to_keep(plans: Iterable[PagePlan]) -> list[PublishedPage]:
    """Return the pages whose addresses readers may have kept, in order of address."""
    kept = [
        PublishedPage(url=plan.url, lang=plan.lang, item=plan.item, source=plan.source)
        for plan in plans
        if (plan.item or plan.indexed) and not is_further(plan)
    ]
    return sorted(kept, key=lambda page: page.url)


def is_further(plan: PagePlan) -> bool:
    """Return whether a page is a further one of a list, which comes and goes with what is listed."""
    return plan.parent == plan.key[:-1] and plan.key[-1].isdigit()


def write_published(settings: Settings, plans: Iterable[PagePlan]) -> bytes | None:
    """
    Keep the addresses of a site that was built to be published: one with a ``SITEURL``.

    A disk that does not take them is told, for the site is published by now.

    Args:
        settings: Its settings.
        plans: All its pages.

    Returns:
        Fingerprint of the list as it ought to be now; ``None`` if it stays what it was.
    """
    if not settings.site_url:
        return None
    lines = [msgspec.json.encode(page) for page in pages_to_keep(plans)]
    # A line each: whoever keeps the file with the content sees in it what changed.
    content = b"[\n" + b",\n".join(lines) + b"\n]\n"
    path = published_path(settings)
    try:
        if not path.is_file() or path.read_bytes() != content:
            write_whole(path, [content])
    except OSError as error:
        problem = replace(unwritable(error, settings), severity=Severity.WARNING)
        say(listing_text(listing([problem], settings), settings))
    return fingerprint(content)
