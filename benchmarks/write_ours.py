"""The corpus as content of this project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.corpus import MENTIONABLE
from benchmarks.markdown import body, front_matter
from benchmarks.pictures import pictures
from benchmarks.terms import CATEGORIES, TAGS, Labels
from benchmarks.write_files import write, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from benchmarks.corpus import Article

NEWS = "content/news"


def begin(folder: Path, mentions: Iterable[str]) -> None:
    """Write all but the articles: terms, pictures, what articles mention."""
    terms = [*vocabulary("categories", CATEGORIES), *vocabulary("tags", TAGS)]
    write(folder / "content/data/terms.yaml", "\n".join(terms) + "\n")
    for name, content in pictures().items():
        write_bytes(folder / "content/images" / name, content)
    for field in mentions:
        for item, labels in MENTIONABLE[field].items():
            for lang, label in labels.items():
                header = front_matter({"title": label})
                write(folder / f"content/{field}/{item}.{lang}.md", f"{header}{label}.\n")


def vocabulary(name: str, labels: Labels) -> Iterator[str]:
    """Yield the lines of the terms file for one vocabulary."""
    yield f"{name}:"
    for term, by_language in labels.items():
        yield f"  {term}:"
        yield from (
            f"    {lang}: {{label: {lb}, slug: {term}}}" for lang, lb in by_language.items()
        )


def add(folder: Path, article: Article) -> None:
    """Write an article in both languages; the second takes from the first what it can."""
    facts = {
        "date": article.date,
        "category": article.category,
        "tags": article.tags,
        "authors": article.authors,
        **article.mentions,
    }
    for number, (lang, text) in enumerate(article.texts.items()):
        own = facts if number == 0 else {"translated_from": next(iter(article.texts))}
        header = front_matter({"title": text.title, "summary": text.summary, **own})
        picture = f"../images/{article.picture}" if article.picture else ""
        write(
            folder / file_of(article.slug, lang),
            header + body(text, f"news/{article.linked}", picture),
        )


def file_of(slug: str, lang: str) -> str:
    """Return the path of an article's file."""
    return f"{NEWS}/{slug}.{lang}.md"
