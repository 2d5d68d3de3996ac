"""Settled: a site of which nothing has changed since it was built."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest

from plugins.cache import cache
from plugins.cache.index import TICK
from plugins.pipeline import build, host
from plugins.pipeline.published import write_published
from plugins.pipeline.settled import settled_path
from tests.conftest import LANGUAGES, PLUGINS, PROJECT, Site, news, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import tzinfo

    from plugins.content_model.page import PagePlan
    from plugins.content_model.settings import Settings
    from plugins.pipeline.finished import Finished

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="2"/>'
NB: Any = LANGUAGES["nb"]
# Far enough back for a file to be trusted by its time alone.
LONG_AGO = 1_700_000_000


def age(folder: Path) -> None:
    """Have all files look old."""
    for path in folder.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each build begin long after all files were written: nobody can set that time back."""
    began = cache.Cache.begin

    def begin(self: cache.Cache) -> None:
        began(self)
        self.started += 10 * TICK

    monkeypatch.setattr(cache.Cache, "begin", begin)


@pytest.fixture
def built(site: Site) -> Site:
    """Return a site of old files that has been built."""
    (site.root / "own").mkdir()
    (site.root / "own/x.html").write_text("x", encoding="utf-8")
    site.settings["THEME_TEMPLATES_OVERRIDES"] = ["own"]
    site.write(
        {
            "news/a.nb.md": news("A", "![x](p.svg)"),
            "news/b.nb.md": news("B", date="2026-02-01"),
            "news/p.svg": SVG.format(3),
            "data/terms.yaml": "tags:\n  t: {nb: T, en: T}\n",
        }
    )
    age(site.root / "content")
    copytree(PROJECT / "translations", site.root / "own-strings")
    site.settings["TRANSLATIONS_PATH"] = str(site.root / "own-strings")
    site.run()
    return site


def is_settled(site: Site, monkeypatch: pytest.MonkeyPatch, **options: Any) -> Finished | None:
    """Return what the next build does if it reads nothing through; ``None`` if it does."""
    read: list[object] = []
    prepare = build.prepare

    def noted(*arguments: Any) -> Any:
        read.append(arguments)
        return prepare(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(build, "prepare", noted)
        finished = site.run(**options)
    return None if read else finished


def test_nothing_to_do(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that is as it was built is not read; what is told of it is the same."""
    (built.root / "output/mine.txt").write_text("mine", encoding="utf-8")
    first = built.prepare()
    found = is_settled(built, monkeypatch)

    assert found is not None
    assert found.published.written == found.published.removed == found.rendered == 0
    assert found.published.unchanged == len(tree(built.root / "output")) - 1
    assert found.published.foreign == ("mine.txt",)
    assert found.pages == len(first.composer.plans)
    assert found.next_change == first.next_change is not None


def test_warnings_are_told_again(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was worth telling is told by every build."""
    built.write({"data/terms.yaml": "tags:\n  t: {nb: T}\n"})
    age(built.root / "content")
    told = built.run().warnings
    found = is_settled(built, monkeypatch)

    assert "terms.yaml" in told
    assert found is not None
    assert found.warnings == told


def test_a_site_just_published_is_settled(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """That its addresses are known to readers from now on is nothing new to the next build."""
    built.settings["SITEURL"] = "https://x.example"
    built.run()

    assert is_settled(built, monkeypatch) is not None


def test_lost_addresses_are_told_once(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that a published site no longer has is not told of again by the build after."""
    built.settings["SITEURL"] = "https://x.example"
    built.run()
    (built.root / "content/news/a.nb.md").unlink()
    told = built.run().warnings

    assert "would be gone" in told
    assert is_settled(built, monkeypatch) is None
    assert built.run().warnings == ""


def write(name: str, text: str) -> Callable[[Site], object]:
    """Return the edit that writes a file of the content, as if long ago."""

    def edit(site: Site) -> None:
        site.write({name: text})
        age(site.root / "content")

    return edit


def touched(site: Site) -> None:
    """Write a file anew that is as it was."""
    path = site.root / "content/news/a.nb.md"
    path.write_bytes(path.read_bytes())


def doubt(path: Path) -> None:
    """Note an entry of a catalogue that nothing asks for, as a translator's program does."""
    with path.open("a", encoding="utf-8") as file:
        file.write('\n#~ msgid "Long gone"\n#~ msgstr "Borte"\n')


EDITS: dict[str, Callable[[Site], object]] = {
    "text": write("news/a.nb.md", news("A", "Other. ![x](p.svg)")),
    "touched": touched,
    "added": write("news/c.nb.md", news("C")),
    "deleted": lambda site: (site.root / "content/news/b.nb.md").unlink(),
    "renamed": lambda site: (site.root / "content/news/b.nb.md").rename(
        site.root / "content/news/c.nb.md"
    ),
    "picture": write("news/p.svg", SVG.format(4)),
    "terms": write("data/terms.yaml", "tags:\n  t: {nb: U, en: T}\n"),
    "template": lambda site: (site.root / "own/x.html").write_text("y", encoding="utf-8"),
    "new-template": lambda site: (site.root / "own/y.html").write_text("y", encoding="utf-8"),
    "catalogue": lambda site: doubt(site.root / "own-strings/nb/LC_MESSAGES/messages.po"),
    "published": lambda site: (site.root / ".cache/published.json").write_bytes(b"[]"),
    "setting": lambda site: site.settings.update(SITENAME="Other"),
    "plugins": lambda site: site.settings.update(PLUGINS=PLUGINS[:-1]),
    "output-deleted": lambda site: (site.root / "output/nb/nyheter/a/index.html").unlink(),
    "output-changed": lambda site: (site.root / "output/index.html").write_bytes(b"x"),
    "output-gone": lambda site: (site.root / "output").rename(site.root / "elsewhere"),
    "another-output": lambda site: site.settings.update(OUTPUT_PATH=str(site.root / "other")),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_anything_else(
    built: Site, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Site], object]
) -> None:
    """Whatever changed, in the site or in the output folder, the site is read and built."""
    edit(built)

    assert is_settled(built, monkeypatch) is None


def test_facts_written_just_now(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file may have changed again within the same moment: facts are read again then."""
    monkeypatch.undo()
    built.run(SITENAME="Other")

    assert is_settled(built, monkeypatch, SITENAME="Other") is None


class TestTextsWrittenJustNow:
    """Texts and pictures that may have changed again within the same moment."""

    @pytest.fixture
    def fresh(self, site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
        """Return a site built right after its files were written, whose times tell nothing."""
        monkeypatch.undo()
        site.write({"news/a.nb.md": news("A", "![x](p.svg)"), "news/p.svg": SVG.format(3)})
        monkeypatch.setattr(build, "inputs_version", lambda *_: b"same")
        site.run()
        return site

    def test_nothing_to_do(self, fresh: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """If they are what the build has read, the site is settled."""
        assert is_settled(fresh, monkeypatch) is not None
        assert is_settled(fresh, monkeypatch) is not None

    @pytest.mark.parametrize(
        ("name", "text"),
        [("news/a.nb.md", news("B", "![x](p.svg)")), ("news/p.svg", SVG.format(4))],
    )
    def test_changed_again(
        self, fresh: Site, monkeypatch: pytest.MonkeyPatch, name: str, text: str
    ) -> None:
        """If one is another, though of the same size and time, the site is built."""
        fresh.write({name: text})

        assert is_settled(fresh, monkeypatch) is None

    def test_gone(self, fresh: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        """If one cannot be read, that is told as by any build."""
        monkeypatch.setattr(Path, "read_bytes", refuse(Path.read_bytes, "p.svg"))

        with pytest.raises(build.BuildFailed):
            fresh.run()


def refuse(read: Callable[[Path], bytes], name: str) -> Callable[[Path], bytes]:
    """Return *read*, but for one file."""

    def refused(path: Path) -> bytes:
        if path.name == name:
            raise PermissionError(path)
        return read(path)

    return refused


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("2026-01-15", "2026-01-15", True),
        ("2026-01-15 10:00", "2026-01-15 11:00", False),
        ("2026-01-15", "2026-01-16", False),
        ("2026-01-15", "2026-02-01", False),
        ("2026-01-16", "2026-01-15", False),
    ],
)
def test_time_goes_on(
    built: Site,
    monkeypatch: pytest.MonkeyPatch,
    first: str,
    then: str,
    expected: bool,  # noqa: FBT001  # a case
) -> None:
    """Another build date is another site."""
    built.run(BUILD_DATE=first)

    assert (is_settled(built, monkeypatch, BUILD_DATE=then) is not None) == expected


def clock(moment: str) -> type[datetime]:
    """Return a clock that stands still at a moment in Oslo."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.fromisoformat(f"{moment}+01:00").astimezone(tz)

    return Clock


class TestMoments:
    """Builds for the present moment, which is another at each."""

    @pytest.mark.parametrize(
        ("now", "expected"),
        [
            ("2026-01-15T10:00:01", True),
            ("2026-01-15T11:59:59", True),
            ("2026-01-15T12:00:00", False),
            ("2026-01-15T09:59:59", False),
            ("2026-01-16T08:00:00", False),
        ],
    )
    def test_until_a_schedule(
        self,
        built: Site,
        monkeypatch: pytest.MonkeyPatch,
        now: str,
        expected: bool,  # noqa: FBT001  # a case
    ) -> None:
        """A site stays as it is until its next change is due, or the day ends; time cannot go back."""
        built.write({"news/c.nb.md": news("C", date="2026-01-15 12:00")})
        age(built.root / "content")
        for moment in ("2026-01-15T10:00:00", now):
            found = self.at(moment, built, monkeypatch)

        assert (found is not None) == expected

    def at(self, moment: str, site: Site, monkeypatch: pytest.MonkeyPatch) -> Finished | None:
        """Return what a build at *moment* does if it reads nothing through."""
        with monkeypatch.context() as patch:
            patch.setattr(host, "datetime", clock(moment))
            return is_settled(site, monkeypatch, BUILD_DATE=None)


def test_an_older_note(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note that is not of the build that left what is there counts for nothing."""
    note = settled_path(built.checked())
    older = note.read_bytes()
    built.run(SITEURL="https://x.no")
    note.write_bytes(older)
    before = tree(built.root / "output")

    assert is_settled(built, monkeypatch) is None
    assert tree(built.root / "output") != before


@pytest.mark.parametrize("content", [b"", b"x", b"cluster-newsroom settled 1\n"])
def test_a_damaged_note(built: Site, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """A note that is not what was written is none."""
    settled_path(built.checked()).write_bytes(content)

    assert is_settled(built, monkeypatch) is None
    assert is_settled(built, monkeypatch) is not None


def test_another_build_before_the_end(built: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build vouches for what it left itself, not for what another one wrote since."""
    page = built.root / "output/nb/nyheter/a/index.html"
    others: list[str] = []

    def another_first(settings: Settings, plans: Iterable[PagePlan]) -> bytes | None:
        if not others:
            others.append("Another")
            built.run(LANGUAGES={**LANGUAGES, "nb": {**NB, "site_name": "Another"}})
        return write_published(settings, plans)

    monkeypatch.setattr(build, "write_published", another_first)
    built.write({"news/a.nb.md": news("A", "Ny.")}).run()
    assert b"Another" in page.read_bytes()
    built.run()
    assert b"Another" not in page.read_bytes()
    assert b"Ny." in page.read_bytes()
