"""
Search: the place in every language where things are found.

Reads: the pages of all other plugins.
Adds: page ``("search",)``: ways into the site that need no script.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.search.pages import pages


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
