"""Feeds of others: Atom, RSS 2.0 and RSS 1.0 to their entries."""

from __future__ import annotations

from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from msgspec import Struct

from plugins.content_model.problem import message
from plugins.incoming.clean_html import plain_text
from plugins.incoming.dates import machine_date
from plugins.incoming.read_xml import MEGABYTE, XmlError, child_text, read_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_BYTES = 10 * MEGABYTE
ATOM = "{http://www.w3.org/2005/Atom}"
RSS1 = "{http://purl.org/rss/1.0/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"


class Entry(Struct, frozen=True, kw_only=True):
    """
    An entry of a feed; what it does not have is empty.

    Attributes:
        id: What the feed knows it by.
        title: Plain text.
        link: Address of the page it tells of.
        lang: Its language as the feed states it.
        date: Publication, as front matter writes it.
        modified: Last change, likewise.
        authors: Names.
        tags: Categories, as the feed calls them.
        summary: HTML, not cleaned.
        content: HTML, not cleaned.
    """

    id: str
    title: str
    link: str
    lang: str = ""
    date: str = ""
    modified: str = ""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    summary: str = ""
    content: str = ""


class Feed(Struct, frozen=True, kw_only=True):
    """A feed: its title, its language as stated, its entries in the order it has them."""

    title: str
    lang: str
    entries: tuple[Entry, ...]


def read_feed(raw: bytes) -> Feed:
    """
    Return what a feed says.

    Args:
        raw: Its content.

    Raises:
        XmlError: If it is no feed that can be read safely.
    """
    root = read_xml(raw, MOST_BYTES)
    if root.tag == f"{ATOM}feed":
        return atom(root)
    if root.tag == "rss" and root.find("channel") is not None:
        return rss(root, "", root.find("channel"))
    if root.tag == f"{RDF}RDF":
        return rss(root, RSS1, root.find(f"{RSS1}channel"))
    raise XmlError(
        message("this is neither Atom nor RSS: it begins with <{tag}>", tag=root.tag),
        message("name the address of the feed itself, which pages call RSS or Atom"),
    )


def atom(root: Element) -> Feed:
    """Return what an Atom feed says."""
    lang = root.get(XML_LANG) or ""
    base = root.get(XML_BASE) or ""
    return Feed(
        title=plain_text(atom_text(root.find(f"{ATOM}title"))),
        lang=lang,
        entries=tuple(atom_entry(e, lang, base) for e in root.findall(f"{ATOM}entry")),
    )


def atom_entry(entry: Element, lang: str, base: str) -> Entry:
    """Return an entry of an Atom feed."""
    links = {
        link.get("rel") or "alternate": link.get("href") or ""
        for link in entry.findall(f"{ATOM}link")[::-1]
    }
    link = web_address(links.get("alternate", ""), entry.get(XML_BASE) or base)
    updated = machine_date(child_text(entry, f"{ATOM}updated"))
    published = machine_date(child_text(entry, f"{ATOM}published"))
    names = (child_text(a, f"{ATOM}name") for a in entry.findall(f"{ATOM}author"))
    terms = (c.get("label") or c.get("term") or "" for c in entry.findall(f"{ATOM}category"))
    return Entry(
        id=child_text(entry, f"{ATOM}id") or link,
        title=plain_text(atom_text(entry.find(f"{ATOM}title"))),
        link=link,
        lang=entry.get(XML_LANG) or lang,
        date=published or updated,
        modified=updated if published else "",
        authors=tuple(filter(None, names)),
        tags=tuple(filter(None, terms)),
        summary=atom_text(entry.find(f"{ATOM}summary")),
        content=atom_text(entry.find(f"{ATOM}content")),
    )


def atom_text(element: Element | None) -> str:
    """Return a text of Atom as HTML, whichever of its three forms it has."""
    if element is None:
        return ""
    kind = element.get("type") or "text"
    if kind == "xhtml":
        return "".join(as_html(child) for child in element)
    text = (element.text or "").strip()
    return text if kind in {"html", "text/html"} else escape(text)


def as_html(element: Element) -> str:
    """Return an element of XHTML, and what follows it, as HTML; attributes but the usual dropped."""
    tag = str(element.tag).rpartition("}")[2]
    attributes = "".join(
        f' {name}="{escape(value)}"'
        for name, value in element.attrib.items()
        if name in {"href", "src", "alt", "title", "class"}
    )
    inner = escape(element.text or "") + "".join(as_html(child) for child in element)
    return f"<{tag}{attributes}>{inner}</{tag}>{escape(element.tail or '')}"


def rss(root: Element, space: str, channel: Element | None) -> Feed:
    """Return what an RSS feed says; *space* is the namespace of its own elements."""
    if channel is None:
        return Feed(title="", lang="", entries=())
    items = root.findall(f"{space}item") if space else channel.findall("item")
    lang = child_text(channel, "language", f"{DC}language")
    return Feed(
        title=plain_text(child_text(channel, f"{space}title")),
        lang=lang,
        entries=tuple(rss_entry(item, space, lang) for item in items),
    )


def rss_entry(item: Element, space: str, lang: str) -> Entry:
    """Return an item of an RSS feed."""
    guid = item.find("guid")
    guid_text = child_text(item, "guid")
    is_link = guid is not None and guid.get("isPermaLink") != "false" and "://" in guid_text
    link = web_address(child_text(item, f"{space}link") or (guid_text if is_link else ""), "")
    author = child_text(item, f"{DC}creator", "author")
    return Entry(
        id=guid_text or item.get(f"{RDF}about") or link,
        title=plain_text(unescape(child_text(item, f"{space}title"))),
        link=link,
        lang=child_text(item, f"{DC}language") or lang,
        date=machine_date(child_text(item, "pubDate", f"{DC}date")),
        authors=(author,) if author and "@" not in author else (),
        tags=tuple(filter(None, ((c.text or "").strip() for c in item.findall("category")))),
        summary=child_text(item, f"{space}description"),
        content=child_text(item, f"{CONTENT}encoded"),
    )


def web_address(written: str, base: str) -> str:
    """Return an address on the web; empty for any other."""
    try:
        address = urljoin(base, written.strip()) if base else written.strip()
    except ValueError:
        return ""
    return (
        address
        if address.startswith(("http://", "https://")) and not set(address) & set(" <>\"'\n")
        else ""
    )
