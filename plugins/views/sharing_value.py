"""The value of what a link to a page shows elsewhere."""

from __future__ import annotations

from msgspec import Struct


class SharingView(Struct, frozen=True, kw_only=True):
    """
    What a link to a page shows elsewhere.

    Attributes:
        locale: Of the page.
        other_locales: Of the same page in other languages.
        image: Address of its picture; empty for none.
        width: Of the picture, in pixels.
        height: Likewise.
        alt: What stands in its place for those who do not see it.
        published: When, for machines; empty for what is no news.
        modified: When, likewise.
        section: Label of its category.
    """

    locale: str
    other_locales: tuple[str, ...] = ()
    image: str = ""
    width: int = 0
    height: int = 0
    alt: str = ""
    published: str = ""
    modified: str = ""
    section: str = ""
