"""An export of WordPress (WXR): its posts and pages as texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from plugins.content_model.problem import message
from plugins.importing.html_page import language, last_step
from plugins.importing.wordpress_html import paragraphs
from plugins.incoming.addresses import Addresses, same_page
from plugins.incoming.clean_html import plain_text
from plugins.incoming.dates import machine_date
from plugins.incoming.found import Found, Notes
from plugins.incoming.pictures import Placed, place
from plugins.incoming.read_xml import MEGABYTE, child_text, read_xml
from plugins.incoming.tidy import Tidier

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from plugins.importing.html_page import Place

MOST_BYTES = 500 * MEGABYTE
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
NAMESPACE = re.compile(rb"http://wordpress\.org/export/[\d.]+/")
KINDS = {"post": "news", "page": "page"}
# What WordPress calls states, and what they are here. Others are waste.
STATES = {"publish": "", "draft": "draft", "pending": "draft", "future": "", "private": "draft"}
UNSORTED = frozenset({"uncategorized", "ukategorisert", "uncategorised"})


def is_wordpress(raw: bytes) -> bool:
    """Return whether XML is an export of WordPress."""
    return NAMESPACE.search(raw[:20_000]) is not None


def read_export(raw: bytes, origin: str, where: Place) -> Iterator[Found]:
    """
    Yield the posts and pages of an export.

    Args:
        raw: The export.
        origin: What it was read from.
        where: What may be read besides, such as a copy of ``wp-content/uploads``.

    Raises:
        XmlError: If it cannot be read safely.
    """
    root = read_xml(raw, MOST_BYTES)
    match = NAMESPACE.search(raw[:20_000])
    wp = f"{{{match[0].decode()}}}" if match else ""
    channel = root.find("channel")
    items = channel.findall("item") if channel is not None else []
    names = author_names(channel, wp) if channel is not None else {}
    site_lang = child_text(channel, "language") if channel is not None else ""
    uploads = uploads_of(items, wp)
    for item in items:
        kind = KINDS.get(child_text(item, f"{wp}post_type"))
        state = STATES.get(child_text(item, f"{wp}status"))
        if kind is not None and state is not None:
            yield found_post(item, wp, kind, state, origin, where, names, uploads, site_lang)


def author_names(channel: Element, wp: str) -> dict[str, str]:
    """Return the names of authors by the names they log in with."""
    return {
        child_text(author, f"{wp}author_login"): child_text(author, f"{wp}author_display_name")
        for author in channel.findall(f"{wp}author")
    }


def found_post(  # noqa: PLR0913, PLR0917  # all that an export says apart from the post itself
    item: Element,
    wp: str,
    kind: str,
    state: str,
    origin: str,
    where: Place,
    names: dict[str, str],
    uploads: dict[str, tuple[str, str]],
    site_lang: str,
) -> Found:
    """Return a post or page as a text."""
    notes = Notes()
    title = plain_text(child_text(item, "title"))
    link = child_text(item, "link")
    addresses = Addresses(where.root, where.root, link, where.copies)
    html, codes = paragraphs(child_text(item, f"{CONTENT}encoded"))
    for code in codes:
        notes.doubt(
            message(
                "WordPress puts something here that is not in the export: [{code}]", code=code
            ),
            message("write what readers should see there"),
        )
    if child_text(item, f"{wp}post_password"):
        state = "draft"
        notes.doubt(
            message("this was behind a password: it is a draft here"),
            message("nothing on this site is behind a password; delete it if it must be"),
        )
    creator = child_text(item, f"{DC}creator")
    terms = terms_of(item)
    image = lead_image(item, wp, uploads, addresses, notes, where)
    date = machine_date(child_text(item, f"{wp}post_date")) if kind == "news" else ""
    if child_text(item, f"{wp}post_date").startswith("0000"):
        date = ""
    stated = next(iter(terms.get("language", ())), "") or site_lang
    slug = child_text(item, f"{wp}post_name")
    lang = language(stated, plain_text(f"{title} {html}"), notes)
    text = Tidier(addresses, notes, where.fetch).markdown(html, title)
    return Found(
        origin=f"{origin}: {title or child_text(item, f'{wp}post_id')}"[:200],
        title=title,
        text=text,
        lang=lang,
        date=date,
        authors=tuple(filter(None, (names.get(creator, creator),))) if kind == "news" else (),
        summary=plain_text(child_text(item, f"{wp[:-1]}excerpt/}}encoded")),
        slug=slug if slug.isascii() and "%" not in slug else last_step(link),
        url=link if "?" not in link else "",
        kind=kind,
        category=next((c for c in terms.get("category", ()) if c.casefold() not in UNSORTED), ""),
        tags=terms.get("post_tag", ()),
        status=state,
        image=image.name if image.alt else "",
        image_alt=image.alt,
        files=notes.kept(),
        same_as=tuple(f"group:{key}" for key in terms.get("post_translations", ()))
        or (same_page(link),),
        doubts=tuple(notes.doubts),
    )


def terms_of(item: Element) -> dict[str, tuple[str, ...]]:
    """Return the terms of a post by taxonomy; those that plugins keep to themselves by their key."""
    found: dict[str, list[str]] = {}
    for term in item.findall("category"):
        domain = term.get("domain") or ""
        is_key = domain in {"language", "post_translations"}
        name = (term.get("nicename") if is_key else term.text) or ""
        found.setdefault(domain, []).append(name.strip())
    return {domain: tuple(filter(None, names)) for domain, names in found.items()}


def uploads_of(items: list[Element], wp: str) -> dict[str, tuple[str, str]]:
    """Return address and description of each uploaded file, by its number."""
    return {
        child_text(item, f"{wp}post_id"): (
            child_text(item, f"{wp}attachment_url"),
            meta_of(item, wp, "_wp_attachment_image_alt"),
        )
        for item in items
        if child_text(item, f"{wp}post_type") == "attachment"
    }


def meta_of(item: Element, wp: str, key: str) -> str:
    """Return what a post says under a key of its own."""
    for meta in item.findall(f"{wp}postmeta"):
        if child_text(meta, f"{wp}meta_key") == key:
            return child_text(meta, f"{wp}meta_value")
    return ""


def lead_image(
    item: Element,
    wp: str,
    uploads: dict[str, tuple[str, str]],
    addresses: Addresses,
    notes: Notes,
    where: Place,
) -> Placed:
    """Return the featured picture of a post; without a name if there is none to be shown."""
    address, alt = uploads.get(meta_of(item, wp, "_thumbnail_id"), ("", ""))
    if not address:
        return Placed(name="", alt="", caption="", address="")
    image = BeautifulSoup("", "html.parser").new_tag("img", attrs={"src": address, "alt": alt})
    return place(image, "", addresses, notes, where.fetch)
