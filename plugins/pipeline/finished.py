"""What a build did."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from plugins.publishing.publish import Published


class Finished(Struct, frozen=True, kw_only=True):
    """
    What a build did.

    Attributes:
        published: What changed in the output folder.
        pages: Pages of the site.
        rendered: Those of them that had to be rendered.
        next_change: First later moment at which a schedule alone changes the site.
        warnings: What is worth telling, as the staff read it; empty for nothing.
        left: Fingerprint of the manifest as the build left it, before another one might write.
    """

    published: Published
    pages: int
    rendered: int
    next_change: datetime | None = None
    warnings: str = ""
    left: bytes = b""
