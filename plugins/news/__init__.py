"""
News: dated articles, their index, their archive by year.

Reads: ``content/news/``.
Adds: the kind ``news``; the panel ``coverage`` on pages of what news names; pages
``("news",)``, ``("archives",)``, ``("archives", year)`` parted by month, ``("coverage", item)``.
Settings: ``NEWS_URL``, the address of an article; ``DEFAULT_PAGINATION``, items on a page.
"""

from plugins.news import coverage
from plugins.news.pages import kinds, pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.panels.connect(coverage.panels)
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages, coverage.pages]
