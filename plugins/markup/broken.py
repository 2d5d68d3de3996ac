"""What is broken in a text as a whole, seen before its elements are walked."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from plugins.content_model.problem import Problem, Quote, message
from plugins.front_matter.signs import CONTROL, control_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

REFERENCE = re.compile(r"&#(?:[0-9]+|[xX][0-9a-fA-F]+);?")


def control_references(text: str, html: str, path: str) -> Iterator[Problem]:
    """
    Yield the problems of character references that stand for control characters.

    Args:
        text: Markdown.
        html: What an engine made of it: a reference in code is no longer one there.
        path: The document.
    """
    if "&#" not in text:
        return
    counts: dict[str, int] = {}
    for match in REFERENCE.finditer(text):
        # Not html.unescape: it drops what it deems invalid.
        sign = referred(match[0])
        number = counts[match[0]] = counts.get(match[0], -1) + 1
        if CONTROL.search(sign) and (sign in html or match[0] in html):
            text_, hint = control_problem(sign)
            yield Problem(path=path, at=Quote(match[0], number), text=text_, hint=hint)


def referred(reference: str) -> str:
    """Return the sign that a numeric character reference stands for."""
    digits = reference[2:].rstrip(";")
    try:
        return chr(int(digits[1:], 16) if digits[0] in "xX" else int(digits))
    except (ValueError, OverflowError):
        return unescape(reference)


def open_comment(text: str, html: str, path: str) -> Iterator[Problem]:
    """
    Yield the problem of an HTML comment that is never closed and so swallows what follows.

    Args:
        text: Markdown.
        html: What an engine made of it.
        path: The document.
    """
    if html.find("<!--", html.rfind("-->") + 1) < 0:
        return
    place = text.find("<!--", text.rfind("-->") + 1)
    yield Problem(
        path=path,
        at=Quote("<!--", text.count("<!--", 0, max(place, 0))),
        text=message("the comment that begins here is never closed: readers miss all below"),
        hint=message("write --> where the comment ends"),
    )
