"""The articles that every side builds: made up, and the same wherever they are made."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct

from benchmarks.terms import AUTHORS, CATEGORIES, CLUSTERS, PROJECTS, TAGS
from benchmarks.words import LANGUAGES, paragraph, phrase, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FIRST_DAY = date(2005, 1, 1)
DAYS = 20 * 365
PARAGRAPHS = 8
WORDS_IN_PARAGRAPH = 58
POINTS = 4
# One article in this many has a picture.
PICTURED = 4
# What other kinds of content an article can name, once the site has such kinds.
MENTIONABLE = {"clusters": CLUSTERS, "projects": PROJECTS}


class Text(Struct, frozen=True, kw_only=True):
    """An article in one language; *quote* and *link_words* stand within its paragraphs."""

    title: str
    summary: str
    headings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    quote: str
    link_words: str
    picture_words: str


class Article(Struct, frozen=True, kw_only=True):
    """
    An article in both languages.

    Attributes:
        slug: Last part of its addresses, ending in five digits by which it is known.
        date: Day of publication (ISO 8601).
        category: Id of its category.
        tags: Ids of its tags.
        authors: Names.
        mentions: Ids of what it names of other kinds, by front matter field.
        linked: Slug of the article that its text links to.
        picture: Name of the file it shows; empty for none.
        texts: What it says, by language.
    """

    slug: str
    date: str
    category: str
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    mentions: dict[str, tuple[str, ...]]
    linked: str
    picture: str
    texts: dict[str, Text]


def articles(
    pairs: int, pictures: tuple[str, ...], mentions: Iterable[str] = ()
) -> Iterator[Article]:
    """
    Yield articles, the oldest first.

    Args:
        pairs: How many; each stands in both languages.
        pictures: Names of the pictures to show.
        mentions: Fields of :data:`MENTIONABLE` to write.
    """
    fields = tuple(mentions)
    for number in range(pairs):
        chance = Random(f"article {number}")
        yield Article(
            slug=slug_of(number),
            date=(FIRST_DAY + timedelta(days=number * DAYS // pairs)).isoformat(),
            category=chance.choice(list(CATEGORIES)),
            tags=several(chance, list(TAGS), chance.randint(4, 8)),
            authors=several(chance, list(AUTHORS), chance.randint(1, 2)),
            mentions={
                field: several(chance, list(MENTIONABLE[field]), chance.randint(1, 3))
                for field in fields
            },
            linked=slug_of((number * 7 + 3) % pairs),
            picture=pictures[number % len(pictures)] if number % PICTURED == 0 else "",
            texts={lang: text(Random(f"text {number} {lang}"), lang) for lang in LANGUAGES},
        )


def several(chance: Random, choices: list[str], count: int) -> tuple[str, ...]:
    """Return *count* different *choices*, the first of them more often than the last."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[choices[int(len(choices) * chance.random() ** 1.5)]] = None
    return tuple(found)


def slug_of(number: int) -> str:
    """Return the slug of article *number*; others can link to it without knowing more."""
    return f"{'-'.join(words(Random(f'slug {number}'), 'en', 4))}-{number:05}"


def text(chance: Random, lang: str) -> Text:
    """Return what an article says in one language, about 480 words."""
    return Text(
        title=phrase(chance, lang, chance.randint(5, 9)),
        summary=paragraph(chance, lang, 28),
        headings=tuple(phrase(chance, lang, 4) for _ in range(3)),
        paragraphs=tuple(paragraph(chance, lang, WORDS_IN_PARAGRAPH) for _ in range(PARAGRAPHS)),
        points=tuple(phrase(chance, lang, 6) for _ in range(POINTS)),
        quote=phrase(chance, lang, 3),
        link_words=" ".join(words(chance, lang, 3)),
        picture_words=phrase(chance, lang, 6),
    )
