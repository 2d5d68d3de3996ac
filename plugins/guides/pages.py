"""The list of all guides, in the order of the reader's alphabet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.languages.collation import sort_key
from plugins.views.listing import list_plans
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Site

NAME = "guide"
LISTING = "guides"
URL = "{lang}/{guides}/{slug}/"


def kinds(settings: Settings) -> list[Kind]:
    """Return the kind ``guide``."""
    return [
        Kind(
            name=NAME,
            folder="guides",
            template="article.html",
            url=settings.options.get("GUIDES_URL") or URL,
            listing=LISTING,
            read_also=N_("Background"),
            contents_list=True,
        )
    ]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of guides in every language."""
    for lang in site.settings.languages:
        editions = sorted(site.listed(NAME, lang), key=lambda e: (sort_key(e.title, lang), e.item))
        title = site.catalogues[lang].gettext("Guides")
        plan = page_plan(site, lang, (LISTING,), "{lang}/{guides}/", title)
        yield from list_plans(plan, editions, site)
