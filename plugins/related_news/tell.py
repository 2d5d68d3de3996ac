"""The explanation of a list as lines of text for the staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Message, message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from plugins.related_news.explain import Reason
    from plugins.related_news.lists import Related

PARTS = {
    "text": message("text"),
    "entities": message("shared clusters, projects and people"),
    "tags": message("tags"),
    "category": message("category"),
}


def told(
    item: str,
    related: Related,
    pins: Sequence[str],
    reasons: Sequence[Reason],
    say: Callable[[Message], str],
) -> str:
    """
    Return why the list of an item is as it is.

    Args:
        item: Id of the item.
        related: Its list.
        pins: Ids of the items that its editor chose.
        reasons: Why each item of the list is related.
        say: Puts a message in the language of the staff.
    """
    if not related.items:
        return say(message("Nothing is related to {item}.", item=item))
    if related.newest_of:
        first = message("Nothing is related to {item}; the newest are listed instead:", item=item)
    else:
        first = message("Related to {item}:", item=item)
    lines = [say(first)]
    pinned = say(message("chosen by the editor"))
    for number, reason in enumerate(reasons, start=1):
        lines.append(f"{number}. {reason.id}  {reason.score:.3f}")
        if reason.id in pins:
            lines.append(f"   {pinned}")
        lines += [f"   {line}" for line in details(reason, say)]
    return "\n".join(lines)


def details(reason: Reason, say: Callable[[Message], str]) -> Iterator[str]:
    """Yield the lines about one item."""
    parts = (f"{say(PARTS[name])} {value:.3f}" for name, value in reason.parts.items() if value)
    nearness = say(message("nearness in time"))
    yield f"({' + '.join(parts) or '0'}) × {nearness} {reason.nearness:.2f}"
    for lang, words in reason.words.items():
        if words:
            yield f"{lang}: " + ", ".join(f"{word} {value:.3f}" for word, value in words)
    if reason.shared:
        yield f"{say(PARTS['entities'])}: {', '.join(reason.shared)}"
