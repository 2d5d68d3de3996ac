"""
Guides: what stays true for longer than a news item, with a list of contents.

Reads: ``content/guides/``.
Adds: the kind ``guide``; page ``("guides",)``.
Settings: ``GUIDES_URL``, the address of a guide.
"""

from plugins.guides.pages import kinds, pages
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
