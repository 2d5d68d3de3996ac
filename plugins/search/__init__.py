"""
Search: the place in every language where things are found.

Reads: the pages of all other plugins, and the texts of all items.
Adds: page ``("search",)``: ways into the site that need no script, and with one a search by
words; the index of that search; ``("opensearch",)``, by which browsers find it.
Settings: ``SEARCH_INDEX``, whether there is a search by words.
"""

from plugins.pipeline import extension_points
from plugins.pipeline.extension_points import Allowance
from plugins.search.bundles import index_bundles
from plugins.search.pages import pages
from plugins.search.settings import is_searched, setting_problems


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)
    extension_points.bundles.connect(announce_bundles)
    extension_points.checks.connect(announce_checks)
    extension_points.allowances.connect(announce_allowances)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [pages]


def announce_bundles(settings: object) -> list[object]:
    """Return the functions that say which bundles to make."""
    del settings
    return [index_bundles]


def announce_checks(settings: object) -> list[object]:
    """Return the functions that check this plugin's settings."""
    del settings
    return [setting_problems]


def announce_allowances(settings: object) -> list[Allowance]:
    """Return what Pagefind needs: it is WebAssembly, which is no text that is run as code."""
    is_on = is_searched(settings)  # type: ignore[arg-type]
    return [Allowance("script-src", ("'wasm-unsafe-eval'",))] if is_on else []
