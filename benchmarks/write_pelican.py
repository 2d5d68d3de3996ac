"""The corpus as two Pelican sites, one for each language, with ``sites/pelican``."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks.markdown import body
from benchmarks.pictures import pictures
from benchmarks.terms import CATEGORIES, TAGS
from benchmarks.words import LANGUAGES
from benchmarks.write_files import SHEET, SITES, STYLE, write, write_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.corpus import Article


def begin(folder: Path, mentions: Iterable[str]) -> None:
    """Write all but the articles: settings, theme, pictures. Pelican knows no mentions."""
    del mentions
    shutil.copytree(SITES / "pelican", folder, dirs_exist_ok=True)
    write_bytes(folder / "theme/templates/style.html", STYLE.read_bytes())
    write_bytes(folder / "theme/static/css/site.css", SHEET.read_bytes())
    for lang in LANGUAGES:
        for name, content in pictures().items():
            write_bytes(folder / f"content/{lang}/images" / name, content)


def add(folder: Path, article: Article) -> None:
    """Write an article in both languages; terms by label, as Pelican has them."""
    for lang, text in article.texts.items():
        header = {
            "Title": text.title,
            "Date": article.date,
            "Lang": lang,
            "Slug": article.slug,
            "Category": CATEGORIES[article.category][lang],
            "Tags": ", ".join(TAGS[tag][lang] for tag in article.tags),
            "Authors": "; ".join(article.authors),
            "Summary": text.summary,
        }
        lines = "".join(f"{name}: {value}\n" for name, value in header.items())
        link = f"{{filename}}{article.linked}.md"
        picture = f"{{static}}/images/{article.picture}" if article.picture else ""
        write(folder / file_of(article.slug, lang), f"{lines}\n{body(text, link, picture)}")


def file_of(slug: str, lang: str) -> str:
    """Return the path of an article's file."""
    return f"content/{lang}/news/{slug}.md"
