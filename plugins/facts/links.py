"""What facts lead to: items by id, pages elsewhere, or words alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from plugins.content_model.problem import Field, Problem, message
from plugins.content_model.suggest import did_you_mean
from plugins.facts.text import in_language
from plugins.views.values import LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site
    from plugins.facts.text import Text
    from plugins.views.reader import Reader

# "news/2021-11-gold": several steps, no spaces.
ID = re.compile(r"[\w.-]+(?:/[\w.-]+)+")


def fact_link(text: Text | None, reader: Reader) -> LinkView | None:
    """
    Return what a fact refers to: an item's title with its address, a host's, or the words.

    Args:
        text: An item's id, an address on the web, or words.
        reader: For whom.

    Returns:
        The link; ``None`` for nothing, and for an item that is not public.
    """
    if not text:
        return None
    title, lang = in_language(text, reader.lang)
    item = reader.site.references.items.get(title)
    if item is not None:
        found = reader.site.items.get(item)
        return reader.edition_link(found.edition(reader.lang)) if found else None
    if is_address(title):
        return LinkView(title=urlsplit(title).netloc.removeprefix("www."), url=title)
    return LinkView(title=title, url="", title_lang=lang)


def is_address(text: str) -> bool:
    """Return whether *text* is the address of a page on the web."""
    return text.startswith(("https://", "http://")) and "." in urlsplit(text).netloc


def link_problems(
    text: Text | None, path: str, keys: tuple[str | int, ...], site: Site
) -> Iterator[Problem]:
    """Yield the problem of what has the form of an id, but is none."""
    for written in text.values() if isinstance(text, dict) else (text or "",):
        if ID.fullmatch(written) and not site.references.items.get(written):
            yield Problem(
                path=path,
                at=Field(keys),
                text=message("nothing here is called “{target}”", target=written),
                hint=did_you_mean(written, site.items)
                or message("write the id of an item, an address with https://, or words"),
            )
