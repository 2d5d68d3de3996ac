"""One web page, as a browser saved it or a server sent it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from bs4 import Tag
from msgspec import Struct

from plugins.content_model.problem import message
from plugins.importing.main_part import leave_out, main_part
from plugins.importing.page_facts import (
    authors_of,
    bylines,
    date_of,
    lead_of,
    linked_data,
    metas,
    title_of,
)
from plugins.incoming.addresses import LOCAL, Addresses, same_page, urlsplit_path
from plugins.incoming.clean_html import check_depth
from plugins.incoming.dates import machine_date
from plugins.incoming.detect_language import detect_language
from plugins.incoming.found import Found, Notes
from plugins.incoming.pictures import Fetch, caption_of, place
from plugins.incoming.read_xml import XmlError
from plugins.incoming.soup import soup_of
from plugins.incoming.tidy import Tidier, is_figure
from plugins.languages.slugs import is_step

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

CHANGED = ("article:modified_time", "datemodified", "dcterms.modified")
PARSER = "html.parser"


class Place(Struct, frozen=True, kw_only=True):
    """
    Where what is read comes from.

    Attributes:
        root: The folder that may be read.
        copies: Further folders with copies of what lies on the web.
        fetch: Gets pictures from the web, if that is wanted.
        lang: Language of texts that name none, if a site's settings say; empty if unknown.
    """

    root: Path
    copies: tuple[Path, ...] = ()
    fetch: Fetch | None = None
    lang: str = ""


def read_page(path: Path, where: Place) -> Found:
    """
    Return what a file of HTML holds.

    Args:
        path: The file.
        where: What may be read besides.

    Raises:
        XmlError: If it is nested deeper than any page is, or there is nothing in it.
    """
    raw = path.read_bytes()
    if not raw.strip():
        raise XmlError(
            message("the file is empty"), message("save the page anew, or delete the file")
        )
    check_depth(raw.decode("latin-1"))
    soup = soup_of(raw, PARSER)
    origin = path.relative_to(where.root).as_posix()
    notes = Notes()
    if soup.contains_replacement_characters:
        notes.doubt(
            message("the encoding of the page is not clear: some characters could not be read"),
            message("look for � in the text, and write what should stand there"),
        )
    base = page_address(soup)
    # A folder has the files of its pages; what lies on the web then has the same names.
    addresses = Addresses(where.root, path.parent, base, where.copies)
    declared = str((soup.html.get("lang") if soup.html else "") or "")
    data = linked_data(soup)
    main, is_marked = main_part(soup)
    wide = around(main)
    if not is_marked:
        notes.doubt(
            message("the page does not mark its article: the part with most words was taken"),
            message("compare the text with the page"),
        )
    title = title_of(soup, wide, notes)
    date = date_of(soup, wide, data, notes, declared[:2])
    authors = authors_of(soup, wide, data)
    tags = [a.get_text(" ", strip=True) for a in soup.find_all("a", rel="tag")]
    tags += metas(soup, "article:tag")
    for byline in bylines(soup, main):
        if byline.find(["p", "h2", "figure"]) is None and inside_of(byline, main):
            byline.decompose()
    leave_out(wide, main, notes)
    summary = lead_of(soup, wide, notes)
    for heading in main.find_all("h1", limit=1):
        heading.decompose()
    image, alt, caption = lead_picture(main, addresses, notes, where)
    text = Tidier(addresses, notes, where.fetch).markdown(main.decode_contents(), title)
    lang = language(declared, f"{title} {summary} {main.get_text(' ')}", notes)
    return Found(
        origin=origin,
        title=title,
        text=text,
        lang=lang,
        date=date,
        modified=next(filter(None, map(machine_date, metas(soup, *CHANGED))), ""),
        authors=authors,
        summary=summary,
        slug=last_step(base),
        url=base,
        category=next(iter(metas(soup, "article:section")), ""),
        tags=tuple(dict.fromkeys(filter(None, tags))),
        image=image,
        image_alt=alt,
        image_caption=caption,
        files=notes.kept(),
        same_as=tuple(translations(soup, addresses, base or f"{LOCAL}{origin}")),
        doubts=tuple(notes.doubts),
    )


def page_address(soup: BeautifulSoup) -> str:
    """Return the address a page has on the web, as it says itself; empty if it does not."""
    canonical = soup.find("link", rel="canonical")
    address = str(canonical.get("href") or "") if isinstance(canonical, Tag) else ""
    found = address or next(iter(metas(soup, "og:url")), "")
    return found if found.startswith(("http://", "https://")) else ""


def around(main: Tag) -> Tag:
    """Return the element that holds an article with its headline and byline."""
    parent = main.find_parent(["article", "main"])
    return parent if isinstance(parent, Tag) else main


def inside_of(element: Tag, main: Tag) -> bool:
    """Return whether an element is part of another, and still there."""
    return not element.decomposed and any(parent is main for parent in element.parents)


def lead_picture(
    main: Tag, addresses: Addresses, notes: Notes, where: Place
) -> tuple[str, str, str]:
    """Return file, description and caption of the picture before the first words, taken out."""
    figure = main.find(is_figure)
    if not isinstance(figure, Tag) or not isinstance(figure.find("img"), Tag):
        return "", "", ""
    before = " ".join(
        text for text in figure.find_all_previous(string=True) if inside_of_text(text, main)
    )
    if len(before.split()) > 3:  # noqa: PLR2004  # a mark above the headline may stand there
        return "", "", ""
    image = figure.find("img")
    caption = figure.find("figcaption") or figure.find(class_="wp-caption-text")
    if not isinstance(image, Tag):
        return "", "", ""
    found = place(
        image,
        caption_of(caption if isinstance(caption, Tag) else None),
        addresses,
        notes,
        where.fetch,
    )
    if not (found.name and found.alt):
        return "", "", ""
    figure.decompose()
    return found.name, found.alt, found.caption


def inside_of_text(text: object, main: Tag) -> bool:
    """Return whether words belong to an element and are not mere white space."""
    parents = getattr(text, "parents", ())
    return bool(str(text).strip()) and any(parent is main for parent in parents)


def language(declared: str, text: str, notes: Notes) -> str:
    """Return the language of a page: what it declares, unless its words are plainly others."""
    stated = "nb" if declared.lower() in {"no", "no-no"} else declared.replace("_", "-")
    found, is_sure = detect_language(text)
    if not stated:
        if found and not is_sure:
            notes.doubt(
                message("the language “{lang}” was guessed from few words", lang=found),
                message("rename the file if it is another one: index.nb.md, index.en.md"),
            )
        return found
    if is_sure and found != stated.split("-")[0].lower():
        notes.doubt(
            message(
                "the page says that it is in “{declared}”, but its words are “{lang}”",
                declared=stated,
                lang=found,
            ),
            message("rename the file if it is another one: index.nb.md, index.en.md"),
        )
        return found
    return stated


def last_step(url: str) -> str:
    """Return the last part of an address, to keep it; empty if a new one is needed anyway."""
    step = unquote(urlsplit_path(url)).strip("/").rpartition("/")[2]
    step = step.removesuffix(".html").removesuffix(".htm").removesuffix(".php")
    return (
        step
        if is_step(step) and step.isascii() and step == step.lower() and not step.isdigit()
        else ""
    )


def translations(soup: BeautifulSoup, addresses: Addresses, own: str) -> list[str]:
    """Return the addresses of a page in all its languages, as it names them, its own included."""
    found = [same_page(own)]
    found += [
        same_page(addresses.absolute(str(link.get("href") or "")))
        for link in soup.find_all("link", rel="alternate")
        if link.get("hreflang") and link.get("hreflang") != "x-default"
    ]
    return list(dict.fromkeys(filter(None, found)))
