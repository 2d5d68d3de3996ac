"""Which feeds there are, and what they say."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec.structs import replace

from plugins.content_model.page import JSON
from plugins.feeds.atom import atom_feed
from plugins.feeds.entries import silent_key
from plugins.feeds.json_feed import json_feed
from plugins.relations.mentions import by_mention
from plugins.relations.terms import CATEGORIES, TAGS
from plugins.views.carriers import carried
from plugins.views.frame import FEED
from plugins.views.plans import page_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.content_model.settings import Settings
    from plugins.content_model.site import Edition, Site

FILES = (("atom", "feed.xml", "feed.atom", atom_feed), ("json", "feed.json", JSON, json_feed))
# Setting: a site can have hundreds of tags, and each two feeds in every language.
TAG_FEEDS = "TAG_FEEDS"


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the feeds of every language."""
    for lang, language in site.settings.languages.items():
        dated = [e for e in site.listed_all(lang) if site.kinds[e.kind].dated]
        yield from feed_plans(site, lang, ("home",), "{lang}/", language.site_name, dated)
        for vocabulary, word in followed(site.settings):
            for term_id, editions in carried(dated, vocabulary).items():
                label, _ = site.vocabularies[vocabulary][term_id].label(lang)
                yield from feed_plans(
                    site,
                    lang,
                    (vocabulary, term_id),
                    f"{{lang}}/{{{word}}}/{label.slug}/",
                    f"{language.site_name}: {label.label}",
                    editions,
                )
        for item, named_by in by_mention(dated, site).items():
            own = site.items[item].editions.get(lang)
            if own is not None:
                title = f"{language.site_name}: {own.title}"
                for plan in feed_plans(
                    site, lang, ("item", item), "{above}", title, named_by, above(own)
                ):
                    yield silent(plan) if is_done(item, named_by, site) else plan


def followed(settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the vocabularies whose terms have feeds, each with its URL word."""
    yield CATEGORIES, "category"
    if settings.options.get(TAG_FEEDS):
        yield TAGS, "tag"


def is_done(item: str, named_by: list[Edition], site: Site) -> bool:
    """Return whether a feed has said all it will: about an event that is over, without news since."""
    over = site.kinds[site.items[item].kind].over
    facts = site.facts.get(item)
    if over is None or facts is None:
        return False
    moment = over(facts, site.settings)
    dates = (edition.date for edition in named_by)
    zone = site.settings.timezone
    return moment <= site.settings.build_date.first and all(
        date is None or date.first(zone) < moment for date in dates
    )


def silent(plan: PagePlan) -> PagePlan:
    """Return the plan of a feed that no page leads to: those who follow it still find it."""
    return replace(plan, key=silent_key(plan.key))


def above(edition: Edition) -> str:
    """Return the folder of the site that the feeds of an item stand in."""
    url = unquote(edition.url)
    return url if url.endswith("/") else f"{url.rpartition('.')[0] or url}/"


def feed_plans(  # a feed's makings, in the order in which one thinks of them
    site: Site,
    lang: str,
    owner: PageKey,
    pattern: str,
    title: str,
    editions: list[Edition],
    folder: str = "",
) -> Iterator[PagePlan]:
    """
    Yield a feed in each format.

    Args:
        site: The site.
        lang: Language of the feed.
        owner: Key of the page it belongs to.
        pattern: Address of the folder it stands in.
        title: Name of the feed.
        editions: What it tells of, newest first.
        folder: What ``{above}`` stands for in *pattern*.
    """
    shown = tuple(editions[: site.settings.feed_items])
    for name, file, template, compose in FILES:
        yield page_plan(
            site,
            lang,
            (FEED, name, *owner),
            pattern + file,
            title,
            words={"above": folder},
            template=template,
            compose=partial(compose, title=title, owner=owner, shown=shown),
            parent=owner,
            indexed=False,
        )
