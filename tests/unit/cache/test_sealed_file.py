"""Files that are whole or not there: written at once, read only if their seal is right."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.cache.sealed_file import (
    DAMAGED,
    DamagedCacheError,
    read_keyed,
    read_sealed,
    write_sealed,
    write_whole,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "index 1"


@pytest.mark.parametrize("content", [b"", b"\n", b"content", bytes(range(256)) * 40])
def test_round_trip(tmp_path: Path, content: bytes) -> None:
    """What is written is read, in a folder made for it, and nothing else lies there."""
    path = tmp_path / "new/folder/file"
    write_sealed(path, NAME, content)

    assert read_sealed(path, NAME) == content
    assert [p.name for p in path.parent.iterdir()] == ["file"]


def test_none(tmp_path: Path) -> None:
    """A file that is not there is no damage."""
    assert read_sealed(tmp_path / "file", NAME) is None
    assert read_sealed(tmp_path / "no/folder/file", NAME) is None


class TestDamage:
    """Files that are not what was written."""

    @pytest.mark.parametrize("content", [b"", b"nonsense", b"cluster-newsroom index 0\n12"])
    def test_told_of(self, tmp_path: Path, content: bytes) -> None:
        """One that is damaged, foreign or older is remembered, to be told of; one not there is not."""
        path = tmp_path / "file"
        assert read_sealed(path, NAME) is None
        assert not DAMAGED
        path.write_bytes(content)
        with pytest.raises(DamagedCacheError):
            read_sealed(path, NAME)
        assert {"file"} == DAMAGED

    def test_every_byte(self, tmp_path: Path) -> None:
        """Whichever byte is another one, the file is not read."""
        path = tmp_path / "file"
        write_sealed(path, NAME, b"content")
        whole = path.read_bytes()
        for place in range(len(whole)):
            for bit in (1, 128):
                changed = bytearray(whole)
                changed[place] ^= bit
                path.write_bytes(changed)
                with pytest.raises(DamagedCacheError):
                    read_sealed(path, NAME)

    def test_every_length(self, tmp_path: Path) -> None:
        """Wherever the file ends too early, or a byte too late, it is not read."""
        path = tmp_path / "file"
        write_sealed(path, NAME, b"content")
        whole = path.read_bytes()
        for end in range(len(whole)):
            path.write_bytes(whole[:end])
            with pytest.raises(DamagedCacheError):
                read_sealed(path, NAME)
        path.write_bytes(whole + b"\0")
        with pytest.raises(DamagedCacheError):
            read_sealed(path, NAME)

    @pytest.mark.parametrize("name", ["index 2", "index", "index 10", "manifest 1", ""])
    def test_another_version(self, tmp_path: Path, name: str) -> None:
        """A file of another version, or another sort, is not taken for ours."""
        write_sealed(tmp_path / "file", name, b"content")

        with pytest.raises(DamagedCacheError):
            read_sealed(tmp_path / "file", NAME)

    def test_a_folder(self, tmp_path: Path) -> None:
        """Something that cannot be read at all is damage, too."""
        (tmp_path / "file").mkdir()

        with pytest.raises(DamagedCacheError):
            read_sealed(tmp_path / "file", NAME)

    def test_from_process_to_process(self, tmp_path: Path) -> None:
        """The error of a worker arrives as it was."""
        error = DamagedCacheError(tmp_path)

        assert pickle.loads(pickle.dumps(error)).args == error.args  # noqa: S301  # our own


class TestWriting:
    """A file that holds all of its content or is as it was."""

    def test_parts(self, tmp_path: Path) -> None:
        """Parts are written one after the other, without anything between them."""
        write_whole(tmp_path / "file", iter([b"a", b"", b"bc"]), durable=False)

        assert (tmp_path / "file").read_bytes() == b"abc"

    def test_a_failure_half_way(self, tmp_path: Path) -> None:
        """Whoever fails to give all parts leaves the file as it was, and no other."""

        def parts() -> Iterator[bytes]:
            yield b"half"
            raise ZeroDivisionError

        write_whole(tmp_path / "file", [b"old"])
        with pytest.raises(ZeroDivisionError):
            write_whole(tmp_path / "file", parts())

        assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("file", b"old")]

    def test_whoever_reads_reads_to_the_end(self, tmp_path: Path) -> None:
        """A file is replaced, never written over."""
        write_whole(tmp_path / "file", [b"old and long"])
        with (tmp_path / "file").open("rb") as reading:
            write_whole(tmp_path / "file", [b"new"])

            assert reading.read() == b"old and long"

    def test_it_is_closed_before_it_is_moved(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """There are systems that do not let an open file be moved."""
        moved: list[bytes] = []
        replace = Path.replace

        def look(path: Path, target: Path) -> Path:
            moved.append(path.read_bytes())
            links = Path("/proc/self/fd").glob("*")
            assert not any(link.exists() and link.samefile(path) for link in links)
            return replace(path, target)

        monkeypatch.setattr(Path, "replace", look)
        write_whole(tmp_path / "file", [b"whole"], durable=False)

        assert moved == [b"whole"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"key1more", b"more"), (b"key1", b""), (b"key2more", None), (b"key", None)],
)
def test_keyed(tmp_path: Path, content: bytes, expected: bytes | None) -> None:
    """What stands after the key is read where that is the one asked for, and nothing else."""
    path = tmp_path / "file"
    assert read_keyed(path, NAME, b"key1") is None
    write_sealed(path, NAME, content)
    found = read_keyed(path, NAME, b"key1")
    assert (None if found is None else bytes(found)) == expected


def test_keyed_and_damaged(tmp_path: Path) -> None:
    """A damaged file costs time, and is remembered as such."""
    (tmp_path / "file").write_bytes(b"nonsense")
    assert read_keyed(tmp_path / "file", NAME, b"") is None
    assert {"file"} == DAMAGED
