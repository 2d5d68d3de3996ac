"""Categories, tags and names of the corpus: ids, and labels in both languages."""

from __future__ import annotations

from random import Random

from benchmarks.words import LANGUAGES, phrase

Labels = dict[str, dict[str, str]]


def labelled(name: str, count: int) -> Labels:
    """Return *count* ids made of *name*, each with different labels in both languages."""
    return {
        f"{name}-{number:02}": {
            lang: f"{phrase(Random(f'{name} {number} {lang}'), lang, 2)} {number}"
            for lang in LANGUAGES
        }
        for number in range(1, count + 1)
    }


CATEGORIES = labelled("category", 8)
TAGS = labelled("tag", 60)
CLUSTERS = labelled("cluster", 12)
PROJECTS = labelled("project", 40)
AUTHORS = tuple(
    f"{phrase(Random(f'author {number}'), 'nb', 1)} {phrase(Random(f'family {number}'), 'en', 1)}"
    for number in range(1, 13)
)
SITE_NAMES = {"nb": "Nyheter til prøve", "en": "News on trial"}
WORDS = {
    "nb": {"news": "Nyheter", "categories": "Kategorier", "tags": "Emner", "years": "Arkiv"},
    "en": {"news": "News", "categories": "Categories", "tags": "Topics", "years": "Archive"},
}
