"""What surrounds a page: its head, the menu, the way up, the other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.views.sharing import sharing
from plugins.views.values import FeedView, LinkView, PageView, SiteView, SwitchView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.content_model.page import PageKey, PagePlan
    from plugins.views.addresses import Addresses
    from plugins.views.reader import Reader

HOME: PageKey = ("home",)
MANIFEST: PageKey = ("manifest",)
OPENSEARCH: PageKey = ("opensearch",)
CHOOSER: PageKey = ("chooser",)
# A feed has the key of the page it belongs to, after this word and its format.
FEED = "feed"
FEED_TYPES = {"atom": "application/atom+xml", "json": "application/feed+json"}
MENU_SETTINGS = ("MENU", "FOOTER")


def menu_key(written: str) -> PageKey:
    """Return the page an entry of ``MENU`` or ``FOOTER`` names: a list, or an item by id."""
    return ("item", written) if "/" in written else (written,)


def site_view(reader: Reader, static: Mapping[str, str]) -> SiteView:
    """
    Return what all pages of the reader's language share.

    Args:
        reader: For whom.
        static: Addresses of the theme's static files by path, relative to the site.
    """
    search = reader.page_link(("search",))
    home = reader.page_link(HOME)
    manifest, opensearch = reader.page_link(MANIFEST), reader.page_link(OPENSEARCH)
    return SiteView(
        name=reader.language.site_name,
        tagline=reader.language.tagline,
        home=home.url if home else reader.url(""),
        static={path: reader.url(url) for path, url in static.items()},
        search=search.url if search else "",
        manifest=manifest.url if manifest else "",
        opensearch=opensearch.url if opensearch else "",
        footer=menu("FOOTER", reader),
        languages=tuple((tag, la.name) for tag, la in reader.site.settings.languages.items()),
    )


def menu(setting: str, reader: Reader) -> tuple[LinkView, ...]:
    """Return the links of the menu *setting*, those whose page there is in the language."""
    entries = reader.site.settings.options.get(setting) or ()
    links = (reader.page_link(menu_key(entry)) for entry in entries)
    return tuple(link for link in links if link is not None)


def page_view(plan: PagePlan, reader: Reader, links: tuple[LinkView, ...]) -> PageView:
    """
    Return what frames a page.

    Args:
        plan: The page.
        reader: For whom.
        links: The main menu, no entry marked as current.
    """
    above = reader.once(("above", plan.parent), lambda: tuple(path_to(plan, reader)))
    url = reader.url(plan.url)
    return PageView(
        title=plan.title,
        lang=plan.lang,
        direction=reader.language.direction,
        url=url,
        description=description(plan, reader),
        # A preview may be shown to others: nothing of it is for search engines.
        indexed=plan.indexed and not reader.site.settings.drafts,
        alternates=alternates(plan, reader) if plan.indexed else (),
        switch=tuple(switch(plan, reader)),
        path=above,
        feeds=tuple(feeds(plan, reader)),
        menu=marked_menu(url, above, links, reader),
        sharing=sharing(plan, reader),
        mark=plan.mark,
    )


def description(plan: PagePlan, reader: Reader) -> str:
    """
    Return what search engines say of a page: its own words, else its title and the site's.

    Of an item without a lead they find better words in its text.
    """
    if plan.description or plan.item or not plan.indexed:
        return plan.description
    language = reader.language
    words = language.tagline or language.site_name
    return words if plan.title in {"", language.site_name} else f"{plan.title} – {words}"


def path_to(plan: PagePlan, reader: Reader) -> Iterator[LinkView]:
    """Yield the links to the pages above a page, the front page first."""
    for page in reversed(list(ancestors(plan, reader.addresses))):
        yield LinkView(title=page.title, url=reader.url(page.url))


def marked_menu(
    url: str, above: tuple[LinkView, ...], links: tuple[LinkView, ...], reader: Reader
) -> tuple[LinkView, ...]:
    """Return a menu with its entries marked that lead to the page at *url*, or above it."""
    here = {url, *(link.url for link in above)}
    current = tuple(link.url in here for link in links)
    return reader.once(
        ("menu", current),
        lambda: tuple(
            replace(link, current=mark) for link, mark in zip(links, current, strict=True)
        ),
    )


def feeds(plan: PagePlan, reader: Reader) -> Iterator[FeedView]:
    """Yield the feeds to discover on a page: its own, and that of the whole site."""
    if plan.key != HOME:
        yield from feeds_of(plan.key, reader)
    yield from reader.once(("feeds",), lambda: tuple(feeds_of(HOME, reader)))


def feeds_of(owner: PageKey, reader: Reader) -> Iterator[FeedView]:
    """Yield the feeds that belong to a page."""
    for name, media_type in FEED_TYPES.items():
        feed = reader.addresses.get((FEED, name, *owner), reader.lang)
        if feed is not None:
            yield FeedView(title=feed.title, url=reader.url(feed.url), type=media_type)


def ancestors(plan: PagePlan, addresses: Addresses) -> Iterator[PagePlan]:
    """Yield the pages above a page in its language, the nearest first."""
    seen = {plan.key}
    key = plan.parent
    while key is not None and key not in seen:
        seen.add(key)
        page = addresses.get(key, plan.lang)
        if page is not None:
            yield page
        key = addresses.parent(key)


def alternates(plan: PagePlan, reader: Reader) -> tuple[tuple[str, str], ...]:
    """
    Return the page in all its languages and for everybody else, as ``hreflang`` has it.

    ``x-default`` is the chooser for front pages, the original for items, and else the
    first of the site's languages that has the page.
    """
    chooser = reader.addresses.by_key.get(CHOOSER, {})
    is_front = bool(chooser) and plan.key in {HOME, CHOOSER}
    pages = reader.addresses.by_key[HOME if is_front else plan.key]
    found = [
        (lang, reader.url(pages[lang].url))
        for lang in reader.site.settings.languages
        if lang in pages
    ]
    if is_front:
        default = next(iter(chooser.values()))
    else:
        default = pages.get(plan.default) or pages[found[0][0]]
    return (*found, ("x-default", reader.url(default.url)))


def switch(plan: PagePlan, reader: Reader) -> Iterator[SwitchView]:
    """Yield the way to every other language: to the same page, else to the nearest above."""
    for lang, language in reader.site.settings.languages.items():
        page = reader.addresses.nearest(plan, lang)
        if lang != plan.lang and page is not None:
            yield SwitchView(
                lang=lang,
                name=language.name,
                url=reader.url(page.url),
                exact=page.key == plan.key,
                title=page.title,
            )


def unknown_entries(entries: Iterable[str], addresses: Addresses) -> list[str]:
    """Return the entries of a menu that no page in any language answers to."""
    return [entry for entry in entries if menu_key(entry) not in addresses.by_key]
