"""
Home: the front page of every language, the choice of a language, and “not found”.

Reads: news and guides, if those plugins are there.
Adds: pages ``("home",)``, ``("chooser",)`` at ``/``, ``("404",)``, ``/404.html`` for hosts.
Settings: ``HOME_NEWS``, how many news items the front page shows.
"""

from plugins.home.pages import pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
