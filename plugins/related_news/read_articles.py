"""A file of articles, one JSON object a line, as what ranking knows of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from plugins.related_news.articles import Article, Text, in_order
from plugins.related_news.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = len("2025-01-31")
# Articles of a family lead to one another; more steps than this are a circle.
MOST_STEPS = 100


class Line(Struct, frozen=True, kw_only=True):
    """
    One article in one language; fields beyond these are passed over.

    Attributes:
        id: What it is known by.
        lang: Its language.
        title: Headline.
        text: Plain text.
        date: Day of publication, or a moment, in ISO 8601.
        tags: Ids or words.
        category: Id or word.
        summary: The lead.
        translation_of: Id of the article it is a translation of.
        entities: Ids of clusters, projects and people it is about.
        links: Ids of the articles that are truly related.
    """

    id: str
    lang: str
    title: str
    text: str
    date: str | None = None
    tags: list[str] | None = None
    category: str | None = None
    summary: str | None = None
    translation_of: str | None = None
    entities: list[str] | None = None
    links: list[str] | None = None


def read_lines(raw: Iterable[bytes]) -> tuple[list[Line], list[str]]:
    """
    Return the articles of a file, and what is wrong in it.

    Args:
        raw: Its lines.

    Returns:
        The articles in order, and for each bad line its number and why it is left out.
    """
    found: dict[str, Line] = {}
    wrong = []
    for number, content in enumerate(raw, start=1):
        if not content.strip():
            continue
        try:
            line = msgspec.json.decode(content, type=Line)
            day_of(line)
        except (ValueError, RecursionError) as error:
            wrong.append(f"{number}: {error}")
            continue
        if line.id in found:
            wrong.append(f"{number}: the id {line.id!r} is there already")
        else:
            found[line.id] = line
    return [*found.values()], wrong


def day_of(line: Line) -> int:
    """
    Return the ordinal of an article's day, 0 if it has none.

    Raises:
        ValueError: If its date is none.
    """
    return date.fromisoformat(line.date[:DAY]).toordinal() if line.date else 0


def families_of(lines: Iterable[Line]) -> dict[str, list[Line]]:
    """Return articles by the one they are translations of, that one first if it is there."""
    known = {line.id: line for line in lines}
    found: dict[str, list[Line]] = {}
    for line in known.values():
        found.setdefault(origin(line, known), []).append(line)
    return {
        first: sorted(family, key=lambda line: (line.id != first, line.id))
        for first, family in found.items()
    }


def origin(line: Line, known: dict[str, Line]) -> str:
    """Return the id of the article that *line* goes back to; the first of a circle."""
    seen = {line.id}
    for _ in range(MOST_STEPS):
        above = known.get(line.translation_of or "")
        if above is None:
            return line.id
        if above.id in seen:
            return min(seen)
        line = above
        seen.add(line.id)
    return line.id


def articles_of(families: dict[str, list[Line]]) -> list[Article]:
    """Return families as articles, in the order of ranking."""
    return in_order(article(first, family) for first, family in families.items())


def article(first: str, family: list[Line]) -> Article:
    """Return one family; what its first member does not say, others may."""
    texts: dict[str, Text] = {}
    for line in family:
        terms = " ".join((*(line.tags or ()), line.category or "")).replace("-", " ")
        body = " ".join(words_of(line.text)).encode()
        texts.setdefault(line.lang, Text(line.title, f"{line.summary or ''} {terms}", body))
    return Article(
        id=first,
        texts=texts,
        day=next(filter(None, map(day_of, family)), 0),
        category=next((line.category for line in family if line.category), ""),
        tags=tuple(next((line.tags for line in family if line.tags), ())),
        entities=tuple(next((line.entities for line in family if line.entities), ())),
    )
