"""Which feeds there are, and what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from plugins.content_model.page import JSON
from plugins.feeds.atom import atom_feed
from plugins.feeds.json_feed import json_feed
from plugins.views.frame import FEED
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.site import Edition, Site

FILES = (("atom", "feed.xml", "feed.atom", atom_feed), ("json", "feed.json", JSON, json_feed))
CATEGORIES = "categories"


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the feeds of every language."""
    for lang, language in site.settings.languages.items():
        dated = [e for e in site.listed_all(lang) if site.kinds[e.kind].dated]
        yield from feed_plans(site, lang, ("home",), "{lang}/", language.site_name, dated)
        for term_id in sorted({e.category for e in dated if e.category}):
            label, _ = site.vocabularies[CATEGORIES][term_id].label(lang)
            yield from feed_plans(
                site,
                lang,
                (CATEGORIES, term_id),
                f"{{lang}}/{{category}}/{label.slug}/",
                f"{language.site_name}: {label.label}",
                [e for e in dated if e.category == term_id],
            )


def feed_plans(
    site: Site, lang: str, owner: PageKey, pattern: str, title: str, editions: list[Edition]
) -> Iterator[PagePlan]:
    """
    Yield a feed in each format.

    Args:
        site: The site.
        lang: Language of the feed.
        owner: Key of the page it belongs to.
        pattern: Address of that page.
        title: Name of the feed.
        editions: What it tells of, newest first.
    """
    shown = tuple(editions[: site.settings.feed_items])
    for name, file, template, compose in FILES:
        yield page_plan(
            site,
            lang,
            (FEED, name, *owner),
            pattern + file,
            title,
            template=template,
            compose=partial(compose, title=title, owner=owner, shown=shown),
            parent=owner,
            indexed=False,
        )
