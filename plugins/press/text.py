"""A press kit as plain text, for the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from plugins.press.kit import Kit
    from plugins.views.reader import Reader


def file_name(kit: Kit, reader: Reader, taken: Container[str]) -> str:
    """
    Return what the file of a press kit's text is called in the reader's language.

    Args:
        kit: What the text says.
        reader: In whose language.
        taken: Names of other files: two languages may call it the same.
    """
    # Translators: name of a file; %(name)s is a cluster.
    words = slugify(reader.gettext("Facts about %(name)s") % {"name": kit.name})
    name = f"{words}.txt"
    return f"{words}-{reader.lang}.txt" if name in taken else name


def kit_text(kit: Kit, reader: Reader) -> str:
    """Return what a press kit says as plain text: a headline, the facts, whom to ask."""
    # Words to be copied: what keeps lines from breaking would go along unseen.
    return "\n".join(lines(kit, reader)).replace("\N{NO-BREAK SPACE}", " ") + "\n"


def lines(kit: Kit, reader: Reader) -> Iterator[str]:
    """Yield the lines of a press kit."""
    name = f"{kit.name} ({kit.short_name})" if kit.short_name else kit.name
    yield from (name, "=" * len(name), "")
    if kit.summary:
        yield from (kit.summary, "")
    for figure in kit.figures:
        dates = [
            f"{reader.gettext(words)} {found.text}"
            for words, found in ((N_("as of"), figure.as_of), (N_("applies from"), figure.since))
            if found
        ]
        yield f"{figure.label}: {figure.value}" + (f" ({', '.join(dates)})" if dates else "")
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
