"""The cache of one build: what is known at its start, what it finds out, what it leaves."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.cache.cache import INDEX, TEXTS, Cache
from plugins.cache.fingerprints import fingerprint
from plugins.cache.index import TICK
from plugins.cache.sealed_file import DAMAGED, DamagedCacheError
from plugins.content_model.source import Source

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = 3600 * 10**9


def source(folder: Path, name: str = "a", content: bytes = b"a", ago: int = LONG_AGO) -> Source:
    """Write a file, changed *ago* ns before now, and return it as it is found."""
    path = folder / name
    path.write_bytes(content)
    then = time.time_ns() - ago
    os.utime(path, ns=(then, then))
    found = path.stat()
    return Source(path=name, size=found.st_size, mtime=found.st_mtime_ns, inode=found.st_ino)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder."""
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def saved(folder: Path, *sources: Source, text: bytes = b"") -> Cache:
    """Return the cache of a build that learnt *sources*, as it left it."""
    cache = Cache(str(folder))
    for one in sources:
        names = (cache.texts.add(text),) if text else ()
        cache.learn(one, b"digest", b"rules", b"result", names)
    cache.save()
    return cache


class TestKnown:
    """What one build knows of what another found out."""

    def test_the_next_build(self, tmp_path: Path, content: Path) -> None:
        """What was learnt of a file is known as long as the file is as it was."""
        one = source(content)
        saved(tmp_path / "cache", one, text=b"text")
        cache = Cache(str(tmp_path / "cache"))
        entry = cache.known(one)

        assert entry is not None
        assert (entry.digest, entry.rules, entry.result) == (b"digest", b"rules", b"result")
        assert cache.texts.read(*entry.texts) == b"text"
        assert cache.known(replace(one, inode=one.inode + 1)) is None
        assert cache.known(replace(one, mtime=one.mtime + 1)) is None
        assert cache.known(replace(one, size=one.size + 1)) is None
        assert not DAMAGED

    @pytest.mark.parametrize(
        "ago", [pytest.param(0, id="just-now"), pytest.param(-LONG_AGO, id="in-the-future")]
    )
    def test_too_young(self, tmp_path: Path, content: Path, ago: int) -> None:
        """A file changed as the build began, or later, is read again."""
        one = source(content, ago=ago)
        saved(tmp_path / "cache", one)

        assert Cache(str(tmp_path / "cache")).known(one) is None

    def test_changed_within_a_tick(self, tmp_path: Path, content: Path) -> None:
        """A change that neither size nor time nor number shows is found all the same."""
        one = source(content, content=b"old", ago=TICK // 2)
        cache = Cache(str(tmp_path / "cache"))
        before = cache.digest(one, str(content))
        cache.save()
        (content / "a").write_bytes(b"new")
        os.utime(content / "a", ns=(one.mtime, one.mtime))
        after = Cache(str(tmp_path / "cache")).digest(one, str(content))

        assert (before, after) == (fingerprint(b"old"), fingerprint(b"new"))

    def test_changed_and_set_back(self, tmp_path: Path, content: Path) -> None:
        """A change of the same size whose time was set back is found by the time nobody can set."""
        one = replace(source(content, content=b"old"), ctime=1)
        cache = Cache(str(tmp_path / "cache"))
        cache.digest(one, str(content))
        cache.save()
        (content / "a").write_bytes(b"new")
        os.utime(content / "a", ns=(one.mtime, one.mtime))
        cache = Cache(str(tmp_path / "cache"))

        assert cache.known(one) is not None
        assert cache.known(replace(one, ctime=2)) is None
        cache.files.clear()
        assert cache.digest(replace(one, ctime=2), str(content)) == fingerprint(b"new")

    def test_what_is_not_looked_up_is_forgotten(self, tmp_path: Path, content: Path) -> None:
        """The entry of a file that is gone does not stay for ever."""
        one, other = source(content, "a"), source(content, "b")
        saved(tmp_path / "cache", one, other)
        cache = Cache(str(tmp_path / "cache"))
        cache.known(one)
        cache.save()
        cache = Cache(str(tmp_path / "cache"))

        assert cache.known(one) is not None
        assert cache.known(other) is None

    def test_texts_of_forgotten_files(self, tmp_path: Path, content: Path) -> None:
        """Their texts go with them."""
        one, other = source(content, "a"), source(content, "b")
        cache = Cache(str(tmp_path / "cache"))
        names = [cache.texts.add(text) for text in (b"one", b"other")]
        for file, name in zip((one, other), names, strict=True):
            cache.learn(file, b"digest", texts=(name,))
        cache.save()
        cache = Cache(str(tmp_path / "cache"))
        cache.known(one)
        cache.save()

        assert list(Cache(str(tmp_path / "cache")).texts.places) == names[:1]

    def test_several_texts(self, tmp_path: Path, content: Path) -> None:
        """All texts of a file are kept for as long as it is known."""
        one = source(content)
        cache = Cache(str(tmp_path / "cache"))
        cache.learn(one, b"digest", texts=(cache.texts.add(b"text"), cache.texts.add(b"words")))
        cache.save()
        cache = Cache(str(tmp_path / "cache"))
        entry = cache.known(one)

        assert entry is not None
        assert [*map(cache.texts.read, entry.texts)] == [b"text", b"words"]
        cache.begin()
        cache.save()
        assert not Cache(str(tmp_path / "cache")).texts.places

    def test_not_worth_it(self, tmp_path: Path, content: Path) -> None:
        """Where little was learnt, or looked up, the index may stay as it is."""
        one, other = source(content, "a"), source(content, "b")
        saved(tmp_path / "cache", one)
        cache = Cache(str(tmp_path / "cache"))
        cache.learn(other, b"digest")
        cache.save(worth=2)

        assert Cache(str(tmp_path / "cache")).known(one) is not None
        assert Cache(str(tmp_path / "cache")).known(other) is None
        cache.learn(one, b"digest")
        cache.save(worth=2)
        assert Cache(str(tmp_path / "cache")).known(other) is not None


class TestDigest:
    """The fingerprint of a file."""

    def test_it_is_of_the_content(self, tmp_path: Path, content: Path) -> None:
        """A file nobody knows is read."""
        one = source(content, content=b"bytes")

        assert Cache(str(tmp_path)).digest(one, str(content)) == fingerprint(b"bytes")

    def test_a_known_file_is_not_opened(self, tmp_path: Path, content: Path) -> None:
        """What is known of a file is enough, in the same build or the next."""
        one = source(content)
        cache = saved(tmp_path / "cache", one)
        (content / "a").unlink()

        assert cache.digest(one, str(content)) == b"digest"
        assert Cache(str(tmp_path / "cache")).digest(one, str(content)) == b"digest"

    def test_it_takes_nothing_away(self, tmp_path: Path, content: Path) -> None:
        """Asking for the fingerprint leaves what else is known."""
        one = source(content)
        cache = saved(tmp_path / "cache", one)
        cache.digest(one, str(content))

        assert cache.files["a"].result == b"result"

    def test_gone(self, tmp_path: Path, content: Path) -> None:
        """A file that vanished since it was found is an error of the system."""
        one = source(content)
        (content / "a").unlink()

        with pytest.raises(FileNotFoundError):
            Cache(str(tmp_path)).digest(one, str(content))


class TestSave:
    """What a build leaves."""

    def test_nothing_new_is_not_written(self, tmp_path: Path, content: Path) -> None:
        """A build that found out nothing leaves the index as it is."""
        one = source(content)
        saved(tmp_path / "cache", one)
        before = (tmp_path / "cache" / INDEX).stat().st_ino
        cache = Cache(str(tmp_path / "cache"))
        cache.known(one)
        cache.save()

        assert (tmp_path / "cache" / INDEX).stat().st_ino == before

    def test_young_files_become_known(self, tmp_path: Path, content: Path) -> None:
        """A file read again because it was too young is known once it has aged."""
        one = source(content, ago=0)
        saved(tmp_path / "cache", one)
        cache = Cache(str(tmp_path / "cache"))
        cache.started += 2 * TICK
        cache.learn(one, b"digest")
        cache.save()

        assert Cache(str(tmp_path / "cache")).known(one) is not None

    def test_a_text_without_an_entry(self, tmp_path: Path) -> None:
        """A text of a file with a warning, which has no entry, can be read by this build."""
        cache = Cache(str(tmp_path))
        name = cache.texts.add(b"text")
        cache.save()

        assert name in cache.texts.places
        assert cache.texts.read(name) == b"text"

    def test_a_disk_that_does_not_let_us(self, tmp_path: Path, content: Path) -> None:
        """Where the cache cannot be, that is told as an error of the system."""
        (tmp_path / "cache").write_bytes(b"in the way")
        cache = Cache(str(tmp_path / "cache"))
        cache.learn(source(content), b"digest")

        with pytest.raises(OSError, match="cache"):
            cache.save()


class TestBegin:
    """Several builds in one process."""

    def test_what_the_build_before_knew(self, tmp_path: Path, content: Path) -> None:
        """The next build knows it without reading the disk."""
        one = source(content)
        cache = saved(tmp_path / "cache", one)
        (tmp_path / "cache" / INDEX).unlink()
        cache.begin()

        assert cache.known(one) is not None

    def test_files_that_are_gone(self, tmp_path: Path, content: Path) -> None:
        """A file that the next build does not look up is forgotten."""
        one, other = source(content, "a"), source(content, "b")
        cache = saved(tmp_path / "cache", one, other)
        cache.begin()
        cache.known(one)
        cache.save()

        assert list(Cache(str(tmp_path / "cache")).index.files) == ["a"]

    def test_the_time_is_that_of_the_build(self, tmp_path: Path, content: Path) -> None:
        """A file changed after the first build of a process began is known by its third."""
        cache = Cache(str(tmp_path / "cache"))
        cache.started = 0
        cache.begin()
        one = source(content)
        cache.learn(one, b"digest")
        cache.save()
        cache.begin()

        assert cache.known(one) is not None


class TestDamage:
    """Caches that are not what was written."""

    def test_the_index(self, tmp_path: Path, content: Path) -> None:
        """A damaged index is as good as none, and is replaced."""
        one = source(content)
        saved(tmp_path / "cache", one)
        (tmp_path / "cache" / INDEX).write_bytes(b"nonsense")
        cache = Cache(str(tmp_path / "cache"))

        assert cache.known(one) is None
        assert {INDEX} == DAMAGED
        cache.learn(one, b"again")
        cache.save()
        DAMAGED.clear()
        assert Cache(str(tmp_path / "cache")).known(one) is not None
        assert not DAMAGED

    def test_drop(self, tmp_path: Path, content: Path) -> None:
        """A cache that is dropped knows nothing, and is written anew."""
        one = source(content)
        cache = saved(tmp_path / "cache", one, text=b"text")
        (name,) = cache.files["a"].texts
        cache.drop()

        assert DAMAGED
        assert cache.known(one) is None
        assert name not in cache.texts
        with pytest.raises(DamagedCacheError):
            cache.texts.read(name)

    def test_texts_after_a_drop(self, tmp_path: Path, content: Path) -> None:
        """A damaged file of texts is replaced by a whole one, though it has the same name."""
        one = source(content)
        cache = saved(tmp_path / "cache", one, text=b"text")
        (name,) = cache.files["a"].texts
        for path in (tmp_path / "cache" / TEXTS).iterdir():
            path.write_bytes(b"nons")
        cache.drop()
        cache.learn(one, b"digest", texts=(cache.texts.add(b"text"),))
        cache.save()

        assert Cache(str(tmp_path / "cache")).texts.read(name) == b"text"
