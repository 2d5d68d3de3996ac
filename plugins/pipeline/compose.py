"""Compose: the site to its pages, each with all that its template may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.page import CopiedFile, Page
from plugins.content_model.seen import seeing
from plugins.relations.addresses import quoted
from plugins.views.frame import HOME, menu, page_view, site_view
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from msgspec import Struct

    from plugins.content_model.page import DerivedFile, PagePlan
    from plugins.content_model.site import Site
    from plugins.pipeline.drafts import Drafts
    from plugins.pipeline.extension_points import Panel
    from plugins.rendering.collect_theme import StaticFile
    from plugins.views.addresses import Addresses


# Digits of a fingerprint that an address carries.
SHOWN = 10


class Composer:
    """
    Composes the pages of a site one by one, each for readers of its language.

    Args:
        site: The site, free of problems.
        addresses: All pages.
        panels: What plugins connected to the extension point ``panels``.
        static: Files that are published as they are.
        read: Returns a stored text by its fingerprint; without it, pages are for sending alone.
        drafts: Pages beside the site, of a preview.

    Attributes:
        plans: The pages, one language after the other, and those of drafts.
        shared: What all pages of a language share, by language.
        seen: Keys of the parts of the site that planning and what pages share drew on.
        apart: For whom the pages of drafts are, by path in the output.
    """

    def __init__(
        self,
        site: Site,
        addresses: Addresses,
        panels: Iterable[Panel] = (),
        static: Iterable[StaticFile] = (),
        read: Callable[[str], bytes] | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        languages = site.settings.languages
        urls = {file.path: theme_url(file) for file in static if file.is_theme}
        self.panels = tuple(panels)
        self.readers = {lang: Reader(site, addresses, lang, read) for lang in languages}
        with seeing() as seen:
            self.shared = {lang: site_view(reader, urls) for lang, reader in self.readers.items()}
            self.menus = {lang: menu("MENU", reader) for lang, reader in self.readers.items()}
        self.seen = addresses.seen | seen
        self.plans = tuple(
            plan for lang in languages for plan in addresses.plans if plan.lang == lang
        )
        self.apart: dict[str, Reader] = {}
        if drafts is not None and drafts.plans:
            beside = {
                lang: Reader(drafts.site, drafts.addresses, lang, read) for lang in languages
            }
            self.apart = {plan.save_as: beside[plan.lang] for plan in drafts.plans}
            self.plans += drafts.plans

    def page(self, plan: PagePlan, reader: Reader | None = None) -> Page:
        """
        Return one page, composed.

        Args:
            plan: The page.
            reader: For whom, in the page's language; of the whole site if left out.
        """
        reader = reader or self.apart.get(plan.save_as) or self.readers[plan.lang]
        return Page(
            save_as=plan.save_as,
            template=plan.template,
            lang=plan.lang,
            site=self.shared[plan.lang],
            page=page_view(plan, reader, self.menus[plan.lang]),
            view=plan.compose(reader),
            panels=dict(panels_of(plan, reader, self.panels)),
            source=plan.source,
        )


def other_files(
    site: Site,
    static: Iterable[StaticFile],
    digests: Mapping[str, bytes] | None = None,
    derived: Iterable[DerivedFile] = (),
) -> list[CopiedFile | DerivedFile]:
    """
    Return the files of the output that are no pages.

    Args:
        site: The site.
        static: Files that are published as they are.
        digests: Fingerprints of the files that assets and derived files are made of, by path.
        derived: Files made of others; one takes the place of an asset's copy.
    """
    files = [replace(f, digests=tuple((digests or {})[p] for p in f.sources)) for f in derived]
    taken = {file.save_as for file in files}
    found: list[CopiedFile | DerivedFile] = [
        CopiedFile(
            save_as=asset.save_as,
            path=str(Path(site.settings.content, asset.path)),
            digest=(digests or {}).get(asset.path, b""),
        )
        for asset in site.assets.values()
        if asset.save_as not in taken
    ]
    found += files
    found += [
        CopiedFile(save_as=file.save_as, path=file.source, digest=bytes.fromhex(file.digest))
        for file in static
    ]
    return found


def theme_url(file: StaticFile) -> str:
    """
    Return the address of a static file of the theme, relative to the site.

    What pages name themselves carries its fingerprint, so that browsers may keep it for
    good.  Fonts and pictures do not: the stylesheet names them too, and both must agree.
    """
    url = quoted(file.save_as)
    return f"{url}?v={file.digest[:SHOWN]}" if file.path.endswith((".css", ".js")) else url


def panels_of(
    plan: PagePlan, reader: Reader, panels: Iterable[Panel]
) -> Iterator[tuple[str, Struct]]:
    """Yield the panels of a page, in the order of the plugins that add them."""
    for panel in panels:
        view = panel_of(plan, reader, panel)
        if view is not None:
            yield panel.name, view


def panel_of(plan: PagePlan, reader: Reader, panel: Panel) -> Struct | None:
    """Return what a panel shows on a page, by what sort of page it is."""
    if plan.item:
        edition = reader.site.items[plan.item].editions[plan.lang]
        return panel.compose(edition, reader) if panel.compose is not None else None
    if plan.term:
        return panel.term(plan.term, reader) if panel.term is not None else None
    if plan.key == HOME:
        return panel.front(reader) if panel.front is not None else None
    return panel.page(plan, reader) if panel.page is not None else None
