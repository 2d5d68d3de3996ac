"""The corpus as a Hugo site, with the layouts of ``sites/hugo``."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks.corpus import MENTIONABLE
from benchmarks.markdown import body, front_matter
from benchmarks.pictures import pictures
from benchmarks.terms import CATEGORIES, TAGS, WORDS, Labels
from benchmarks.write_files import SHEET, SITES, STYLE, write, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.corpus import Article

FEEDS = ["html", "atom", "jsonfeed"]


def begin(folder: Path, mentions: Iterable[str]) -> None:
    """Write all but the articles: configuration, layouts, terms, pictures, mentioned items."""
    shutil.copytree(SITES / "hugo", folder, dirs_exist_ok=True)
    write_bytes(folder / "layouts/_partials/style.html", STYLE.read_bytes())
    write_bytes(folder / "static/css/site.css", SHEET.read_bytes())
    for name, content in pictures().items():
        write_bytes(folder / "assets/images" / name, content)
    for lang, words in WORDS.items():
        for name, title in words.items():
            write(folder / f"content/{lang}/{name}/_index.md", front_matter({"title": title}))
    write_terms(folder, "categories", CATEGORIES, {"outputs": FEEDS})
    write_terms(folder, "tags", TAGS, {})
    fields = list(mentions)
    for field in fields:
        write_terms(folder, field, MENTIONABLE[field], {})
    taxonomies = "".join(f'{field} = "{field}"\n' for field in fields)
    write(folder / "mentions.toml", f"[taxonomies]\n{taxonomies}" if fields else "")


def write_terms(folder: Path, name: str, terms: Labels, more: dict[str, object]) -> None:
    """Write the page of each term in each language."""
    for term, labels in terms.items():
        for lang, label in labels.items():
            header = front_matter({"title": label, **more})
            write(folder / f"content/{lang}/{name}/{term}/_index.md", header)


def add(folder: Path, article: Article) -> None:
    """Write an article in both languages."""
    for lang, text in article.texts.items():
        header = front_matter(
            {
                "title": text.title,
                "summary": text.summary,
                "date": article.date,
                "categories": [article.category],
                "tags": article.tags,
                "years": [article.date[:4]],
                "authors": article.authors,
                **article.mentions,
            }
        )
        link = f'{{{{< ref "/news/{article.linked}" >}}}}'
        picture = f"images/{article.picture}" if article.picture else ""
        write(folder / file_of(article.slug, lang), header + body(text, link, picture))


def file_of(slug: str, lang: str) -> str:
    """Return the path of an article's file."""
    return f"content/{lang}/news/{slug}.md"
