"""
Manifest: what a telephone needs to keep the site on its home screen, in every language.

Reads: the theme's icons and the colours of its tokens.
Adds: page ``("manifest",)``, ``manifest.webmanifest``.
Settings: none.
"""

from plugins.manifest.pages import pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
