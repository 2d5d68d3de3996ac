"""What is to be ranked."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from plugins.cache.fingerprints import fingerprint
from plugins.related_news.articles import Article

ENCODER = msgspec.msgpack.Encoder()


class Task(Struct, frozen=True, array_like=True):
    """
    All that ranking depends on.

    Attributes:
        articles: In the order of equals.
        most: How many to name.
        least: Score below which an article is not related.
        barred: Numbers of those not to name, by that of an article.
        audiences: Who may be named, for one audience after the other.
        langs: The audience of each language.
    """

    articles: list[Article]
    most: int
    least: float
    barred: dict[int, list[int]]
    audiences: list[list[bool]]
    langs: dict[str, int] = {}


def marks_of(task: Task) -> list[bytes]:
    """Return a fingerprint of all that ranking knows of each article."""
    found = []
    audiences = [*task.langs.values()]
    for number, article in enumerate(task.articles):
        texts = {
            lang: (text.title, text.lead, text.mark or fingerprint(text.words()))
            for lang, text in sorted(article.texts.items())
        }
        barred = [task.articles[other].id for other in task.barred.get(number, ())]
        shown = [task.audiences[audience][number] for audience in audiences]
        facts = (article.id, texts, article.day, article.category, article.tags, article.entities)
        found.append(fingerprint(ENCODER.encode((facts, barred, shown))))
    return found
