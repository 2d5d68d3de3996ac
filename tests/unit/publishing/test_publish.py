"""Publish: what was rendered to the output folder, all of it or nothing."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.publishing.manifest import Manifest, Record, read_manifest, write_manifest
from plugins.publishing.output_folder import OutputFolder
from plugins.publishing.publish import Published, publish
from plugins.publishing.stage import stage_content, staging
from tests.conftest import tree

Files = dict[str, bytes]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


class Folder:
    """
    An output folder under test.

    Args:
        root: The folder it lies in.
    """

    def __init__(self, root: Path) -> None:
        self.output = root / "output"
        self.manifest = root / "cache/manifest"

    def publish(self, files: Files) -> Published:
        """Bring the folder to the state of *files*."""
        with staging(str(self.output)) as stage:
            for path, content in files.items():
                stage_content(stage, path, content)
            known = read_manifest(self.manifest, str(self.output))
            return publish(stage, OutputFolder(str(self.output)), self.manifest, known)

    def write(self, path: str, content: bytes = b"foreign") -> None:
        """Write a file that no build made."""
        target = self.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    def files(self) -> Files:
        """Return the files there are."""
        return tree(self.output)

    def folders(self) -> set[str]:
        """Return the folders there are."""
        return {
            path.relative_to(self.output).as_posix()
            for path in self.output.rglob("*")
            if path.is_dir()
        }


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return an output folder that is not there yet."""
    return Folder(tmp_path)


class TestPublish:
    """An output folder brought to a state."""

    def test_the_first_time(self, folder: Folder) -> None:
        """Everything is written, folders made where needed."""
        files = {"index.html": b"a", "nb/news/x/index.html": b"b", "theme/site.css": b"c"}
        done = folder.publish(files)

        assert folder.files() == files
        assert done == Published(written=3, unchanged=0, removed=0, foreign=())

    def test_counts(self, folder: Folder) -> None:
        """New and changed files, those that stayed and those that went are counted apart."""
        folder.publish(
            {"same": b"s", "longer": b"l", "other": b"abc", "gone": b"g", "x/gone": b"g"}
        )
        done = folder.publish({"same": b"s", "longer": b"ll", "other": b"abd", "new": b"n"})

        assert folder.files() == {"same": b"s", "longer": b"ll", "other": b"abd", "new": b"n"}
        assert done == Published(written=3, unchanged=1, removed=2, foreign=())

    def test_unchanged_files_are_not_touched(self, folder: Folder) -> None:
        """A file that is the same stays the very file it was, time and all."""
        folder.publish({"a/same": b"s", "changed": b"1"})
        before = {name: (folder.output / name).stat() for name in ("a/same", "changed")}
        folder.publish({"a/same": b"s", "changed": b"2"})
        after = {name: (folder.output / name).stat() for name in ("a/same", "changed")}

        assert after["a/same"].st_ino == before["a/same"].st_ino
        assert after["a/same"].st_mtime_ns == before["a/same"].st_mtime_ns
        assert after["changed"].st_ino != before["changed"].st_ino

    def test_whoever_reads_an_old_file_reads_it_to_the_end(self, folder: Folder) -> None:
        """A file is replaced as a whole, never written over."""
        folder.publish({"page": b"old and long"})
        with (folder.output / "page").open("rb") as reading:
            folder.publish({"page": b"new"})

            assert reading.read() == b"old and long"

    def test_empty_folders_go_with_their_last_file(self, folder: Folder) -> None:
        """Folders that a removed page leaves empty are removed, others are not."""
        folder.publish({"a/b/c/one": b"1", "a/two": b"2", "d/e/three": b"3"})
        folder.publish({"a/two": b"2"})

        assert folder.folders() == {"a"}
        assert folder.output.is_dir()

    def test_the_output_folder_itself_stays(self, folder: Folder) -> None:
        """A site without pages is an empty folder."""
        folder.publish({"a/one": b"1"})
        folder.publish({})

        assert folder.output.is_dir()
        assert not folder.folders()

    def test_the_staging_folder_is_gone(self, folder: Folder) -> None:
        """Nothing is left beside the output folder."""
        folder.publish({"a": b"1"})

        assert sorted(path.name for path in folder.output.parent.iterdir()) == ["cache", "output"]

    def test_published_files_can_be_read_by_the_web_server(self, folder: Folder) -> None:
        """Files and folders have the permissions that new ones have, not those of a safe."""
        old = os.umask(0o022)
        try:
            folder.publish({"nb/page": b"1"})
        finally:
            os.umask(old)

        assert (folder.output / "nb/page").stat().st_mode & 0o777 == 0o644
        assert (folder.output / "nb").stat().st_mode & 0o777 == 0o755


class TestForeignFiles:
    """Files in the output folder that no build made."""

    def test_they_are_left_alone_and_named(self, folder: Folder) -> None:
        """A host's own files stay, in order, hidden ones too."""
        folder.publish({"a/one": b"1"})
        for path in ("a/own.txt", "CNAME", ".git/config"):
            folder.write(path)
        done = folder.publish({"b/two": b"2"})

        assert done.foreign == (".git/config", "CNAME", "a/own.txt")
        assert folder.files() == {
            ".git/config": b"foreign",
            "CNAME": b"foreign",
            "a/own.txt": b"foreign",
            "b/two": b"2",
        }
        assert done.removed == 1

    def test_a_file_of_ours_changed_by_hand(self, folder: Folder) -> None:
        """What somebody wrote into a page is written over by the next build."""
        folder.publish({"page": b"ours"})
        folder.write("page", b"theirs")
        done = folder.publish({"page": b"ours"})

        assert folder.files() == {"page": b"ours"}
        assert (done.written, done.foreign) == (1, ())

    def test_a_foreign_file_at_a_page_of_ours(self, folder: Folder) -> None:
        """A page takes its place from whatever file stood there, and owns it from then on."""
        folder.write("page")
        folder.publish({"page": b"ours"})
        done = folder.publish({})

        assert folder.files() == {}
        assert done.removed == 1

    def test_a_file_that_is_the_same_becomes_ours(self, folder: Folder) -> None:
        """A file that happens to be what we would write is ours, and goes with its page."""
        folder.write("page", b"ours")
        done = folder.publish({"page": b"ours"})
        folder.publish({})

        assert done.unchanged == 1
        assert folder.files() == {}

    def test_a_link_is_replaced_not_followed(self, folder: Folder) -> None:
        """A page never writes through a link to a file elsewhere."""
        elsewhere = folder.output.parent / "elsewhere"
        elsewhere.write_bytes(b"precious")
        folder.output.mkdir()
        (folder.output / "page").symlink_to(elsewhere)
        folder.publish({"page": b"ours"})

        assert elsewhere.read_bytes() == b"precious"
        assert not (folder.output / "page").is_symlink()

    def test_a_linked_folder_is_replaced_not_followed(self, folder: Folder) -> None:
        """A page never writes into a folder elsewhere."""
        elsewhere = folder.output.parent / "elsewhere"
        elsewhere.mkdir()
        folder.output.mkdir()
        (folder.output / "nb").symlink_to(elsewhere)
        folder.publish({"nb/page": b"ours"})

        assert list(elsewhere.iterdir()) == []
        assert (folder.output / "nb/page").read_bytes() == b"ours"

    def test_nothing_is_removed_through_a_link(self, folder: Folder) -> None:
        """Where a folder of ours became a link, what lies behind it is not ours to remove."""
        folder.publish({"old/page": b"ours"})
        elsewhere = folder.output.parent / "elsewhere"
        shutil.copytree(folder.output / "old", elsewhere)
        shutil.rmtree(folder.output / "old")
        (folder.output / "old").symlink_to(elsewhere)
        folder.publish({"new": b"n"})

        assert tree(elsewhere) == {"page": b"ours"}


FILE: Files = {"a": b"1"}
FOLDER: Files = {"a/b/index.html": b"2", "a/c": b"3"}


class TestInTheWay:
    """What stands where a file or folder of ours goes."""

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            pytest.param(FILE, FOLDER, id="a-page-becomes-a-folder"),
            pytest.param(FOLDER, FILE, id="a-folder-becomes-a-page"),
            pytest.param({"x/y/z": b"1"}, {"x/y": b"2"}, id="a-folder-alone-in-another"),
        ],
    )
    def test_our_own(self, folder: Folder, before: Files, after: Files) -> None:
        """What is ours makes room, a file for a folder and a folder for a file."""
        folder.publish(before)
        done = folder.publish(after)

        assert folder.files() == after
        assert (done.written, done.foreign) == (len(after), ())

    def test_others_are_left_where_they_are(self, folder: Folder) -> None:
        """Room is made where it is needed, and nowhere else."""
        others = {"0": b"o", "a0": b"o", "b": b"o"}
        folder.publish({**FOLDER, **others})
        done = folder.publish({**FILE, **others})

        assert folder.files() == {**FILE, **others}
        assert (done.written, done.unchanged) == (1, 3)

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            pytest.param(FILE, FOLDER, id="a-page-becomes-a-folder"),
            pytest.param(FOLDER, FILE, id="a-folder-becomes-a-page"),
        ],
    )
    def test_what_made_room_is_counted(self, folder: Folder, before: Files, after: Files) -> None:
        """A file that made room is a file removed."""
        folder.publish(before)

        assert folder.publish(after).removed == len(before)

    def test_a_folder_with_other_files(self, folder: Folder) -> None:
        """A folder with a file that we did not make is not cleared away."""
        folder.publish({"a/ours": b"1"})
        folder.write("a/theirs")

        with pytest.raises(FileExistsError):
            folder.publish({"a": b"2"})
        assert folder.files()["a/theirs"] == b"foreign"

    def test_all_or_nothing(self, folder: Folder) -> None:
        """When a folder is in the way, no other page is published either."""
        before = {"a/index.html": b"old", "b/index.html": b"old"}
        folder.publish(before)
        folder.write("m/theirs")

        with pytest.raises(FileExistsError):
            folder.publish({"a/index.html": b"new", "m": b"new", "z": b"new"})
        assert folder.files() == {**before, "m/theirs": b"foreign"}

    def test_after_a_failure_all_is_remembered(self, folder: Folder) -> None:
        """Whatever a build that failed had written is known to the next one."""
        folder.publish({"old": b"1"})
        folder.write("m/theirs")
        with pytest.raises(FileExistsError):
            folder.publish({"a": b"new", "m": b"new"})
        done = folder.publish({"z": b"2"})

        assert folder.files() == {"m/theirs": b"foreign", "z": b"2"}
        assert done.foreign == ("m/theirs",)


class TestOwned:
    """What the note of the last build lets us remove."""

    def test_paths_that_lead_out_are_not_ours(self, folder: Folder) -> None:
        """No manifest can have a file outside of the output folder removed."""
        precious = folder.output.parent / "precious"
        precious.write_bytes(b"p")
        folder.publish({"a": b"1"})
        files = ["../precious", str(precious), "a/../../precious", "a"]
        claims = dict.fromkeys(files, Record())
        write_manifest(folder.manifest, Manifest(str(folder.output), claims))
        done = folder.publish({})

        assert precious.read_bytes() == b"p"
        assert done.removed == 1

    def test_without_a_manifest_nothing_is_removed(self, folder: Folder) -> None:
        """Files that we cannot know for ours are foreign, until we write them again."""
        folder.publish({"a": b"1", "b": b"2"})
        folder.manifest.unlink()
        done = folder.publish({"a": b"1"})

        assert done == Published(written=0, unchanged=1, removed=0, foreign=("b",))

    def test_a_file_that_is_gone_already(self, folder: Folder) -> None:
        """A page that somebody deleted is not counted as removed by us."""
        folder.publish({"a": b"1", "b": b"2"})
        (folder.output / "b").unlink()

        assert folder.publish({"a": b"1"}).removed == 0


PATHS = st.lists(st.sampled_from(["a", "b", "c.html"]), min_size=1, max_size=3).map("/".join)
TREES = st.dictionaries(PATHS, st.sampled_from([b"1", b"2", b"33"]), max_size=6).map(
    lambda files: {
        path: content
        for path, content in files.items()
        if not any(path.startswith(f"{other}/") for other in files)
    }
)


@settings(deadline=None, max_examples=80)
@given(TREES, TREES, TREES)
def test_from_any_site_to_any_other(first: Files, second: Files, third: Files) -> None:
    """After each build the folder holds that build's files and what others put there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Folder(Path(name))
        foreign = {"a-foreign": b"f", "b-foreign/x": b"f"}
        for path, content in foreign.items():
            folder.write(path, content)
        before: Files = {}
        for files in (first, second, third):
            done = folder.publish(files)

            assert folder.files() == {**files, **foreign}
            assert done.foreign == tuple(foreign)
            assert done.unchanged == sum(before.get(path) == files[path] for path in files)
            assert done.written == len(files) - done.unchanged
            assert folder.folders() == {
                parent.as_posix()
                for path in (*files, *foreign)
                for parent in list(Path(path).parents)[:-1]
            }
            before = files


class TestOtherPeoplesFiles:
    """What lies in the output folder and is not ours."""

    def test_what_cannot_be_read(self, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
        """A stranger's folder that cannot be looked into is passed over: the site is published."""
        folder.write("private/x")
        folder.write("open/y")
        scan = os.scandir

        def refusing(path: Any) -> object:
            if "private" in str(path):
                raise OSError(errno.EIO, "Input/output error", path)
            return scan(path)

        monkeypatch.setattr(os, "scandir", refusing)
        done = folder.publish({"index.html": b"page"})

        assert (done.written, done.foreign) == (1, ("open/y",))

    def test_what_we_cannot_read_of_our_own(
        self, folder: Folder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A staged folder that cannot be read ends the build: its pages would be taken for gone."""
        folder.publish({"a/index.html": b"page"})
        scan = os.scandir

        def refusing(path: Any) -> object:
            if str(path).endswith("/a/"):
                raise PermissionError(errno.EACCES, "Permission denied", path)
            return scan(path)

        monkeypatch.setattr(os, "scandir", refusing)
        with pytest.raises(PermissionError):
            folder.publish({"a/index.html": b"new"})
        monkeypatch.undo()

        assert tree(folder.output) == {"a/index.html": b"page"}

    def test_links_in_a_ring(self, folder: Folder) -> None:
        """A link that leads to itself is no file."""
        folder.output.mkdir(parents=True)
        (folder.output / "ring").symlink_to("ring")

        assert folder.publish({"index.html": b"page"}).foreign == ()
