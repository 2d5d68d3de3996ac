"""
Pattern library: every component of the theme on one page, for those who design and translate.

Reads: the tokens of the theme, and samples of its own.
Adds: pages ``("style",)`` and ``("style", "all")``, the sheet that switches their colours and a
picture, in previews alone: no other build has any of them.
Settings: none.
"""

from plugins.pattern_library.pages import pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
