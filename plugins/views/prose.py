"""The HTML of a text within a view: read only when a template shows it."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# A heading up to its end tag, which stays: its id and its words are of our own writing.
HEADING = re.compile(
    r'<h(?P<level>[2-4])\b(?P<rest>[^>]*\bid="(?P<id>[^"]+)"[^>]*)>(?P<html>.*?)(?=</h(?P=level)>)',
    re.DOTALL,
)
TAG = re.compile(r"<[^>]*>")


class Prose:
    """
    HTML made of finished pieces and of passages of a stored text.

    A view that is not rendered again never reads the text: its fingerprint is enough to
    tell whether the page would come out the same.

    Args:
        pieces: In order: HTML, or the length in bytes of the next passage of the text.
        text: Fingerprint of the text; empty if there are no passages.
        read: Returns a stored text by its fingerprint.
    """

    __slots__ = ("pieces", "read", "text")

    def __init__(
        self,
        pieces: tuple[str | int, ...],
        text: str = "",
        read: Callable[[str], bytes] | None = None,
    ) -> None:
        self.pieces = pieces
        self.text = text
        self.read = read

    def __html__(self) -> str:
        """Return the HTML, which Jinja then does not escape."""
        if not self.text or self.read is None:
            return "".join(piece for piece in self.pieces if isinstance(piece, str))
        stored, place, found = self.read(self.text), 0, []
        for piece in self.pieces:
            if isinstance(piece, str):
                found.append(piece)
            else:
                found.append(stored[place : place + piece].decode())
                place += piece
        return "".join(found)

    __str__ = __html__

    def with_heading_links(self, label: str) -> str:
        """
        Return the HTML with a link to itself in every heading, for readers to copy.

        Pages have them; feeds and the search have no use for them. Headings are called by their own
        words alone, and links tell whose they are: both are listed to those who have pages read.

        Args:
            label: What such a link is called, for those who do not see it.
        """
        called = escape(label)

        def linked(found: re.Match[str]) -> str:
            words = escape(unescape(TAG.sub("", found["html"])))
            return (
                f'<h{found["level"]}{found["rest"]} aria-label="{words}">{found["html"]} '
                f'<a class="heading-link" href="#{found["id"]}" aria-label="{called}: {words}">#</a>'
            )

        return HEADING.sub(linked, self.__html__())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prose) and (self.pieces, self.text) == (other.pieces, other.text)

    def __hash__(self) -> int:
        return hash((self.pieces, self.text))

    def __repr__(self) -> str:
        return f"Prose({self.pieces!r}, {self.text!r})"


def plain_value(value: object) -> Any:  # noqa: ANN401  # msgspec's own signature
    """
    Return a value of a view in a form that ``msgspec`` can write.

    Raises:
        NotImplementedError: If the value is of a type that views cannot have.
    """
    if isinstance(value, Prose):
        return [value.text, *value.pieces]
    msg = f"a view cannot hold a {type(value).__qualname__}"
    raise NotImplementedError(msg)


def own_value(read: Callable[[str], bytes]) -> Callable[[type, Any], Any]:
    """
    Return the function that reads back what :func:`plain_value` made.

    Args:
        read: Returns a stored text by its fingerprint.
    """

    def from_plain(kind: type, value: Any) -> Any:  # noqa: ANN401  # msgspec's own signature
        if kind is Prose:
            return Prose(tuple(value[1:]), value[0], read)
        msg = f"a view cannot hold a {kind.__qualname__}"
        raise NotImplementedError(msg)

    return from_plain
