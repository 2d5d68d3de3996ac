"""The pages of press kits, and the way to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

from plugins.press.kit import Kit, archive_name, kit, kits, logo
from plugins.relations.addresses import quoted
from plugins.views.plans import page_plan
from plugins.views.values import ImageView, LinkView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

NAME = "press"


class PressPage(Struct, frozen=True, kw_only=True):
    """The view of a press kit: what it says, the logo if there is one, and the archive of all."""

    kit: Kit
    logo: ImageView | None
    logo_file: LinkView | None
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
    name = archive_name(item)
    return PressPage(
        kit=found,
        logo=reader.image(asset.path, reader.gettext("Logo")) if asset else None,
        logo_file=reader.asset_link(asset) if asset else None,
        archive=LinkView(title=name.rpartition("/")[2], url=reader.url(quoted(name))),
    )


def panel(edition: Edition, reader: Reader) -> PressPanel | None:
    """Return the way to the press kit of a cluster, on its own page."""
    link = reader.page_link(press_key(edition.item))
    return PressPanel(link) if link else None
