"""The pages of press kits, and the way to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.press.kit import Kit, archive_name, kit, kits, logo
from plugins.press.logo_files import LogoFile, logo_files
from plugins.relations.addresses import quoted
from plugins.views.plans import page_plan
from plugins.views.values import ImageView, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

NAME = "press"


class Download(Struct, frozen=True):
    """A file to download: the link in words, and what the file is called where it is saved."""

    link: LinkView
    name: str


class PressPage(Struct, frozen=True, kw_only=True):
    """The view of a press kit: what it says, the logo if there is one, and the archive of all."""

    kit: Kit
    logo: ImageView | None
    logo_files: tuple[Download, ...]
    archive: LinkView


class PressPanel(Struct, frozen=True):
    """The panel ``press``: the way to a cluster's press kit."""

    link: LinkView


def press_key(item: str) -> PageKey:
    """Return the key of the press kit of a cluster."""
    return (NAME, item)


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the press kit of every cluster, in the languages the cluster has a text in."""
    for item in kits(site):
        for lang, edition in item.editions.items():
            if edition.listed:
                # Translators: %(name)s is a cluster.
                title = site.catalogues[lang].gettext("Press kit: %(name)s")
                folder = unquote(edition.url).rstrip("/")
                yield page_plan(
                    site,
                    lang,
                    press_key(item.id),
                    "{folder}/{press}/",
                    title % {"name": edition.title},
                    words={"folder": folder},
                    template="press.html",
                    compose=partial(press_page, item=item.id),
                    parent=("item", item.id),
                    description=edition.summary,
                )


def press_page(reader: Reader, *, item: str) -> PressPage:
    """Return the view of a press kit."""
    found = kit(item, reader)
    if found is None:  # kits have facts
        raise LookupError(item)
    asset = logo(item, reader.site)
    files = logo_files(item, asset) if asset else ()
    name = archive_name(item)
    return PressPage(
        kit=found,
        logo=reader.image(asset.path, reader.gettext("Logo")) if asset else None,
        logo_files=tuple(download(file, reader) for file in files),
        archive=LinkView(title=name.rpartition("/")[2], url=reader.url(quoted(name))),
    )


def download(file: LogoFile, reader: Reader) -> Download:
    """Return the link to a form of a logo, which says what it is good for."""
    url = reader.url(quoted(file.save_as))
    return Download(LinkView(title=form_words(file, reader), url=url), file.name)


def form_words(file: LogoFile, reader: Reader) -> str:
    """Return what a form of a logo is, in the reader's language."""
    if file.raster is None:
        kind = file.name.rpartition(".")[2].upper()
        # Translators: a logo as a drawing.
        return reader.gettext("SVG, sharp in any size") if kind == "SVG" else kind
    words = (
        # Translators: a logo; %(width)s is a number of pixels.
        reader.gettext("PNG, %(width)s pixels wide, on white")
        if file.raster.white
        else reader.gettext("PNG, %(width)s pixels wide, without a background")
    )
    return words % {"width": file.raster.width}


def panel(edition: Edition, reader: Reader) -> PressPanel | None:
    """Return the way to the press kit of a cluster, on its own page."""
    link = reader.page_link(press_key(edition.item))
    return PressPanel(link) if link else None
