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
    from plugins.pipeline.build import Prepared


def write_next_change(prepared: Prepared) -> None:
    """Leave the note; a disk that does not take it is told, for the site is published by now."""
    moment = prepared.next_change
    path = Path(prepared.site.settings.cache, "next-change")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{moment.isoformat()}\n" if moment else "", encoding="utf-8")
    except OSError as error:
        settings = prepared.site.settings
        problem = replace(unwritable(error, settings), severity=Severity.WARNING)
        say(listing_text(listing([problem], settings), settings))
