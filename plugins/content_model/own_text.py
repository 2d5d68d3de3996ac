"""What of an edition only those pages draw on that show its text."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from plugins.content_model.body import Body
from plugins.content_model.seen import Apart


class TextLink(Struct, frozen=True, array_like=True):
    """
    A name in a text that is to be a link.

    Attributes:
        part: Number of the part of the body it stands in, finished HTML.
        start: Where in it, in bytes.
        length: How long it is, in bytes.
        item: Id of the item it is the name of.
    """

    part: int
    start: int
    length: int
    item: str


class OwnText(Apart):
    """
    What of an edition only those pages draw on that show its text.

    Args:
        body: The text.
        links: Where it names items, in order of place.
        stale: Whether the original's text changed after this was translated.
        extracts: What plugins asked to be kept of it, by the name of the extract.
    """

    __slots__ = ("body", "extracts", "links", "stale")

    def __init__(
        self,
        body: Body | None = None,
        links: tuple[TextLink, ...] = (),
        extracts: dict[str, bytes] | None = None,
        *,
        stale: bool = False,
    ) -> None:
        self.body = body or Body()
        self.links = links
        self.stale = stale
        self.extracts = extracts or {}

    def with_links(self, links: tuple[TextLink, ...]) -> OwnText:
        """Return the same text, naming items elsewhere."""
        return OwnText(self.body, links, self.extracts, stale=self.stale)

    @property
    def content(self) -> bytes:
        """All of it, as bytes."""
        return msgspec.msgpack.encode((self.body, self.links, self.stale, self.extracts))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnText) and all(
            getattr(self, name) == getattr(other, name) for name in self.__slots__
        )

    __hash__ = None  # type: ignore[assignment]  # extracts cannot be hashed

    def __repr__(self) -> str:
        return f"OwnText({self.body!r}, {self.links!r}, {self.extracts!r}, stale={self.stale})"
