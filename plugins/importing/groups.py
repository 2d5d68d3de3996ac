"""Which of the texts found are one item in several languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.incoming.found import Found


def groups(texts: Sequence[Found]) -> list[list[Found]]:
    """
    Return texts in groups of translations, in the order their first ones come.

    Two texts belong together that share a name, are in different languages and of one kind.

    Args:
        texts: What was found, their languages settled.
    """
    found: list[list[Found]] = []
    by_name: dict[str, list[Found]] = {}
    for text in texts:
        group = next(
            (
                by_name[name]
                for name in text.same_as
                if name in by_name and fits(text, by_name[name])
            ),
            None,
        )
        if group is None:
            group = []
            found.append(group)
        group.append(text)
        for name in text.same_as:
            by_name.setdefault(name, group)
    return found


def fits(text: Found, group: Sequence[Found]) -> bool:
    """Return whether a text can be a translation of those in *group*."""
    return all(other.lang != text.lang and other.kind == text.kind for other in group)
