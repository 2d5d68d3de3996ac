"""The manifest: what the last build left in an output folder, and what it made that from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from plugins.cache.sealed_file import write_sealed
from plugins.publishing.manifest import (
    NAME,
    Manifest,
    Record,
    is_inside,
    read_manifest,
    write_manifest,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class TestReading:
    """A manifest as the next build reads it."""

    def test_round_trip(self, tmp_path: Path) -> None:
        """What is written is read."""
        path = tmp_path / "new/folder/m"
        record = Record(
            makings=b"m", digest=b"d", size=3, mtime=4, reasons=("template",), templates=("x",)
        )
        manifest = Manifest(
            "/out", {"b": Record(), "a/c": record}, {"00": ("x.html", None)}, {"x.html": b"f"}
        )
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
                lambda raw: raw.replace(b"manifest 3", b"manifest 9"), id="other-version"
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

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\xc1",
            msgspec.msgpack.encode("text"),
            msgspec.msgpack.encode(["/out", {"a": "text"}]),
            msgspec.msgpack.encode(["/out", {"a": [b"", b"", "size"]}]),
        ],
    )
    def test_another_form(self, tmp_path: Path, content: bytes) -> None:
        """A file that is sealed but is no manifest says nothing."""
        write_sealed(tmp_path / "m", NAME, content)

        assert read_manifest(tmp_path / "m", "/out") == Manifest("/out")

    def test_references_stay(self, tmp_path: Path) -> None:
        """What templates refer to outlives files that are not ours."""
        given = Manifest(
            "/out", {"../a": Record(), "b": Record()}, {"00": (None, "x")}, {"x": b"f"}
        )
        write_manifest(tmp_path / "m", given)

        assert read_manifest(tmp_path / "m", "/out") == Manifest(
            "/out", {"b": Record()}, {"00": (None, "x")}, {"x": b"f"}
        )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a", True),
        ("a/b.html", True),
        ("..a/b..", True),
        ("a/...", True),
        ("/a", False),
        ("..", False),
        ("../a", False),
        ("a/../../b", False),
        ("a/..", False),
    ],
)
def test_is_inside(path: str, expected: bool) -> None:  # noqa: FBT001  # a case
    """A path that begins at the root, or climbs, may lead out of the folder."""
    assert is_inside(path) == expected
