"""
Sitemap: what search engines should know, with every page's translations.

Reads: the pages of all other plugins.
Adds: ``/sitemap.xml``, one ``sitemap.xml`` for each language, ``/news-sitemap.xml`` with the
news of two days, ``/robots.txt``.
Settings: ``ROBOTS``, further lines of ``robots.txt``.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Derivation
from plugins.sitemap.news import FRESH, fresh, news_pages, next_change
from plugins.sitemap.pages import pages


def register() -> None:
    """Join the pipeline."""
    extension_points.relate.connect(announce_derivations)
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages, news_pages]


def announce_derivations(settings: object) -> list[Derivation]:
    """Return what this plugin derives."""
    del settings
    return [Derivation(name=FRESH, derive=fresh, next_change=next_change)]
