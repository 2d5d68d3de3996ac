"""The manifest: what the last build left in an output folder, and what it made that from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.pipeline.manifest import Manifest, Record, read_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class TestReading:
    """A manifest as the next build reads it."""

    def test_round_trip(self, tmp_path: Path) -> None:
        """What is written is read."""
        path = tmp_path / "new/folder/m"
        record = Record(makings=b"m", digest=b"d", size=3, mtime=4, reasons=("view",))
        manifest = Manifest("/out", {"b": Record(), "a/c": record}, {"00": ("x.html", None)})
        write_manifest(path, manifest)

        assert read_manifest(path, "/out") == manifest
        assert [p.name for p in (tmp_path / "new/folder").iterdir()] == ["m"]

    @pytest.mark.parametrize(
        "change",
        [
            pytest.param(lambda raw: raw[:0], id="empty"),
            pytest.param(lambda raw: raw[:-3], id="cut-short"),
            pytest.param(lambda raw: raw + b"x", id="too-long"),
            pytest.param(lambda raw: raw[:-1] + bytes([raw[-1] ^ 1]), id="a-bit"),
            pytest.param(
                lambda raw: raw.replace(b"manifest 2", b"manifest 9"), id="other-version"
            ),
            pytest.param(lambda raw: b"\xff" + raw, id="something-else"),
        ],
    )
    def test_damaged(self, tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
        """A manifest that is not what was written says nothing."""
        path = tmp_path / "m"
        write_manifest(path, Manifest("/out", {"a": Record()}))
        path.write_bytes(change(path.read_bytes()))

        assert read_manifest(path, "/out") == Manifest("/out")

    def test_another_folder(self, tmp_path: Path) -> None:
        """A manifest of another folder says nothing of this one."""
        write_manifest(tmp_path / "m", Manifest("/else", {"a": Record()}))

        assert read_manifest(tmp_path / "m", "/out") == Manifest("/out")

    def test_none(self, tmp_path: Path) -> None:
        """Before the first build there is none."""
        assert read_manifest(tmp_path / "m", "/out") == Manifest("/out")
