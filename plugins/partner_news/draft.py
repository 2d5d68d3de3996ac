"""An entry of a feed as a draft of ours, with where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.incoming.addresses import Addresses
from plugins.incoming.bundle import document, fields_of, item_name, text_path, write_bundle
from plugins.incoming.clean_html import plain_text
from plugins.incoming.detect_language import detect_language
from plugins.incoming.found import Found, Notes
from plugins.incoming.tidy import Tidier
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from plugins.incoming.feeds import Entry
    from plugins.partner_news.sources import Source

FOLDER = "news"


class Draft(Struct, frozen=True, kw_only=True):
    """A draft: id of the item, language, the Markdown file."""

    item: str
    lang: str
    text: str


def language_of_entry(entry: Entry, source: Source) -> str:
    """Return the language of an entry: as the staff say, as its words say, as the feed says."""
    if source.lang:
        return source.lang
    found, is_sure = detect_language(plain_text(f"{entry.title} {entry.content or entry.summary}"))
    return found if is_sure or not entry.lang else entry.lang


def draft_of(entry: Entry, source: Source, lang: str, day: date) -> Draft:
    """
    Return an entry as a draft.

    Args:
        entry: The entry.
        source: Whose it is.
        lang: Its language, one of the site's.
        day: Today, for an entry that has no date of its own.
    """
    notes = Notes()
    addresses = Addresses(None, None, entry.link)
    html = entry.content or entry.summary
    found = Found(
        origin=entry.link,
        title=entry.title,
        text=Tidier(addresses, notes).markdown(html, entry.title),
        date=entry.date or day.isoformat(),
        authors=entry.authors,
        summary=plain_text(entry.summary) if entry.content else "",
        slug=slugify(entry.title),
        category=source.category,
        tags=source.tags,
        status="draft",
    )
    provenance = {"publisher": source.publisher, "url": entry.link, "lang": lang}
    if entry.date:
        provenance["date"] = entry.date.replace("T", " ")
    fields = {**fields_of(found), "source": provenance}
    for name in ("clusters", "projects"):
        if getattr(source, name):
            fields[name] = list(getattr(source, name))
    return Draft(item=f"{FOLDER}/{item_name(found)}", lang=lang, text=document(fields, found.text))


def store(draft: Draft, content: Path) -> str:
    """
    Write a draft to a folder of its own and return its path within the content folder.

    Raises:
        OSError: If the disk does not let us write.
    """
    item, number = draft.item, 2
    while text_path(content, item, draft.lang).parent.exists():
        item, number = f"{draft.item}-{number}", number + 1
    return write_bundle(content, item, draft.lang, draft.text, ()).relative_to(content).as_posix()
