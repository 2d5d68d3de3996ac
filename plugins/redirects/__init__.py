"""
Redirects: pages at the addresses that old names would have, and a file of all redirects for hosts.

Reads: the names that kinds with ``names`` give their items; all pages that lead elsewhere.
Adds: pages ``("name", address)``; ``("redirects",)``, the file ``_redirects`` that hosts such as
Netlify and Cloudflare Pages understand, so that they answer with a redirect of their own.
Settings: none.
"""

from plugins.pipeline import extension_points
from plugins.redirects.host_file import pages as host_file
from plugins.redirects.old_names import pages as old_names


def register() -> None:
    """Join the pipeline."""
    extension_points.pages.connect(announce_pages)


def announce_pages(settings: object) -> list[object]:
    """Return the functions that plan this plugin's pages."""
    del settings
    return [old_names, host_file]
