"""What a translation must keep letter for letter: placeholders and tags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plugins.content_model.problem import Message

# Templates fill in %(name)s and take strings for HTML; messages to the staff fill in {name}.
KEPT = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?[a-z][^>]*>")
STRAY = re.compile(r"[<{}]|%(?!%)")


def placeholder_faults(
    sources: Sequence[str], translation: str
) -> Iterator[tuple[Message, Message]]:
    """
    Yield what would break when *translation* is filled in, each with a hint.

    Args:
        sources: The msgid, or the singular and the plural one.
        translation: One msgstr.
    """
    wanted = set().union(*(KEPT.findall(source) for source in sources))
    found = set(KEPT.findall(translation))
    if found - wanted:
        yield (
            message(
                "the translation has {names}, which msgid has not", names=listed(found - wanted)
            ),
            message("use only the placeholders and tags of msgid, letter for letter"),
        )
    elif len(sources) == 1 and wanted - found:
        yield (
            message("the translation lacks {names}", names=listed(wanted - found)),
            message("put {names} into msgstr, letter for letter", names=listed(wanted - found)),
        )
    for sign in sorted(stray_signs(translation) - set().union(*map(stray_signs, sources))):
        yield (
            message("a stray {sign} that would be taken for a placeholder", sign=sign),
            message("write %% for a percent sign, &lt; for <, and no single brace"),
        )


def stray_signs(text: str) -> set[str]:
    """Return the signs in *text* that begin a placeholder or a tag but are none."""
    return set(STRAY.findall(KEPT.sub("", text).replace("%%", "")))


def listed(names: set[str]) -> str:
    """Return *names* in a fixed order, for a sentence."""
    return ", ".join(sorted(names))
