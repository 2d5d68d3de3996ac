"""Small archives for tests of related news."""

from __future__ import annotations

from typing import Any

from plugins.related_news.articles import Article, Text

DAY = 738_000
# Words that stand in no other text, to keep what is in two of them from being in most.
FILLERS = ("havn fisk brygge", "skog elg hytte", "orgel kor salme", "ski snø bakke")


def article(
    name: str, body: str = "", title: str = "", lang: str = "nb", **fields: Any
) -> Article:
    """Return an article of one day, in one language, with words in order."""
    text = Text(title=title, body=body.encode())
    return Article(**{"id": name, "texts": {lang: text}, "day": DAY, **fields})


def filled(*articles: Article, lang: str = "nb") -> list[Article]:
    """Return *articles* and others that have nothing to do with them, nor with one another."""
    others = [article(f"z{n}", words, lang=lang) for n, words in enumerate(FILLERS)]
    return [*articles, *others]
