"""
Sitemap: what search engines should know, with every page's translations.

Reads: the pages of all other plugins.
Adds: ``/sitemap.xml``, one ``sitemap.xml`` for each language, ``/robots.txt``.
Settings: ``ROBOTS``, further lines of ``robots.txt``.
"""

from plugins.pipeline import extension_points
from plugins.sitemap.pages import pages


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
