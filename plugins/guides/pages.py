"""The list of all guides: parts of a series together, the others by the reader's alphabet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind
from plugins.guides.series import by_series, in_series, places_in_series
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
        listed = site.listed(NAME, lang)
        places = places_in_series(listed, site)
        editions = in_series(listed, places, site, lang)
        title = site.catalogues[lang].gettext("Guides")
        plan = page_plan(site, lang, (LISTING,), "{lang}/{guides}/", title)
        yield from list_plans(plan, editions, site, parting=by_series(places))
