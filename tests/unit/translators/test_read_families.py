"""All texts of the content folder with their translations, public or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.pipeline.extension_points import gather
from plugins.translators.read_families import Texts, read_families
from tests.conftest import Site, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path


def read(site: Site) -> Texts:
    """Return the texts of a site."""
    checked = site.checked()
    return read_families(checked, gather(checked))


def test_what_is_not_public_is_there(site: Site) -> None:
    """Drafts and scheduled items are read like any other: they are to be translated."""
    site.write(
        {
            "news/a.nb.md": news("A", status="draft"),
            "news/a.en.md": article("A", translated_from="nb"),
            "news/b.nb.md": news("B", date="2099-01-01"),
        }
    )
    found = read(site)

    assert [(f.id, list(f.documents)) for f in found.families] == [
        ("news/a", ["nb", "en"]),
        ("news/b", ["nb"]),
    ]
    assert not found.problems
    assert not found.unread


def test_what_is_wrong_is_kept_apart(site: Site) -> None:
    """A header that cannot be read, a translation of nothing and a broken text are told apart."""
    site.write(
        {
            "news/a.nb.md": "---\ntitle: [\n---\n",
            "news/b.en.md": article("B", translated_from="nb", date="2025-01-01"),
            "news/c.nb.md": news("C", "![](x.png)"),
        }
    )
    found = read(site)

    assert found.unread == {"news/a.nb.md"}
    assert {problem.path for problem in found.misfits} == {"news/b.en.md"}
    assert {problem.path for problem in found.problems} == {
        "news/a.nb.md",
        "news/b.en.md",
        "news/c.nb.md",
    }
    assert found.problems_of("news/b.en.md") == found.misfits


def test_nothing_is_written(site: Site, tmp_path: Path) -> None:
    """Reading leaves the project as it was, the cache included."""
    site.write({"news/a.nb.md": news("A")})
    before = tree(tmp_path)
    read(site)

    assert tree(tmp_path) == before
