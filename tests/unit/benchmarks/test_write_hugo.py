"""The corpus as a Hugo site."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from benchmarks.corpus import articles
from benchmarks.write_hugo import add, begin, file_of, write_terms

if TYPE_CHECKING:
    from pathlib import Path


def test_begin(tmp_path: Path) -> None:
    """A site has its configuration, its layouts, and a page for every term and language."""
    begin(tmp_path, [])
    config = tomllib.loads((tmp_path / "hugo.toml").read_text("utf-8"))

    assert set(config["languages"]) == {"nb", "en"}
    assert config["params"]["related"] is False
    assert tomllib.loads((tmp_path / "related.toml").read_text("utf-8"))["params"]["related"]
    assert tomllib.loads((tmp_path / "mentions.toml").read_text("utf-8")) == {}
    assert (tmp_path / "layouts/_partials/style.html").is_file()
    assert len(list((tmp_path / "content/nb/tags").glob("*/_index.md"))) == 60
    feeds = (tmp_path / "content/en/categories/category-01/_index.md").read_text("utf-8")
    assert "atom" in feeds


def test_begin_with_mentions(tmp_path: Path) -> None:
    """What articles mention is a taxonomy."""
    begin(tmp_path, ["projects"])

    mentions = tomllib.loads((tmp_path / "mentions.toml").read_text("utf-8"))
    assert mentions == {"taxonomies": {"projects": "projects"}}


def test_add(tmp_path: Path) -> None:
    """An article is a file in the folder of each language, complete in both."""
    article = next(articles(1, ("a.png",)))
    add(tmp_path, article)

    for lang in ("nb", "en"):
        written = (tmp_path / file_of(article.slug, lang)).read_text("utf-8")
        assert f'categories: ["{article.category}"]' in written
        assert f'({{{{< ref "/news/{article.linked}" >}}}})' in written
        assert "](images/a.png)" in written


def test_write_terms(tmp_path: Path) -> None:
    """A term's page has its label."""
    write_terms(tmp_path, "tags", {"x": {"nb": "Å"}}, {})

    assert 'title: "Å"' in (tmp_path / "content/nb/tags/x/_index.md").read_text("utf-8")
