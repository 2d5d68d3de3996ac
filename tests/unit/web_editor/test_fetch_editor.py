"""Get the editor."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from typing import TYPE_CHECKING

import pytest

from plugins.incoming.read_xml import XmlError
from plugins.web_editor.fetch_editor import Package, at_home, fetch_editor
from plugins.web_editor.settings import ICONS

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"package/a.js": "chunks/a.js"}


def packed(**files: bytes) -> bytes:
    """Return an archive as npm makes it."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name, content in {"package/a.js": b"a", **files}.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """Put an npm on the path that packs an archive of ours, with a file that wants to get out."""
    raw = packed(**{"../evil": b"x"})
    (tmp_path / "bin").mkdir()
    (tmp_path / "archive").write_bytes(raw)
    script = tmp_path / "bin/npm"
    script.write_text(f"#!/bin/sh\ncp {tmp_path}/archive x.tgz && echo x.tgz\n")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin{os.pathsep}{os.environ['PATH']}")
    return raw


def test_only_what_is_wanted_is_taken(tmp_path: Path, npm: bytes) -> None:
    """Files are taken by name, once; a second time nothing is fetched."""
    package = Package(name="x@1", digest=hashlib.sha512(npm).hexdigest(), files=FILES)

    assert fetch_editor(tmp_path / "in/editor", (package,))
    assert not fetch_editor(tmp_path / "in/editor", (package,))
    assert (tmp_path / "in/editor/chunks/a.js").read_bytes() == b"a"
    assert not (tmp_path / "in/evil").exists()


def test_another_archive_is_not_used(tmp_path: Path, npm: bytes) -> None:
    """An archive that is not the one that was chosen changes nothing."""
    assert npm
    with pytest.raises(XmlError):
        fetch_editor(tmp_path / "in/editor", (Package(name="x@1", digest="0", files=FILES),))

    assert not (tmp_path / "in/editor").exists()


def test_without_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without npm the answer is what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(XmlError) as raised:
        fetch_editor(tmp_path / "editor")

    assert "apt install npm" in raised.value.hint.msgid


def test_at_home() -> None:
    """Nothing of the script asks for typefaces or words elsewhere."""
    script = (
        b"a=`https://unpkg.com/@sveltia/cms`;src:url(https://cdn.jsdelivr.net/fontsource/fonts/material-symbols"
        b"-outlined:vf@5/x.woff2) url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5/x.woff2)"
    )
    found = at_home(script).decode()

    assert "https://" not in found
    assert f"url({ICONS})" in found
