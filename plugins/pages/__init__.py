"""
Pages: undated texts such as “About” and “Contact”, straight below the language.

Reads: ``content/pages/``.
Adds: the kind ``page``.
Settings: ``PAGES_URL``, the address of a page.
"""

from plugins.pages.kind import kinds
from plugins.pipeline import extension_points


def register() -> None:
    """Join the pipeline."""
    extension_points.kinds.connect(kinds)
