"""The corpus as two Pelican sites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.corpus import articles
from benchmarks.terms import CATEGORIES
from benchmarks.write_pelican import add, begin, file_of

if TYPE_CHECKING:
    from pathlib import Path


def test_begin(tmp_path: Path) -> None:
    """Each language has its settings and pictures, both one theme."""
    begin(tmp_path, [])

    for lang in ("nb", "en"):
        assert (tmp_path / f"{lang}.py").is_file()
        assert list((tmp_path / f"content/{lang}/images").glob("*.png"))
    assert (tmp_path / "theme/templates/style.html").is_file()


def test_add(tmp_path: Path) -> None:
    """An article has Pelican's header, terms by their label."""
    article = next(articles(1, ("a.png",)))
    add(tmp_path, article)
    written = (tmp_path / file_of(article.slug, "nb")).read_text("utf-8")

    assert written.startswith(f"Title: {article.texts['nb'].title}\n")
    assert f"\nCategory: {CATEGORIES[article.category]['nb']}\n" in written
    assert f"({{filename}}{article.linked}.md)" in written
    assert "({static}/images/a.png)" in written
