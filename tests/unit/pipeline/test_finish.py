"""The stages that write: render what is outdated, and publish it."""

from __future__ import annotations

import os
import sys
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache.cache import TEXTS
from plugins.cache.texts import OPENED
from plugins.execution.workers import Workers
from plugins.pipeline import make_pages, parse_all
from plugins.pipeline.build import finish as build_finish
from plugins.pipeline.build import prepare
from plugins.pipeline.compare import folder_key, manifest_path
from plugins.pipeline.extension_points import gather
from plugins.pipeline.failure import BuildFailed
from plugins.pipeline.finish import write_site
from plugins.pipeline.session import session_of
from plugins.progress.progress import Progress
from plugins.publishing.lock import hold
from plugins.publishing.manifest import read_manifest
from tests.conftest import Site, news, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plugins.content_model.problem import Problem
    from plugins.pipeline.finished import Finished

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'
FILES = {
    "news/a.nb.md": news("A", "Blå **bær**.\n\n![x](p.svg)\n\n[[guides/b]]"),
    "news/a.en.md": news("A", "Blue berries."),
    "news/p.svg": SVG,
    "guides/b.nb.md": "---\ntitle: B\n---\n\n## Del\n\nTekst.\n",
}


@pytest.fixture
def built(site: Site) -> Site:
    """Return a site that has been built."""
    site.write(FILES).build()
    return site


def told(site: Site, **options: Any) -> list[Problem]:
    """Return the problems that a build ends with."""
    with pytest.raises(BuildFailed) as failed:
        site.run(**options)
    return list(failed.value.problems)


def output(site: Site) -> dict[str, bytes]:
    """Return the files of the output folder."""
    return tree(site.root / "output")


class TestOneBuildAtATime:
    """Two builds in one output folder."""

    def lock(self, site: Site) -> Path:
        """Return the lock of a site's output folder."""
        checked = site.prepare().site.settings
        return Path(checked.cache, f"lock-{folder_key(checked)}")

    def test_two(self, built: Site) -> None:
        """The second is told of the first by its number, and changes nothing."""
        before = output(built)
        built.write({"news/c.nb.md": news("C")})
        with hold(self.lock(built)):
            (found,) = told(built)

        assert (found.path, found.base) == ("output", "project")
        assert found.text.values == (("process", str(os.getpid())),)
        assert found.hint.msgid
        assert output(built) == before
        built.run()
        assert output(built) != before

    def test_two_folders(self, built: Site) -> None:
        """A build into another folder, with the same cache, is not held up."""
        with hold(self.lock(built)):
            built.run(OUTPUT_PATH=str(built.root / "other"))

        assert tree(built.root / "other") == output(built)


class TestWorkers:
    """Work sent out."""

    @pytest.fixture
    def many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have any number of pages, and of documents, be worth sending, in small batches."""
        for module, name, number in (
            (make_pages, "BATCH", 2),
            (make_pages, "WORTH_SENDING", 0),
            (parse_all, "BATCH", 1),
            (parse_all, "WORTH_SENDING", 0),
        ):
            monkeypatch.setattr(module, name, number)

    @pytest.mark.usefixtures("many", "threadless")
    def test_the_same(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Pages are the same to the byte, whoever made them."""
        found = []
        shared = []
        copied = Workers.copied

        def noted(self: Workers, *work: Any) -> Iterator[Any]:
            shared.append(self.executor)
            return copied(self, *work)

        monkeypatch.setattr(Workers, "copied", noted)
        for name, workers in (("serial", "serial"), ("beside", "processes")):
            (tmp_path / name).mkdir()
            site = Site(tmp_path / name).write(FILES)
            prepared = site.prepare(EXECUTOR=workers, WORKERS=2)
            write_site(prepared)
            found.append(output(site))

        assert shared == ["processes"]
        assert found[0]
        assert found[0] == found[1]

    @pytest.mark.usefixtures("many")
    def test_settings_that_cannot_be_sent(self, site: Site) -> None:
        """A nameless filter keeps nothing from being shared by copies of this process."""
        prepared = site.write(FILES).prepare(
            JINJA_FILTERS={"shout": lambda text: text.upper()}, EXECUTOR="processes", WORKERS=2
        )
        write_site(prepared)

        assert "nb/nyheter/a/index.html" in output(site)

    @pytest.mark.parametrize("stage", ["parse_batch", "render_batch"])
    def test_killed(self, built: Site, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
        """A worker that is killed, at whatever work, is one problem; the output stays."""
        before = output(built)
        do = Workers.do

        def broken(
            self: Workers, function: Callable[..., Any], jobs: Any, *, worth_it: bool
        ) -> Iterator[Any]:
            if function.__name__ == stage:
                raise BrokenProcessPool
            yield from do(self, function, jobs, worth_it=worth_it)

        built.write({"news/c.nb.md": news("C")})
        with monkeypatch.context() as patch:
            patch.setattr(Workers, "do", broken)
            (found,) = told(built)

        assert "killed" in found.text.msgid
        assert output(built) == before
        assert not list(built.root.glob("output.*"))
        built.run()
        assert output(built) != before

    @pytest.mark.usefixtures("many")
    @pytest.mark.parametrize("stage", ["parse_batch", "render_batch"])
    def test_no_cluster(self, built: Site, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
        """A cluster that cannot be used is told at its setting, whoever asks it first."""
        monkeypatch.setitem(sys.modules, "distributed", None)
        if stage == "parse_batch":
            built.write({"news/c.nb.md": news("C"), "news/d.nb.md": news("D")})
            (found,) = told(built, EXECUTOR="dask://localhost:1")
        else:
            prepared = built.prepare(EXECUTOR="serial", SITENAME="Other", SITEURL="https://x.no")
            prepared.session.workers.executor = "dask://localhost:1"
            with pytest.raises(BuildFailed) as failed:
                write_site(prepared)
            (found,) = failed.value.problems

        assert found.path == "pelicanconf.py"
        assert "Dask" in found.text.msgid


class TestDamagedTexts:
    """A cache whose texts are not what was written."""

    @pytest.mark.parametrize("damage", ["gone", "changed", "cut-short", "folder-gone"])
    @pytest.mark.parametrize("change", ["all-pages", "one-page", "one-text", "no-output"])
    def test_the_build_recovers(self, built: Site, damage: str, change: str) -> None:
        """The site comes out as it would have with a whole cache, or none."""
        options = {"SITEURL": "https://x.no"} if change == "all-pages" else {}
        if change == "one-page":
            built.write({"guides/b.nb.md": "---\ntitle: C\n---\n\n## Del\n\nTekst.\n"})
        elif change == "one-text":
            built.write({"news/a.nb.md": news("A", "Other.\n\n![x](p.svg)")})
        elif change == "no-output":
            for path in (built.root / "output").rglob("index.html"):
                path.unlink()
        texts = built.root / ".cache" / TEXTS
        for path in texts.iterdir():
            whole = path.read_bytes()
            path.write_bytes(whole[:-3] if damage == "cut-short" else b"x" * len(whole))
            if damage in {"gone", "folder-gone"}:
                path.unlink()
        if damage == "folder-gone":
            texts.rmdir()
        built.run(**options)
        after = output(built)
        clean = built.root / "clean"
        clean.mkdir()
        new = Site(clean).write(tree(built.root / "content"))
        new.run(**options)

        assert after == output(new)

    def test_a_site_prepared_twice(self, built: Site) -> None:
        """A site whose texts a later build has given up is written all the same."""
        prepared = built.prepare(SITEURL="https://x.no")
        for name in FILES:
            (built.root / "content" / name).unlink()
        built.write({"news/z.nb.md": news("Z")}).prepare()
        for path in (built.root / ".cache" / TEXTS).iterdir():
            path.unlink()
            OPENED.pop(str(path), None)  # as in another process
        build_finish(prepared)

        assert "nb/nyheter/z/index.html" in output(built)


class TestTemplates:
    """Pages of which the template alone changes."""

    def test_another_template(self, site: Site) -> None:
        """A page with another template is made anew, though both may show any other."""
        templates = site.root / "own"
        templates.mkdir()
        for name in ("one", "two"):
            text = f"{{% if false %}}{{% include page.nothing %}}{{% endif %}}{name}"
            (templates / f"{name}.html").write_text(text, encoding="utf-8")
        found = []
        for name in ("one", "two"):
            site.write({"news/a.nb.md": news("A", template=f"{name}.html")})
            site.run(THEME_TEMPLATES_OVERRIDES=["own"])
            found.append(output(site)["nb/nyheter/a/index.html"])

        assert found == [b"one", b"two"]

    def test_a_changed_include(self, site: Site) -> None:
        """A change behind an include reaches the pages that show it, and changes no others."""
        (site.root / "own").mkdir()
        for name, text in (("x.html", '{% include "./y.html" %}'), ("y.html", "1")):
            (site.root / "own" / name).write_text(text, encoding="utf-8")
        site.write({"news/a.nb.md": news("A", template="x.html"), "news/b.nb.md": news("B")})
        site.run(THEME_TEMPLATES_OVERRIDES=["own"])
        (site.root / "own/y.html").write_text("2", encoding="utf-8")
        done = site.run(THEME_TEMPLATES_OVERRIDES=["own"])

        checked = site.checked()
        records = read_manifest(manifest_path(checked), checked.output).files

        assert output(site)["nb/nyheter/a/index.html"] == b"2"
        assert done.published.written == 1
        assert records["nb/nyheter/a/index.html"].reasons == ("template",)
        assert records["nb/nyheter/a/index.html"].templates == ("y.html",)


def test_counts(built: Site) -> None:
    """Pages of the site are counted, and those that had to be rendered."""
    again = built.run()
    built.write({"news/a.en.md": news("A", "Red berries.")})
    changed = built.run()

    assert again.rendered == 0
    assert again.pages == changed.pages > changed.rendered > 0
    assert changed.published.written >= 1


def test_reasons_are_kept(built: Site) -> None:
    """Why the last build that made a file did so is in the manifest."""
    checked = built.prepare().site.settings
    before = read_manifest(manifest_path(checked), checked.output).files
    built.write({"news/a.en.md": news("A", "Red berries.")}).run()
    after = read_manifest(manifest_path(checked), checked.output).files

    assert {record.reasons for record in before.values()} == {("new",)}
    assert after["en/news/a/index.html"].reasons[0] == "view"
    assert after["nb/index.html"].reasons == ("new",)


def test_progress_is_told_of_every_page(site: Site) -> None:
    """Documents that have to be parsed are counted, and all pages, as each is looked at."""

    class Recorder(Progress):
        def __init__(self) -> None:
            self.stage = ""
            self.counts: dict[str, tuple[int, int]] = {}

        def begin(self, stage: str) -> None:
            self.stage = stage

        def advance(self, done: int, total: int) -> None:
            self.counts[self.stage] = (done, total)

    def counts() -> tuple[dict[str, tuple[int, int]], Finished]:
        checked, recorder = site.checked(), Recorder()
        prepared = prepare(checked, gather(checked), [], session_of(checked, recorder))
        return recorder.counts, write_site(prepared)

    first, new = counts()
    again, same = counts()
    site.write(FILES)
    some, more = counts()

    assert first == {"parse": (0, 0), "render": (new.pages, new.pages)}
    assert new.rendered == new.pages == same.pages > same.rendered == 0
    assert again == first
    assert some == {"parse": (3, 3), "derive": (1, 1), "render": (more.pages, more.pages)}
    assert more.pages > more.rendered > 0
