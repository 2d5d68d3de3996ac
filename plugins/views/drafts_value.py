"""What a preview says of drafts."""

from __future__ import annotations

from msgspec import Struct

from plugins.views.values import LinkView


class DraftRow(Struct, frozen=True, kw_only=True):
    """A draft in their list: the way to it, why it is not public, its language, its file."""

    link: LinkView
    mark: str
    lang: str
    path: str


class DraftsPage(Struct, frozen=True, kw_only=True):
    """The view of the list of drafts, which a preview has."""

    rows: tuple[DraftRow, ...]
