"""The kind ``page``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.content_model.kind import Kind

if TYPE_CHECKING:
    from plugins.content_model.settings import Settings

URL = "{lang}/{slug}/"


def kinds(settings: Settings) -> list[Kind]:
    """Return the kind ``page``."""
    return [
        Kind(
            name="page",
            folder="pages",
            template="page.html",
            url=settings.options.get("PAGES_URL") or URL,
            read_also=N_("See also"),
        )
    ]
