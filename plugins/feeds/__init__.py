"""
Feeds: everything dated, each topic, and what names an item, as Atom and as JSON Feed, in every language.

Reads: the items of all dated kinds.
Adds: pages ``("feed", format, …)``, each the feed of the page whose key follows.
Settings: ``FEED_MAX_ITEMS``, entries in a feed; ``SITE_ID``, a name that stays the same
when the site moves, for the ids of entries; ``TAG_FEEDS``, whether tags have feeds as
categories have.
"""

from plugins.feeds.pages import pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
