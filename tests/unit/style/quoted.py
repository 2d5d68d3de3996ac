"""What a rule of style finds in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.style.prose import prose_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.style.prose import Prose, Slip


def prose(body: str, lang: str = "nb", title: str = "Tittel", **fields: str) -> Prose:
    """Return a text as rules see it."""
    lines = [f"{name}: {value}" for name, value in {"title": title, **fields}.items()]
    return prose_of("\n".join(["---", *lines, "---", "", body, ""]).encode(), lang)


def found(rule: Callable[[Prose], Iterable[Slip]], text: Prose, length: int = 12) -> list[str]:
    """Return what stands where a rule finds slips, as far as *length* signs of its line."""
    places = (slip.place for slip in rule(text))
    return [text.source[place : place + length].partition("\n")[0] for place in places]
