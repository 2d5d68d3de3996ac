"""The corpus as content of this project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from benchmarks.corpus import articles
from benchmarks.write_ours import add, begin, file_of, vocabulary

if TYPE_CHECKING:
    from pathlib import Path


def test_begin(tmp_path: Path) -> None:
    """Terms have a label and a slug in both languages, and pictures are there."""
    begin(tmp_path, [])
    terms = yaml.safe_load((tmp_path / "content/data/terms.yaml").read_text("utf-8"))

    assert len(terms["categories"]) == 8
    assert len(terms["tags"]) == 60
    assert set(terms["tags"]["tag-01"]) == {"nb", "en"}
    assert list((tmp_path / "content/images").glob("*.png"))
    assert not (tmp_path / "content/clusters").exists()


def test_begin_with_mentions(tmp_path: Path) -> None:
    """What articles mention has its files, in both languages."""
    begin(tmp_path, ["clusters"])

    assert len(list((tmp_path / "content/clusters").iterdir())) == 24


def test_add(tmp_path: Path) -> None:
    """An article is a file in each language, the second saying what it was translated from."""
    article = next(articles(1, ("a.png",)))
    add(tmp_path, article)
    nb, en = ((tmp_path / file_of(article.slug, lang)).read_text("utf-8") for lang in ("nb", "en"))

    assert f'category: "{article.category}"' in nb
    assert f"](news/{article.linked})" in nb
    assert "](../images/a.png)" in nb
    assert 'translated_from: "nb"' in en
    assert "category" not in en


def test_vocabulary() -> None:
    """A vocabulary is YAML by its name."""
    lines = vocabulary("tags", {"x": {"nb": "Å", "en": "A"}})

    assert yaml.safe_load("\n".join(lines)) == {
        "tags": {"x": {"nb": {"label": "Å", "slug": "x"}, "en": {"label": "A", "slug": "x"}}}
    }
