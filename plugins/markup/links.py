"""Ordinary Markdown links: to the site itself, within the page, to elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from plugins.content_model.body import LinkEnd, LinkStart
from plugins.content_model.problem import message
from plugins.front_matter.signs import CONTROL
from plugins.markup.references import split_fragment
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from plugins.content_model.problem import Message
    from plugins.markup.writer import Writer

SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
BREAKS = re.compile(r"[\t\n\r]")
WEB = frozenset({"http", "https"})
SAFE = frozenset({"mailto", "tel", "sms", "geo", "webcal", "xmpp", "matrix", "ftp"})
KEPT = ("href", "title", "hreflang", "lang", "id", "class")


def write_link(node: LexborNode, writer: Writer) -> None:
    """Write an ``<a>``."""
    # Browsers pass over line breaks and tabs in an address: so do we, before we judge it.
    address = BREAKS.sub("", node.attributes.get("href") or "").strip()
    scheme = SCHEME.match(address)
    if writer.in_link or "href" not in node.attributes:
        write_element(node, writer)
    elif not address:
        writer.problem(
            message("a link without an address"),
            message("write the address between the parentheses: [words](address)"),
            "]()",
        )
        writer.children(node)
    elif (fault := address_fault(address)) is not None:
        writer.problem(*fault, address)
        writer.children(node)
    elif address.startswith("//") or (scheme and scheme[1].lower() in WEB):
        write_external(node, writer)
    elif scheme and scheme[1].lower() in SAFE:
        write_inner(node, writer)
    elif scheme:
        writer.problem(
            message("a link cannot lead to “{scheme}:”", scheme=scheme[1]),
            message("use an address that begins with https:// or mailto:"),
            address,
        )
        writer.children(node)
    elif address.startswith("#"):
        writer.fragments.append(unquote(address[1:]))
        write_inner(node, writer)
    else:
        target, fragment = split_fragment(unquote(address))
        writer.part(LinkStart(target, fragment, node.attributes.get("title") or ""))
        write_children(node, writer)
        writer.part(LinkEnd(target))


def address_fault(address: str) -> tuple[Message, Message] | None:
    """Return what keeps an address from leading anywhere at all, and what to write, if anything does."""
    try:
        is_text = CONTROL.search(BREAKS.sub("\0", unquote(address, errors="strict"))) is None
    except UnicodeDecodeError:
        is_text = False
    if not is_text:
        return (
            message("“{address}” has a % that stands for no letter", address=address),
            message("write the address as people read it, without % and digits"),
        )
    scheme, colon, rest = address.partition(":")
    if address.startswith("//") or (colon and scheme.lower() in WEB):
        if has_host(address):
            return None
        example = "https://example.org/page"
    elif colon and scheme.lower() in SAFE and not rest.partition("?")[0].strip("/"):
        example = "mailto:name@example.org"
    else:
        return None
    return (
        message("“{address}” is not a whole address", address=address),
        message("write it in full, as {example}", example=example),
    )


def has_host(address: str) -> bool:
    """Return whether an address on the web names a host, and a port that there can be."""
    try:
        parts = urlsplit(address)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def write_external(node: LexborNode, writer: Writer) -> None:
    """Write a link out of the site: marked as such, and telling the other side nothing."""
    attributes = {name: node.attributes[name] for name in KEPT if name in node.attributes}
    # A picture in the link carries no mark: the mark is set in type after the last word.
    if node.css_first("img") is None:
        attributes["class"] = " ".join(filter(None, (attributes.get("class"), "external")))
    writer.start_tag("a", {**attributes, "rel": "external noopener"})
    write_children(node, writer)
    writer.html("</a>")


def write_inner(node: LexborNode, writer: Writer) -> None:
    """Write a link whose address needs no change."""
    writer.start_tag("a", node.attributes)
    write_children(node, writer)
    writer.html("</a>")


def write_children(node: LexborNode, writer: Writer) -> None:
    """Write the words of a link; a reference among them stays as it is written."""
    writer.in_link = True
    writer.children(node)
    writer.in_link = False
