"""A form of a picture that browsers choose from."""

from __future__ import annotations

from msgspec import Struct


class SourceView(Struct, frozen=True):
    """A form of a picture to choose from: media type, and addresses with their widths."""

    type: str
    srcset: str
