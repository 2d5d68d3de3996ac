"""
Hosting: what a host has to know to serve the site well, in the files that hosts read.

Reads: all pages that lead elsewhere; what plugins need of the Content-Security-Policy.
Adds: pages ``("hosting", name)``: ``_headers`` for Netlify, Cloudflare Pages and their like,
``_nginx.conf`` to be included by nginx, ``.htaccess`` for Apache. The preview sends the same.
Settings: ``CONTENT_SECURITY_POLICY``, what pages may load or ask beyond what they do by
themselves; ``HEADERS``, further headers, and those of ours that are to be others.
"""

from plugins.hosting.host_files import pages
from plugins.hosting.settings import setting_problems
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
