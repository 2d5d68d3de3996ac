"""The news about an item: what names it, the newest on its page, all on one of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.pipeline.extension_points import Panel
from plugins.relations.mentions import by_mention
from plugins.views.frame import FEED
from plugins.views.listing import list_plans
from plugins.views.plans import page_plan
from plugins.views.teaser import teaser
from plugins.views.values import LinkView, TeaserView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition, Site
    from plugins.views.reader import Reader

NAME = "news"
KEY = "coverage"
# Items shown on the page of what they are about.
SHOWN = 5


class Coverage(Struct, frozen=True):
    """The panel ``coverage``: the newest news about an item, the way to all of it, its feed."""

    teasers: tuple[TeaserView, ...]
    more: LinkView | None
    feed: LinkView | None = None


def panels(settings: object) -> list[Panel]:
    """Return the panel."""
    del settings
    return [Panel(name=KEY, compose=coverage)]


def coverage(edition: Edition, reader: Reader) -> Coverage | None:
    """Return the newest news that names an item; nothing where none does."""
    found = reader.once((KEY,), partial(news_by_item, reader.site, reader.lang)).get(edition.item)
    if not found:
        return None
    more = None
    if len(found) > SHOWN:
        words = reader.gettext("All news about %(name)s") % {"name": edition.title}
        more = reader.page_link((KEY, edition.item), title=words, count=len(found))
    words = reader.gettext("News feed about %(name)s") % {"name": edition.title}
    feed = reader.page_link((FEED, "atom", "item", edition.item), title=words)
    return Coverage(tuple(teaser(one, reader) for one in found[:SHOWN]), more, feed)


def news_by_item(site: Site, lang: str) -> dict[str, list[Edition]]:
    """Return the news that lists in *lang* show by the items they name, newest first."""
    return by_mention(site.listed(NAME, lang), site)


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of all news about each item that has more than its page shows."""
    for lang in site.settings.languages:
        gettext = site.catalogues[lang].gettext
        for item, found in news_by_item(site, lang).items():
            own = site.items[item].editions.get(lang)
            if own is None or len(found) <= SHOWN:
                continue
            folder = site.kinds[own.kind].listing or own.kind
            pattern = f"{{lang}}/{{news}}/{{about}}/{{{folder}}}/{{slug}}/"
            title = gettext("All news about %(name)s") % {"name": own.title}
            plan = page_plan(
                site,
                lang,
                (KEY, item),
                pattern,
                title,
                words={"slug": own.slug},
                parent=("item", item),
            )
            yield from list_plans(plan, found, site)
