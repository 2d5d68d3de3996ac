"""What the cache knows of every file of the content folder."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from plugins.cache.index import NAME, TICK, FileEntry, Index, read_index, write_index
from plugins.cache.sealed_file import DamagedCacheError, write_sealed
from plugins.cache.texts import TextPlace, Texts

ENTRY = FileEntry(3, 1000, 7, b"digest", b"rules", b"result", ("text", "words"))
LATER = 1000 + TICK + 1


class TestKnown:
    """What is known of a file without opening it."""

    def test_the_same(self) -> None:
        """A file that is as it was, long since, is known."""
        assert Index(LATER, {"a": ENTRY}).known("a", 3, 1000, 7) == ENTRY

    @pytest.mark.parametrize(
        ("path", "size", "mtime", "inode"),
        [
            pytest.param("b", 3, 1000, 7, id="path"),
            pytest.param("a", 4, 1000, 7, id="size"),
            pytest.param("a", 3, 1001, 7, id="later"),
            pytest.param("a", 3, 999, 7, id="earlier"),
            pytest.param("a", 3, 1000, 8, id="another-file-in-its-place"),
        ],
    )
    def test_changed(self, path: str, size: int, mtime: int, inode: int) -> None:
        """Whatever differs, the file may be another."""
        assert Index(LATER, {"a": ENTRY}).known(path, size, mtime, inode) is None

    @pytest.mark.parametrize(
        "started",
        [
            pytest.param(0, id="never"),
            pytest.param(999, id="a-time-in-the-future"),
            pytest.param(1000, id="at-once"),
            pytest.param(1000 + TICK, id="in-the-last-tick"),
        ],
    )
    def test_too_young(self, started: int) -> None:
        """A file that could have changed again within a tick of the clock is not trusted."""
        assert Index(started, {"a": ENTRY}).known("a", 3, 1000, 7) is None

    def test_changed_and_set_back(self) -> None:
        """A file changed in its place, its time set back, is not as it was."""
        entry = FileEntry(3, 1000, 7, b"digest", ctime=1000)

        assert Index(LATER, {"a": entry}).known("a", 3, 1000, 7, 1000) == entry
        assert Index(2 * LATER, {"a": entry}).known("a", 3, 1000, 7, 1001) is None

    def test_set_back_within_a_tick(self) -> None:
        """The time the system notes must be long before, too: another change may bear it."""
        entry = FileEntry(3, 1000, 7, b"digest", ctime=LATER)

        assert Index(LATER + TICK, {"a": entry}).known("a", 3, 1000, 7, LATER) is None


class TestReading:
    """An index as the next build reads it."""

    def test_round_trip(self, tmp_path: Path) -> None:
        """What is written is read."""
        index = Index(
            5, {"å/b": ENTRY, "c": FileEntry(0, -1, 2**63, b"")}, {"t": TextPlace("f", 1, 2)}
        )
        write_index(tmp_path / "index", index)

        assert read_index(tmp_path / "index") == index

    def test_none(self, tmp_path: Path) -> None:
        """Before the first build, nothing is known."""
        assert read_index(tmp_path / "index") == Index()

    def test_every_index_has_files_of_its_own(self) -> None:
        """What one index learns, no other knows."""
        Index().files["a"] = ENTRY

        assert Index().files == {}

    @pytest.mark.parametrize(
        "content",
        [
            pytest.param(b"", id="empty"),
            pytest.param(msgspec.msgpack.encode({"a": 1}), id="a-mapping"),
            pytest.param(msgspec.msgpack.encode([1, {"a": [1]}, {}]), id="short-entries"),
            pytest.param(msgspec.msgpack.encode([1, {b"\xff": [1]}, {}]), id="not-text"),
            pytest.param(b"\xc1", id="nothing-at-all"),
        ],
    )
    def test_another_form(self, tmp_path: Path, content: bytes) -> None:
        """A file that is sealed but holds something else is damaged."""
        write_sealed(tmp_path / "index", NAME, content)

        with pytest.raises(DamagedCacheError):
            read_index(tmp_path / "index")


def test_whole() -> None:
    """An entry counts if the rules are the same, and all that is kept beside it is still there."""
    entry = FileEntry(1, 1, 1, b"digest", b"rules", b"result", ("text", "words"))

    def kept(*names: str) -> Texts:
        return Texts(Path("nowhere"), {name: TextPlace("f", 0, 1) for name in names})

    assert entry.is_whole(b"rules", kept("text", "words"))
    assert not entry.is_whole(b"other", kept("text", "words"))
    assert not entry.is_whole(b"rules", kept("text"))
    assert not entry.is_whole(b"rules", kept("words"))
    assert FileEntry(1, 1, 1, b"digest", b"rules").is_whole(b"rules", kept())
