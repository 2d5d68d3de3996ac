"""
Home: the front page of every language, the choice of a language, and “not found”.

Reads: news and guides, if those plugins are there.
Adds: pages ``("home",)``, ``("chooser",)`` at ``/``, ``("404",)``, ``/404.html`` for hosts.
Settings: ``HOME_NEWS``, how many news items the front page shows.
"""

from plugins.home.pages import pages
from plugins.home.settings import setting_problems
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)
    extension_points.checks.connect(announce_checks)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check this plugin's settings."""
    del settings
    return [setting_problems]
