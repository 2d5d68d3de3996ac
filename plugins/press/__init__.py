"""
Press: for every cluster a press kit, as a page and as an archive to download.

Reads: the clusters with their facts and logos.
Adds: pages ``("press", item)``; the panel ``press``, which leads there; the archives, and logos in pixels.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Panel
from plugins.press.archives import archives
from plugins.press.logo_files import logos_in_pixels
from plugins.press.pages import NAME, pages, panel


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)
    extension_points.panels.connect(announce_panels)
    extension_points.page_files.connect(announce_files)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]


def announce_panels(settings: object) -> list[Panel]:
    """Return the panels."""
    del settings
    return [Panel(name=NAME, compose=panel)]


def announce_files(settings: object) -> list[object]:
    """Return the functions that say which files to make."""
    del settings
    return [archives, logos_in_pixels]
