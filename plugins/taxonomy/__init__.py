"""
Taxonomy: a page for every category and tag that something carries, in every language.

Reads: ``content/data/terms.yaml``.
Adds: pages ``("categories",)``, ``("tags",)``, ``(vocabulary, term)``, which panels of other
plugins join, and ``(vocabulary, term, "news")``.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.taxonomy.pages import data_files, pages


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(data_files)
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]
