"""Pages: first as plans that have an address, then with all that their template may see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct

PageKey = tuple[str, ...]


# Instead of a template's name: the view itself is the content, as JSON.
JSON = "json"


class PagePlan(Struct, frozen=True, kw_only=True):
    """
    A page that will be made: where it stands and how its view is composed.

    Attributes:
        key: What the page is, whatever its language: pages with one key are translations
            of one another.
        lang: Language of the page.
        url: Address relative to the site, quoted.
        save_as: File it is written to, relative to the output folder.
        template: Its template, or :data:`JSON`.
        title: Headline.
        compose: Makes the view, given the page's reader; a function of a module or a
            ``partial`` of one.
        parent: Key of the page above it; the language switch goes there where a page has
            no translation.
        description: One or two sentences for search engines.
        source: Document it comes from, relative to the content folder; empty for none.
        item: Id of the item whose page it is; empty for pages of another sort.
        lastmod: Day of its last change that a sitemap tells.
        indexed: Whether sitemap and search engines should know it.
        default: Language of the page that ``x-default`` names; empty for the first there is.
        field: Field of the source's front matter that gives the address, by its keys.
        mark: What readers must know of it before all else, such as that it is a draft.
    """

    key: PageKey
    lang: str
    url: str
    save_as: str
    template: str
    title: str
    compose: Callable[[Any], Struct]
    parent: PageKey | None = ("home",)
    description: str = ""
    source: str = ""
    item: str = ""
    lastmod: date | None = None
    indexed: bool = True
    default: str = ""
    field: tuple[str | int, ...] = ()
    mark: str = ""


class Page(Struct, frozen=True, kw_only=True):
    """
    A page ready to be rendered.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        template: Its template.
        lang: Language whose strings and formats the template uses.
        site: What all pages of the language share.
        page: What frames this page: head, language switch, way up.
        view: What the page says; its fields are the template's further names.
        panels: What plugins add to it, by panel.
        source: Document it comes from, for error messages.
    """

    save_as: str
    template: str
    lang: str
    site: Struct
    page: Struct
    view: Struct
    panels: dict[str, Struct] = {}
    source: str = ""


class CopiedFile(Struct, frozen=True, kw_only=True):
    """
    A file of the output that is a copy of another.

    Attributes:
        save_as: File it is copied to, relative to the output folder.
        path: The other file, absolute.
        digest: Fingerprint of its content; empty if it is still to be found out.
    """

    save_as: str
    path: str
    digest: bytes = b""


class DerivedFile(Struct, frozen=True, kw_only=True):
    """
    A file of the output that a function makes of others, such as a smaller picture.

    It is made once for each content of its sources, by whichever worker is free, and kept.

    Attributes:
        save_as: File it is written to, relative to the output folder.
        make: Makes its content: a function of a module, called with the contents of the
            sources, a list of bytes, and *options*. May raise ``ValueError`` in words.
        sources: Files of the content folder, by path relative to it.
        options: What else *make* depends on: a frozen value, or ``None``.
        digests: Fingerprints of the sources, filled in by the build.
    """

    save_as: str
    make: Callable[[list[bytes], Any], bytes]
    sources: tuple[str, ...]
    options: Any = None
    digests: tuple[bytes, ...] = ()


OutputFile = Page | CopiedFile | DerivedFile
