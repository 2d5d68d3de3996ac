"""A press kit as plain text, for the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.press.kit import Kit
    from plugins.views.reader import Reader


def kit_text(kit: Kit, reader: Reader) -> str:
    """Return what a press kit says as plain text: a headline, the facts, whom to ask."""
    return "\n".join(lines(kit, reader)) + "\n"


def lines(kit: Kit, reader: Reader) -> Iterator[str]:
    """Yield the lines of a press kit."""
    name = f"{kit.name} ({kit.short_name})" if kit.short_name else kit.name
    yield from (name, "=" * len(name), "")
    if kit.summary:
        yield from (kit.summary, "")
    for figure in kit.figures:
        since = f" ({reader.gettext('as of')} {figure.as_of.text})" if figure.as_of else ""
        yield f"{figure.label}: {figure.value}{since}"
    for row in kit.facts:
        yield f"{row.label}: {', '.join(link.title for link in row.values)}"
    for label in kit.labels:
        yield f"{reader.gettext('Label')}: {label}"
    yield ""
    for person in kit.people:
        posts = ", ".join(post.role.title for post in person.posts)
        yield ", ".join(filter(None, (person.name.title, posts, person.email, person.phone)))
    if kit.email:
        yield f"{reader.gettext('E-mail')}: {kit.email}"
    if kit.phone:
        yield f"{reader.gettext('Phone')}: {kit.phone}"
    yield kit.profile.url
