"""The note of when the next build is due, for whatever starts builds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.problem import Severity
from plugins.pipeline.disk_problems import unwritable
from plugins.pipeline.report import listing, listing_text
from plugins.pipeline.telling import say

if TYPE_CHECKING:
    from datetime import datetime

    from plugins.content_model.settings import Settings


def write_next_change(moment: datetime | None, settings: Settings) -> None:
    """
    Leave the note; a disk that does not take it is told, for the site is published by now.

    Args:
        moment: When the site changes of itself; nothing if it does not.
        settings: The site's settings.
    """
    path = Path(settings.cache, "next-change")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{moment.isoformat()}\n" if moment else "", encoding="utf-8")
    except OSError as error:
        problem = replace(unwritable(error, settings), severity=Severity.WARNING)
        say(listing_text(listing([problem], settings), settings))
