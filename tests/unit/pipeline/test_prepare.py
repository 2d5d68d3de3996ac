"""The stages that only read: collect, parse, relate, check, compose."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from plugins.cache import cache
from plugins.cache.cache import INDEX, TEXTS
from plugins.cache.index import TICK
from plugins.content_model.page import CopiedFile
from plugins.parsing import parse_task
from plugins.pipeline.build import prepare
from plugins.pipeline.failure import BuildFailed
from tests.conftest import news, tree

if TYPE_CHECKING:
    from plugins.content_model.source import Source
    from plugins.pipeline.prepare import Prepared
    from tests.conftest import Site


FILES = {"news/a.nb.md": news("A", "![x](p.svg)"), "news/b.nb.md": news("B")}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'


def again(first: Prepared) -> Prepared:
    """Prepare a site once more, in the same session."""
    return prepare(first.site.settings, first.extensions, (), first.session)


def age(site: Site) -> None:
    """Have all sources look as if they had not changed for long."""
    for path in (site.root / "content").rglob("*"):
        os.utime(path, ns=(10**18, 10**18))


class TestCache:
    """What one build learns from another."""

    @pytest.mark.parametrize("session", ["same", "new"])
    def test_the_same(self, site: Site, session: str) -> None:
        """A site prepared from the cache is the one that was prepared from its files."""
        site.write({**FILES, "news/p.svg": SVG})
        age(site)
        first = site.prepare()
        second = again(first) if session == "same" else site.prepare()

        assert second.site == first.site
        assert second.output == first.output
        assert second.warnings == first.warnings

    def test_known_files_are_not_opened(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """What is known of a file that has not changed for a while is enough."""
        began = cache.Cache.begin

        def later(self: cache.Cache) -> None:
            began(self)
            self.started += 10 * TICK

        def refuse(source: Source, content: str) -> bytes:
            raise AssertionError(source, content)

        monkeypatch.setattr(cache.Cache, "begin", later)
        site.write({**FILES, "news/a.nb.md": news("A")})
        first = site.prepare()
        monkeypatch.setattr(parse_task, "read_source", refuse)

        assert site.prepare().site == first.site

    def test_young_files_are_opened(self, site: Site) -> None:
        """A file changed a moment ago is read, even if it looks as it did."""
        site.write({"news/a.nb.md": news("One")})
        path = site.root / "content/news/a.nb.md"
        before = path.stat()
        site.prepare()
        with path.open("r+b") as file:
            file.write(news("Two").encode())
        os.utime(path, ns=(before.st_mtime_ns, before.st_mtime_ns))

        assert site.prepare().site.items["news/a"].editions["nb"].title == "Two"

    def test_problems_are_told_again(self, site: Site) -> None:
        """What is wrong with a file is told at every build until it is mended."""
        site.write({**FILES, "news/a.nb.md": news("A", slug="a b")})
        age(site)
        listed = site.problems()

        assert "news/a.nb.md" in listed
        assert site.problems() == listed

    def test_warnings_are_told_again(self, site: Site) -> None:
        """So is what is worth telling, and the page is as it was."""
        site.write({"news/a.nb.md": "Title: A\nDate: 2020-01-01\nCover: x\n\nText."})
        age(site)
        listed = site.warnings()
        site.run()
        before = tree(site.root / "output")
        site.run()

        assert "news/a.nb.md" in listed
        assert site.warnings() == listed
        assert tree(site.root / "output") == before

    @pytest.mark.parametrize("file", [INDEX, TEXTS])
    def test_a_damaged_cache(self, site: Site, file: str) -> None:
        """A cache that cannot be read costs time, nothing else."""
        site.write(FILES)
        site.write({"news/p.svg": SVG})
        age(site)
        first = site.prepare()
        folder = site.root / ".cache" / file
        for path in [folder] if folder.is_file() else folder.iterdir():
            path.write_bytes(b"nonsense")

        assert site.prepare().site == first.site

    def test_other_settings(self, site: Site) -> None:
        """Documents parsed by other rules are parsed again."""
        site.write({"news/a.nb.md": news("A", "x ~~y~~ z")})
        age(site)
        site.prepare()
        built = site.build(MARKDOWN_ENGINE="python-markdown")
        other = site.build(
            OUTPUT_PATH=str(site.root / "other"),
            CACHE_PATH=str(site.root / "new"),
            MARKDOWN_ENGINE="python-markdown",
        )

        assert tree(built.folder) == tree(other.folder)

    def test_a_changed_picture(self, site: Site) -> None:
        """A picture of the same size in bytes has its new measures on the page."""
        site.write({**FILES, "news/p.svg": SVG})
        site.run()
        site.write({"news/p.svg": SVG.replace('"3"', '"5"')})
        page = site.build().page("nb/nyheter/a/")

        assert page.select_one("img[width]")["width"] == "5"

    def test_copies_have_fingerprints(self, site: Site) -> None:
        """What is copied is known by its content, so that nobody reads it again."""
        site.write({**FILES, "news/p.svg": SVG})
        copies = [file for file in site.prepare().output if isinstance(file, CopiedFile)]

        assert copies
        assert all(file.digest for file in copies)


def test_stages_are_timed(site: Site) -> None:
    """How long each stage took is known, in order, even if the site cannot be built."""
    site.write(FILES)
    with pytest.raises(BuildFailed):
        site.prepare()
    times = site.write({"news/p.svg": SVG}).prepare().session.times

    assert list(times) == ["collect", "parse", "relate", "check"]
