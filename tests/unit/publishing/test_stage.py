"""The staging folder: where a build writes before anything in the output folder changes."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.publishing.stage import UnsafePathError, safe_path, stage_content, stage_copy, staging

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def where(folder: Path, save_as: str) -> Path:
    """Return where a file of the output is staged."""
    return Path(safe_path(folder, save_as))


class TestStaging:
    """The folder that the output is made in."""

    def test_it_is_beside_the_output(self, tmp_path: Path) -> None:
        """It is on the same disk, and gone when done."""
        with staging(str(tmp_path / "site/output")) as stage:
            assert stage.parent == tmp_path / "site"
            assert stage.is_dir()
        assert not stage.exists()

    def test_an_output_that_is_a_link(self, tmp_path: Path) -> None:
        """It is beside what the link leads to, which may be another disk."""
        (tmp_path / "web/site").mkdir(parents=True)
        (tmp_path / "output").symlink_to("web/site")
        with staging(str(tmp_path / "output")) as stage:
            assert stage.parent == tmp_path / "web"
        assert list((tmp_path / "web").rglob("*")) == [tmp_path / "web/site"]

    def test_an_output_that_is_a_volume(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where nothing can be moved in from beside it, it is within, and what was left there goes."""
        output = tmp_path / "output"
        (output / ".staging-old/a").mkdir(parents=True)

        def rename(_: Path, goal: Path) -> Path:
            raise OSError(errno.EXDEV, "Invalid cross-device link", str(goal))

        monkeypatch.setattr(Path, "rename", rename)
        with staging(str(output)) as stage:
            assert stage.parent == output
            assert [path.name for path in tmp_path.iterdir()] == ["output"]
            assert list(output.iterdir()) == [stage]
        assert list(output.iterdir()) == []

    def test_it_goes_even_if_the_build_fails(self, tmp_path: Path) -> None:
        """A build that ends with an exception leaves nothing behind."""

        def build() -> None:
            with staging(str(tmp_path / "output")) as stage:
                stage_content(stage, "a/b", b"1")
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            build()
        assert list(tmp_path.iterdir()) == []

    def test_what_a_killed_build_left_is_removed(self, tmp_path: Path) -> None:
        """The staging folder of a build that was killed is cleared away, others' are not."""
        for name in ("output.staging-x/a", "other.staging-x/a", "output/a"):
            (tmp_path / name).mkdir(parents=True)
        with staging(str(tmp_path / "output")):
            pass

        assert sorted(path.name for path in tmp_path.iterdir()) == ["other.staging-x", "output"]

    def test_what_a_killed_build_left_under_an_odd_name(self, tmp_path: Path) -> None:
        """The name of the folder is one name, whatever it means to a shell."""
        for name in ("out[1].staging-x", "out1.staging-x"):
            (tmp_path / name).mkdir()
        with staging(str(tmp_path / "out[1]")):
            pass

        assert [path.name for path in tmp_path.iterdir()] == ["out1.staging-x"]

    def test_content(self, tmp_path: Path) -> None:
        """A file is written as it is, into folders made for it; a second time, over it."""
        stage_content(tmp_path, "a/b", b"longer")
        stage_content(tmp_path, "a/b", b"new")

        assert (tmp_path / "a/b").read_bytes() == b"new"

    def test_copies(self, tmp_path: Path) -> None:
        """A file is copied with its content, into folders made for it."""
        (tmp_path / "source").write_bytes(b"bytes")
        found = stage_copy(tmp_path, "media/a/copy", str(tmp_path / "source"))

        assert found.size == 5
        assert (tmp_path / "media/a/copy").read_bytes() == b"bytes"


class TestSafePath:
    """Where a file of the output lies."""

    @pytest.mark.parametrize("path", ["a", "a/b.html", "a/../b", "./a", "a//b", "..a", "a/..b"])
    def test_inside(self, path: str) -> None:
        """A path within the folder is fine, whichever way it takes."""
        assert where(Path("/out"), path) == Path("/out", os.path.normpath(path))

    @pytest.mark.parametrize(
        "path",
        ["", ".", "..", "../a", "a/../..", "/etc/passwd", "a/../../out2/b", "/out", "../out"],
    )
    def test_outside(self, path: str) -> None:
        """A path that leads out, or names the folder itself, is refused."""
        with pytest.raises(UnsafePathError):
            where(Path("/out"), path)

    @pytest.mark.parametrize("path", ["../a", "/tmp/a"])  # noqa: S108  # not written to
    def test_nothing_is_staged_outside(self, tmp_path: Path, path: str) -> None:
        """Neither pages nor copies are written out of the staging folder."""
        (tmp_path / "stage").mkdir()
        with pytest.raises(UnsafePathError):
            stage_content(tmp_path / "stage", path, b"")
        with pytest.raises(UnsafePathError):
            stage_copy(tmp_path / "stage", path, __file__)
        assert [p.name for p in tmp_path.iterdir()] == ["stage"]

    @settings(deadline=None, max_examples=200)
    @given(
        st.lists(st.one_of(TEXT, st.sampled_from(["..", ".", "", "a"])), max_size=6).map("/".join)
    )
    def test_any_text(self, path: str) -> None:
        """Whatever a path says, the file lies within the folder or nowhere."""
        try:
            found = where(Path("/srv/out"), path)
        except UnsafePathError:
            return

        assert found.parts[:3] == ("/", "srv", "out")
        assert len(found.parts) > 3
        assert ".." not in found.parts
