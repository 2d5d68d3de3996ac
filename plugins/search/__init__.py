"""
Search: the place in every language where things are found.

Reads: the pages of all other plugins, and the texts of all items.
Adds: page ``("search",)``: ways into the site that need no script, and with one a search by
words; the index of that search; ``("opensearch",)``, by which browsers find it.
Settings: ``SEARCH_INDEX``, whether there is a search by words.
"""

from plugins.pipeline import extension_points
from plugins.search.bundles import index_bundles
from plugins.search.pages import pages
from plugins.search.settings import setting_problems


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)
    extension_points.bundles.connect(announce_bundles)
    extension_points.checks.connect(announce_checks)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]


def announce_bundles(settings: object) -> list[object]:
    """Return the functions that say which bundles to make."""
    del settings
    return [index_bundles]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check this plugin's settings."""
    del settings
    return [setting_problems]
