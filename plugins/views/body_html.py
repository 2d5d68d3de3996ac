"""A parsed text as the HTML of one page: its open places filled in."""

from __future__ import annotations

from functools import singledispatch
from html import escape
from typing import TYPE_CHECKING

from plugins.content_model.body import (
    Html,
    Label,
    LinkEnd,
    LinkStart,
    Mention,
    Part,
    Passage,
    Picture,
    ReadAlso,
    TitleLink,
)
from plugins.content_model.catalogue import N_
from plugins.views.image import image_html
from plugins.views.prose import Prose

if TYPE_CHECKING:
    from plugins.content_model.own_text import TextLink
    from plugins.content_model.site import Edition
    from plugins.views.reader import Reader
    from plugins.views.values import LinkView


# What a line to a list or a file is called.
SEE_ALSO = N_("See also")


def body_html(edition: Edition, reader: Reader, *, on_page: bool = True) -> Prose:
    """
    Return the text of an edition as a page shows it.

    References lead to the reader's language where their item has it, else to another,
    marked. What refers to an item that is not public leaves no trace but its own words.

    Args:
        edition: The item in the language the text is in.
        reader: For whom; of the same language, except in feeds and lists.
        on_page: Whether it is for the item's own page, where first mentions of names are more
            than their words.
    """
    body = edition.body
    pieces: list[str | int] = [
        part.length
        if isinstance(part, Passage)
        else part.html
        if isinstance(part, Mention) and not on_page
        else part_html(part, edition, reader)
        for part in body.parts
    ]
    if edition.links:
        pieces = linked_pieces(pieces, edition, reader)
    return Prose(tuple(pieces), body.text, reader.read)


def linked_pieces(pieces: list[str | int], edition: Edition, reader: Reader) -> list[str | int]:
    """Return the pieces of a text with a link around each name that was found in it."""
    by_part: dict[int, list[TextLink]] = {}
    for found in edition.links:
        by_part.setdefault(found.part, []).append(found)
    linked: list[str | int] = []
    for number, piece in enumerate(pieces):
        done = 0
        for found in by_part.get(number, ()):
            item = reader.site.items.get(found.item)
            if item is not None:
                link = reader.edition_link(item.edition(reader.lang))
                end = found.start + found.length
                linked += [cut(piece, done, found.start), start_tag(link)]
                linked += [cut(piece, found.start, end), f"</a>{language_mark(link)}"]
                done = end
        linked.append(cut(piece, done))
    return linked


def cut(piece: str | int, start: int, end: int | None = None) -> str | int:
    """Return what lies between two bytes of a piece: HTML, or a number of bytes of a passage."""
    if isinstance(piece, int):
        return (piece if end is None else end) - start
    return piece.encode()[start:end].decode() if start or end is not None else piece


@singledispatch
def part_html(part: Part, edition: Edition, reader: Reader) -> str:
    """Return one part of a text as HTML."""
    raise TypeError(part, edition, reader)


@part_html.register(Html)
def html_part(part: Html, edition: Edition, reader: Reader) -> str:
    """Return finished HTML."""
    del edition, reader
    return part.html


@part_html.register(Mention)
def mention_part(part: Mention, edition: Edition, reader: Reader) -> str:
    """Return a name as its plugin shows the first mention; its words alone if that is gone."""
    show = reader.site.mentions.get(part.of)
    return show(part, edition, reader) if show else part.html


@part_html.register(Label)
def label_part(part: Label, edition: Edition, reader: Reader) -> str:
    """Return an interface string."""
    del edition
    return escape(reader.catalogue.gettext(part.msgid))


@part_html.register(Picture)
def picture_part(part: Picture, edition: Edition, reader: Reader) -> str:
    """Return a picture with its size, so that nothing moves when it arrives."""
    path = reader.site.references.file(part.source, edition.path)
    image = reader.image(path or "", part.alt)
    if image is None:
        return ""
    return image_html(image)


@part_html.register(LinkStart)
def link_start(part: LinkStart, edition: Edition, reader: Reader) -> str:
    """Return the start of a link; nothing if it leads to what is not public."""
    link = link_to(part.target, part.fragment, edition, reader)
    if link is None:
        return ""
    title = f' title="{escape(part.title)}"' if part.title else ""
    return start_tag(link, title)


@part_html.register(LinkEnd)
def link_end(part: LinkEnd, edition: Edition, reader: Reader) -> str:
    """Return the end of a link, with the mark of another language."""
    link = link_to(part.target, "", edition, reader)
    return f"</a>{language_mark(link)}" if link else ""


@part_html.register(TitleLink)
def title_link(part: TitleLink, edition: Edition, reader: Reader) -> str:
    """Return a link that reads as its target's title."""
    link = link_to(part.target, part.fragment, edition, reader)
    return full_link(link) if link else ""


@part_html.register(ReadAlso)
def read_also(part: ReadAlso, edition: Edition, reader: Reader) -> str:
    """Return the lines that lead on, each worded as its target asks for."""
    lines = []
    for written in part.targets:
        target, _, fragment = written.partition("#")
        link = link_to(target, fragment, edition, reader)
        item = reader.site.items.get(reader.site.references.item(target, edition.path) or "")
        if link is not None:
            msgid = reader.site.kinds[item.kind].read_also if item else SEE_ALSO
            wording = reader.catalogue.gettext(msgid)
            lines.append(read_also_line(wording, full_link(link)))
    return "".join(lines)


def read_also_line(wording: str, link: str) -> str:
    """Return a line that leads on: what it is called, and the HTML of the link."""
    return f'<p class="read-also"><span class="read-also__label">{escape(wording)}:</span> {link}</p>\n'


def link_to(target: str, fragment: str, edition: Edition, reader: Reader) -> LinkView | None:
    """Return the link that a reference in *edition* stands for, if it leads anywhere public."""
    references = reader.site.references
    item_id = references.item(target, edition.path)
    if item_id is not None:
        item = reader.site.items.get(item_id)
        return reader.edition_link(item.edition(reader.lang), "", fragment) if item else None
    path = references.file(target, edition.path)
    if path is not None:
        asset = reader.site.assets.get(path)
        return reader.asset_link(asset) if asset else None
    return reader.address_link(target, fragment)


def start_tag(link: LinkView, more: str = "") -> str:
    """Return the start tag of *link*."""
    hreflang = f' hreflang="{escape(link.lang)}"' if link.lang else ""
    return f'<a href="{escape(link.url)}"{hreflang}{more}>'


def full_link(link: LinkView) -> str:
    """Return *link* with its title, in the language that has."""
    lang = f' lang="{escape(link.title_lang)}"' if link.title_lang else ""
    return f"{start_tag(link, lang)}{escape(link.title, quote=False)}</a>{language_mark(link)}"


def language_mark(link: LinkView) -> str:
    """Return the name of the language *link* leads to, if it is not the reader's."""
    if not link.lang:
        return ""
    return f' <span class="lang-mark" lang="{escape(link.lang)}">({escape(link.lang_name)})</span>'
