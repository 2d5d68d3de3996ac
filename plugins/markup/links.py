"""Ordinary Markdown links: to the site itself, within the page, to elsewhere."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from plugins.content_model.body import LinkEnd, LinkStart
from plugins.content_model.problem import message
from plugins.front_matter.signs import CONTROL
from plugins.markup.references import split_fragment
from plugins.markup.writer import write_element

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from selectolax.lexbor import LexborNode

    from plugins.content_model.problem import Message
    from plugins.markup.writer import Writer

SCHEME = re.compile(r"([a-z][a-z0-9+.-]+):", re.IGNORECASE)
BREAKS = re.compile(r"[\t\n\r]")
WEB = frozenset({"http", "https"})
SAFE = frozenset({"mailto", "tel", "sms", "geo", "webcal", "xmpp", "matrix", "ftp"})
KEPT = ("href", "title", "hreflang", "lang", "id", "class")


class Anchor(NamedTuple):
    """
    An ``<a>``.

    Attributes:
        attributes: By name, ``href`` among them.
        write: Writes what is within.
        has_picture: Whether that is a picture, or holds one.
    """

    attributes: Mapping[str, str | None]
    write: Callable[[], None]
    has_picture: bool = False


def write_link(node: LexborNode, writer: Writer) -> None:
    """Write an ``<a>``."""
    attributes = node.attributes
    if writer.in_link or "href" not in attributes:
        write_element(node, writer)
    else:
        children = partial(writer.children, node)
        write_anchor(Anchor(attributes, children, node.css_first("img") is not None), writer)


def write_anchor(anchor: Anchor, writer: Writer) -> None:
    """Write an ``<a>`` that leads somewhere."""
    # Browsers pass over line breaks and tabs in an address: so do we, before we judge it.
    address = BREAKS.sub("", anchor.attributes["href"] or "").strip()
    scheme = SCHEME.match(address)
    if not address:
        writer.problem(
            message("a link without an address"),
            message("write the address between the parentheses: [words](address)"),
            "]()",
        )
        anchor.write()
    elif (fault := address_fault(address)) is not None:
        writer.problem(*fault, address)
        anchor.write()
    elif address.startswith("//") or (scheme and scheme[1].lower() in WEB):
        write_external(anchor, writer)
    elif scheme and scheme[1].lower() in SAFE:
        write_inner(anchor, writer)
    elif scheme:
        writer.problem(
            message("a link cannot lead to “{scheme}:”", scheme=scheme[1]),
            message("use an address that begins with https:// or mailto:"),
            address,
        )
        anchor.write()
    elif address.startswith("#"):
        writer.fragments.append(unquote(address[1:]))
        write_inner(anchor, writer)
    else:
        target, fragment = split_fragment(unquote(address))
        writer.part(LinkStart(target, fragment, anchor.attributes.get("title") or ""))
        write_words(anchor, writer)
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


def write_external(anchor: Anchor, writer: Writer) -> None:
    """Write a link out of the site: marked as such, and telling the other side nothing."""
    attributes = {name: anchor.attributes[name] for name in KEPT if name in anchor.attributes}
    # A picture in the link carries no mark: the mark is set in type after the last word.
    if not anchor.has_picture:
        attributes["class"] = " ".join(filter(None, (attributes.get("class"), "external")))
    writer.start_tag("a", {**attributes, "rel": "external noopener"})
    write_words(anchor, writer)
    writer.html("</a>")


def write_inner(anchor: Anchor, writer: Writer) -> None:
    """Write a link whose address needs no change."""
    writer.start_tag("a", anchor.attributes)
    write_words(anchor, writer)
    writer.html("</a>")


def write_words(anchor: Anchor, writer: Writer) -> None:
    """Write the words of a link; a reference among them stays as it is written."""
    writer.in_link = True
    anchor.write()
    writer.in_link = False
