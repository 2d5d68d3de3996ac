"""Compose: the site to its pages, each with all that its template may see."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins.content_model.page import CopiedFile, Page
from plugins.relations.addresses import quoted
from plugins.views.frame import menu, page_view, site_view
from plugins.views.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from msgspec import Struct

    from plugins.content_model.page import OutputFile, PagePlan
    from plugins.content_model.site import Site
    from plugins.pipeline.drafts import Drafts
    from plugins.pipeline.extension_points import Panel
    from plugins.rendering.collect_theme import StaticFile
    from plugins.views.addresses import Addresses
    from plugins.views.values import LinkView


# Digits of a fingerprint that an address carries.
SHOWN = 10


def compose(
    site: Site,
    addresses: Addresses,
    panels: Iterable[Panel],
    static: Iterable[StaticFile],
    digests: Mapping[str, bytes] | None = None,
    drafts: Drafts | None = None,
) -> list[OutputFile]:
    """
    Return every file of the output: pages, and copies of files.

    Args:
        site: The site, free of problems.
        addresses: All pages.
        panels: What plugins connected to the extension point ``panels``.
        static: Files that are published as they are.
        digests: Fingerprints of the site's assets, by path.
        drafts: Pages beside the site, of a preview.
    """
    fixed = list(static)
    urls = {file.path: theme_url(file) for file in fixed if file.is_theme}
    all_panels = list(panels)
    output: list[OutputFile] = []
    for lang in site.settings.languages:
        reader = Reader(site, addresses, lang)
        shared = site_view(reader, urls)
        links = menu("MENU", reader)
        output += [
            composed(plan, reader, shared, links, all_panels)
            for plan in addresses.plans
            if plan.lang == lang
        ]
        if drafts is not None and drafts.plans:
            reader = Reader(drafts.site, drafts.addresses, lang)
            output += [
                composed(plan, reader, shared, links, all_panels)
                for plan in drafts.plans
                if plan.lang == lang
            ]
    output += [
        CopiedFile(
            save_as=asset.save_as,
            path=str(Path(site.settings.content, asset.path)),
            digest=(digests or {}).get(asset.path, b""),
        )
        for asset in site.assets.values()
    ]
    output += [
        CopiedFile(save_as=file.save_as, path=file.source, digest=bytes.fromhex(file.digest))
        for file in fixed
    ]
    return output


def composed(
    plan: PagePlan,
    reader: Reader,
    shared: Struct,
    links: tuple[LinkView, ...],
    panels: Iterable[Panel],
) -> Page:
    """
    Return one page, composed.

    Args:
        plan: The page.
        reader: For whom, in the page's language.
        shared: What all pages of the language share.
        links: The main menu.
        panels: What plugins connected to the extension point ``panels``.
    """
    return Page(
        save_as=plan.save_as,
        template=plan.template,
        lang=plan.lang,
        site=shared,
        page=page_view(plan, reader, links),
        view=plan.compose(reader),
        panels=dict(panels_of(plan, reader, panels)),
        source=plan.source,
    )


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
    """Yield the panels of an item's page, in the order of the plugins that add them."""
    if not plan.item:
        return
    edition = reader.site.items[plan.item].editions[plan.lang]
    for panel in panels:
        view = panel.compose(edition, reader)
        if view is not None:
            yield panel.name, view
