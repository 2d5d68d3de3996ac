"""Derived files: made from other files, once for each content."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from plugins.content_model.page import DerivedFile
from plugins.execution.workers import SERIAL, Workers
from plugins.pipeline import derived_files
from plugins.pipeline.build import BuildFailed, finish, prepare
from plugins.pipeline.derived_files import (
    DerivedJob,
    derived_key,
    kept,
    kept_at,
    make_file,
    make_missing,
    remove_unused,
)
from plugins.pipeline.extension_points import gather
from plugins.pipeline.host import Host, site_settings
from tests.conftest import Site, news, tree

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.content_model.site import Site as Published
    from plugins.pipeline.build import Finished

MADE: list[str] = []
CODE = b"code"


def shout(contents: list[bytes], options: Any) -> bytes:
    """Return texts in capitals, with a sign between; the small example of a derived file."""
    MADE.append("shout")
    if b"?" in contents[0]:
        msg = "there is a question in it"
        raise ValueError(msg)
    return str(options or "").encode().join(content.upper() for content in contents)


def shouted(site: Published) -> list[DerivedFile]:
    """Return one derived file for each text that the content folder has beside its articles."""
    names = sorted(path for path in site.references.files if path.endswith(".txt"))
    return [DerivedFile(save_as=f"loud/{name}", make=shout, sources=(name,)) for name in names]


@pytest.fixture(autouse=True)
def forget() -> None:
    """Count from nothing."""
    MADE.clear()


def run(site: Site, **settings: Any) -> Finished:
    """Build a site with the example plugin."""
    host = Host(site.options(**{"EXECUTOR": "serial", **settings}))
    checked, problems = site_settings(host.settings)
    extensions = gather(checked)
    return finish(prepare(checked, replace(extensions, files=(shouted,)), problems))


@pytest.fixture
def texts(site: Site) -> Site:
    """Return a site with two texts to be derived from."""
    return site.write({"news/a.nb.md": news("A"), "news/a.txt": "hei", "news/b.txt": "hå"})


def loud(site: Site) -> dict[str, bytes]:
    """Return the derived files that readers get."""
    return {p: c for p, c in tree(site.root / "output").items() if p.startswith("loud/")}


class TestBuild:
    """A whole build with derived files."""

    def test_they_are_made(self, texts: Site) -> None:
        """They stand in the output beside pages and copies."""
        run(texts)

        assert loud(texts) == {"loud/news/a.txt": b"HEI", "loud/news/b.txt": "hå".encode().upper()}
        assert len(MADE) == 2

    def test_once_by_content(self, texts: Site) -> None:
        """A second build makes none; nor does a clean one that has the cache, nor one elsewhere."""
        run(texts)
        run(texts)
        for path in sorted((texts.root / "output").rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
        run(texts)
        run(texts, OUTPUT_PATH=str(texts.root / "other"))

        assert len(MADE) == 2
        assert tree(texts.root / "output") == tree(texts.root / "other")

    def test_a_source_that_changes(self, texts: Site) -> None:
        """Only what is made of it is made anew; back again, the cache still has it."""
        run(texts)
        texts.write({"news/a.txt": "nei"})
        run(texts)

        assert loud(texts)["loud/news/a.txt"] == b"NEI"
        assert len(MADE) == 3
        texts.write({"news/a.txt": "hei"})
        run(texts)
        assert loud(texts)["loud/news/a.txt"] == b"HEI"
        assert len(MADE) == 3

    def test_a_source_that_goes(self, texts: Site) -> None:
        """What was made of it goes with it."""
        run(texts)
        (texts.root / "content/news/a.txt").unlink()
        run(texts)

        assert set(loud(texts)) == {"loud/news/b.txt"}

    def test_incremental_equals_clean(self, texts: Site) -> None:
        """However the output was tampered with, the next build makes it what it should be."""
        run(texts)
        (texts.root / "output/loud/news/a.txt").write_bytes(b"x")
        (texts.root / "output/loud/news/b.txt").unlink()
        run(texts)
        run(texts, OUTPUT_PATH=str(texts.root / "o"), CACHE_PATH=str(texts.root / ".c"))

        assert tree(texts.root / "output") == tree(texts.root / "o")

    def test_a_damaged_cache(self, texts: Site) -> None:
        """What the cache holds no longer whole is made again."""
        run(texts)
        for path in (texts.root / ".cache/derived").rglob("*"):
            if path.is_file():
                path.write_bytes(path.read_bytes()[:-1])
        run(texts, OUTPUT_PATH=str(texts.root / "other"))

        assert tree(texts.root / "output") == tree(texts.root / "other")
        assert len(MADE) == 4

    def test_what_cannot_be_made(self, texts: Site) -> None:
        """A function that refuses ends the build in its own words, the output as it was."""
        run(texts)
        before = tree(texts.root / "output")
        texts.write({"news/a.txt": "hva?", "news/c.txt": "hvem?"})
        with pytest.raises(BuildFailed) as failed:
            run(texts)

        assert [problem.path for problem in failed.value.problems] == [
            "loud/news/a.txt",
            "loud/news/c.txt",
        ]
        assert tree(texts.root / "output") == before

    def test_two_workers(self, texts: Site) -> None:
        """Made by two processes, they are the same."""
        run(texts, EXECUTOR="processes", WORKERS=2)

        assert loud(texts)["loud/news/a.txt"] == b"HEI"
        assert MADE == []


def test_key() -> None:
    """Whatever a file is made from is part of its key."""
    one = DerivedFile(save_as="a", make=shout, sources=("x",), digests=(b"1", b"2"))
    others = [
        DerivedFile(save_as="a", make=shout, sources=("x",), digests=(b"1", b"3")),
        DerivedFile(save_as="a", make=shout, sources=("x",), digests=(b"12",)),
        DerivedFile(save_as="a", make=shout, sources=("x",), digests=(b"1", b"2"), options=5),
        DerivedFile(save_as="a", make=shouted, sources=("x",), digests=(b"1", b"2")),  # type: ignore[arg-type]
    ]
    keys = {
        derived_key(one, CODE),
        derived_key(one, b"other"),
        *(derived_key(o, CODE) for o in others),
    }

    assert len(keys) == 6
    again = DerivedFile(save_as="b", make=shout, sources=("y",), digests=(b"1", b"2"))
    assert derived_key(again, CODE) == derived_key(one, CODE)


def test_make_file(tmp_path: Path) -> None:
    """Sources are read in order; a source that is gone is told."""
    for name in ("x", "y"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    goal = kept_at(str(tmp_path / "cache"), b"key")
    job = DerivedJob(
        save_as="z",
        make=shout,
        sources=(str(tmp_path / "x"), str(tmp_path / "y")),
        options="-",
        goal=str(goal),
    )

    assert make_file(job) is None
    assert kept(goal) == b"X-Y"
    (tmp_path / "y").unlink()
    problem = make_file(job)
    assert problem is not None
    assert problem.path == "z"


def test_make_missing(tmp_path: Path) -> None:
    """What the cache has is not made again."""
    (tmp_path / "x").write_text("x", encoding="utf-8")
    file = DerivedFile(save_as="z", make=shout, sources=("x",))
    for _ in range(2):
        assert (
            make_missing([(file, b"k")], str(tmp_path), str(tmp_path / "c"), Workers(SERIAL)) == []
        )
    assert len(MADE) == 1


def test_remove_unused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody has asked for in a long while goes; what is asked for stays."""
    for key in (b"used", b"left", b"new"):
        path = kept_at(str(tmp_path), key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        if key != b"new":
            os.utime(path, (1, 1))
    remove_unused(str(tmp_path), [b"used"])

    there = {key for key in (b"used", b"left", b"new") if kept_at(str(tmp_path), key).exists()}
    assert there == {b"used", b"new"}
    assert kept_at(str(tmp_path), b"used").stat().st_mtime > derived_files.KEPT
    monkeypatch.setattr(derived_files, "KEPT", -1)
    remove_unused(str(tmp_path), [b"used"])
    assert not kept_at(str(tmp_path), b"new").exists()
