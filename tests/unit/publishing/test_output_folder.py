"""The output folder: what is in it, and how a file gets there or goes."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from plugins.cache.fingerprints import fingerprint
from plugins.publishing.manifest import Record
from plugins.publishing.output_folder import OutputFolder, is_folder
from tests.conftest import tree

if TYPE_CHECKING:
    from pathlib import Path


class Tree:
    """
    An output folder under test.

    Args:
        root: The folder it lies in.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.output = root / "output"
        self.output.mkdir()

    @cached_property
    def folder(self) -> OutputFolder:
        """The folder as it is when it is first asked for."""
        return OutputFolder(str(self.output))

    def write(self, path: str, content: bytes = b"old") -> Record:
        """Write a file, and return its record."""
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        return self.record(path, content)

    def record(self, path: str, content: bytes) -> Record:
        """Return the record of a file that is there."""
        mtime = (self.output / path).stat().st_mtime_ns
        return Record(digest=fingerprint(content), size=len(content), mtime=mtime)

    def link(self, path: str, to: str) -> Path:
        """Have a path of the folder lead to one beside it, which is returned."""
        (self.output / path).parent.mkdir(parents=True, exist_ok=True)
        (self.output / path).symlink_to(self.root / to)
        return self.root / to

    def take(self, path: str, *orphans: str, content: bytes = b"new") -> None:
        """Move a new file to a path."""
        (self.root / "new").write_bytes(content)
        self.folder.take(path, str(self.root / "new"), orphans)
        assert not (self.root / "new").exists()

    def files(self) -> dict[str, bytes]:
        """Return the files there are, not behind links."""
        return tree(self.output)


@pytest.fixture
def output(tmp_path: Path) -> Tree:
    """Return an empty output folder."""
    return Tree(tmp_path)


class TestLooking:
    """What is in the folder."""

    def test_has(self, output: Tree) -> None:
        """Files, folders and links are there; what lies behind a linked folder is not."""
        output.write("a/b/file")
        elsewhere = output.link("a/link", "elsewhere")
        elsewhere.mkdir()
        (elsewhere / "file").touch()
        output.link("a/broken", "nowhere")

        for path in ("a", "a/b", "a/b/file", "a/link", "a/broken"):
            assert output.folder.has(path)
        for path in ("b", "a/c", "a/b/file/x", "a/link/file", "x/y/z"):
            assert not output.folder.has(path)

    def test_before_it_is_there(self, tmp_path: Path) -> None:
        """A folder that is not there has nothing."""
        folder = OutputFolder(str(tmp_path / "gone"))

        assert not folder.has("a")
        assert not folder.has("a/b")
        assert not folder.is_as_recorded("a", Record(size=0))

    def test_is_as_recorded(self, output: Tree) -> None:
        """A file is as it was if its size and time are."""
        record = output.write("a/b")

        assert output.folder.is_as_recorded("a/b", record)
        assert output.folder.mtime("a/b") == record.mtime
        for other in (replace(record, size=4), replace(record, mtime=record.mtime + 1), Record()):
            assert not output.folder.is_as_recorded("a/b", other)

    @pytest.mark.parametrize("what", ["link", "linked-folder", "gone", "folder"])
    def test_replaced(self, output: Tree, what: str) -> None:
        """A file that is now a link, behind one, a folder or gone is not as it was."""
        record = output.write("a/b")
        if what == "linked-folder":
            (output.output / "a").rename(output.root / "kept")
            output.link("a", "kept")
        else:
            (output.output / "a/b").rename(output.root / "kept")
            if what == "link":
                output.link("a/b", "kept")
            elif what == "folder":
                (output.output / "a/b").mkdir()

        assert not output.folder.is_as_recorded("a/b", record)

    def test_is_folder(self, output: Tree) -> None:
        """A folder is one; a link to one is none."""
        output.write("a/b")
        output.link("c", "output/a")

        assert is_folder(str(output.output / "a"))
        for path in ("a/b", "c", "d", "a/b/c"):
            assert not is_folder(str(output.output / path))


class TestSame:
    """Whether a file is there already."""

    def test_known(self, output: Tree) -> None:
        """A file that is as the last build left it is compared by fingerprint alone."""
        known = output.write("a", b"same")
        record = replace(known, mtime=0)

        assert output.folder.is_same("a", record, known, "/nowhere")

    def test_compared(self, output: Tree) -> None:
        """What the last build did not know is compared byte by byte."""
        output.write("a", b"same")
        for content, expected in ((b"same", True), (b"sane", False), (b"same2", False)):
            source = output.root / "source"
            source.write_bytes(content)
            record = Record(digest=fingerprint(content), size=len(content))
            assert output.folder.is_same("a", record, None, str(source)) == expected

    def test_changed_by_hand(self, output: Tree) -> None:
        """A file that somebody changed since is not taken for what the last build left."""
        known = output.write("a", b"same")
        output.write("a", b"sane")
        os.utime(output.output / "a", ns=(0, known.mtime + 1))
        (output.root / "source").write_bytes(b"same")

        assert not output.folder.is_same("a", known, known, str(output.root / "source"))

    def test_nothing_known(self, output: Tree) -> None:
        """Records that say nothing agree in nothing."""
        output.write("a", b"")
        mtime = output.folder.mtime("a")
        claim = Record(size=0, mtime=mtime)

        assert not output.folder.is_same("a", claim, claim, "/nowhere")

    @pytest.mark.parametrize("to", ["file", "folder"])
    def test_links(self, output: Tree, to: str) -> None:
        """A file of the same content behind a link is another."""
        (output.root / "kept").mkdir()
        (output.root / "kept/a").write_bytes(b"same")
        output.link("x/a" if to == "file" else "x", "kept/a" if to == "file" else "kept")
        record = Record(digest=fingerprint(b"same"), size=4)

        assert not output.folder.is_same("x/a", record, None, str(output.root / "kept/a"))


class TestForeignFolders:
    """Folders where files go."""

    def test_ours(self, output: Tree) -> None:
        """A folder with nothing but files of ours, or empty ones, makes room."""
        output.write("a/b/c")
        (output.output / "a/empty").mkdir()

        output.folder.stop_at_foreign_folders(["a", "x", "a/b/c"], {"a/b/c"})

    def test_theirs(self, output: Tree) -> None:
        """A folder with a file, or a link, of others does not, however deep it lies."""
        output.write("a/b/c")
        output.link("d/e/link", "nowhere")

        for path in ("a", "a/b", "d", "d/e"):
            with pytest.raises(FileExistsError):
                output.folder.stop_at_foreign_folders(["x", path], {"a/c", "b/c"})

    def test_behind_a_link(self, output: Tree) -> None:
        """A folder elsewhere is not in the way: the link to it is what goes."""
        elsewhere = output.link("a", "elsewhere")
        (elsewhere / "b").mkdir(parents=True)
        (elsewhere / "b/theirs").touch()

        output.folder.stop_at_foreign_folders(["a", "a/b"], set())


class TestTaking:
    """A file moved into its place."""

    @pytest.mark.parametrize("path", ["a", "a/b/c"])
    def test_into_nothing(self, output: Tree, path: str) -> None:
        """Folders are made where needed."""
        output.take(path)

        assert output.files() == {path: b"new"}
        assert output.folder.has(path)

    def test_a_file_for_a_file(self, output: Tree) -> None:
        """The file that was there is replaced."""
        output.write("a/b")
        output.take("a/b")

        assert output.files() == {"a/b": b"new"}

    def test_a_file_for_a_folder(self, output: Tree) -> None:
        """A folder of ours makes room, empty ones in it too, and no other file goes."""
        output.write("a/b/c")
        output.write("ab/c")
        (output.output / "a/empty/empty").mkdir(parents=True)
        output.take("a", "ab/c", "a/b/c")

        assert output.files() == {"a": b"new", "ab/c": b"old"}
        assert not output.folder.has("a/b/c")

    def test_a_folder_for_a_file(self, output: Tree) -> None:
        """A file makes room for a folder, at any depth."""
        output.write("a/b")
        output.take("a/b/c/d")

        assert output.files() == {"a/b/c/d": b"new"}

    def test_there_and_back(self, output: Tree) -> None:
        """A folder that became a file can become a folder again."""
        output.take("a/b/c")
        output.take("a", "a/b/c")
        output.take("a/b/c")

        assert output.files() == {"a/b/c": b"new"}

    @pytest.mark.parametrize("to", ["file", "folder", "nowhere"])
    @pytest.mark.parametrize("path", ["a", "a/b", "a/b/c"])
    def test_for_a_link(self, output: Tree, to: str, path: str) -> None:
        """A link, wherever it stands on the way, is replaced; what it leads to stays."""
        (output.root / "file").write_bytes(b"precious")
        (output.root / "folder/b").mkdir(parents=True)
        output.link("a", to)
        output.take(path)

        assert not (output.output / "a").is_symlink()
        assert output.files() == {path: b"new"}
        assert (output.root / "file").read_bytes() == b"precious"
        assert tree(output.root / "folder") == {}
        assert (output.root / "folder/b").is_dir()

    def test_two_in_one_new_folder(self, output: Tree) -> None:
        """A folder made for one file is there for the next."""
        output.take("a/b", content=b"1")
        output.take("a/c", content=b"2")

        assert output.files() == {"a/b": b"1", "a/c": b"2"}


class TestRemoving:
    """A file that goes."""

    def test_with_its_folders(self, output: Tree) -> None:
        """Folders that it leaves empty go, others stay, and so does the output folder."""
        output.write("a/b/c/one")
        output.write("a/two")
        output.folder.remove("a/b/c/one")

        assert output.files() == {"a/two": b"old"}
        assert not (output.output / "a/b").exists()
        output.folder.remove("a/two")
        assert output.output.is_dir()
        assert list(output.output.iterdir()) == []

    def test_what_is_gone_already(self, output: Tree) -> None:
        """A file that is not there is no mistake; its empty folder goes all the same."""
        (output.output / "a").mkdir()
        output.folder.remove("a/one")
        output.folder.remove("x/y")

        assert list(output.output.iterdir()) == []

    def test_a_folder_in_its_place(self, output: Tree) -> None:
        """A folder where the file was, with our own new files, stays."""
        output.write("a/b/new")
        output.folder.remove("a/b")

        assert output.files() == {"a/b/new": b"old"}

    def test_a_link_in_its_place(self, output: Tree) -> None:
        """A link where the file was goes; what it leads to stays."""
        (output.root / "kept").write_bytes(b"precious")
        output.link("a/b", "kept")
        output.folder.remove("a/b")

        assert not (output.output / "a").exists()
        assert (output.root / "kept").read_bytes() == b"precious"

    def test_nothing_behind_a_link(self, output: Tree) -> None:
        """Through a linked folder nothing is removed, nor is the link."""
        elsewhere = output.link("a", "elsewhere")
        elsewhere.mkdir()
        (elsewhere / "b").write_bytes(b"precious")
        output.folder.remove("a/b")

        assert (elsewhere / "b").read_bytes() == b"precious"
        assert (output.output / "a").is_symlink()

    def test_the_folder_is_made_again(self, output: Tree) -> None:
        """A folder that went with its last file is made anew for the next."""
        output.take("a/b/c")
        output.folder.remove("a/b/c")
        output.take("a/b/d")

        assert output.files() == {"a/b/d": b"new"}

    @pytest.mark.parametrize("path", ["", ".", "./"])
    def test_the_output_folder(self, output: Tree, path: str) -> None:
        """The output folder itself is never removed."""
        output.write("a")
        output.folder.remove(path)

        assert output.files() == {"a": b"old"}
