"""The archives of press kits."""

from __future__ import annotations

import io
import zipfile

from msgspec.structs import replace

from plugins.press.archives import Contents, archive, archives
from plugins.views.addresses import addresses_of
from tests.unit.clusters.made import cluster_site
from tests.unit.clusters.test_profile import FULL

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><metadata>Kari</metadata></svg>'
WANTED = Contents(texts=(("nb.txt", "Hei æøå"), ("en.txt", "Hello")))


def files(raw: bytes) -> dict[str, bytes]:
    """Return what stands in an archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_archive() -> None:
    """Texts and the cleaned logo stand in it, in order of name."""
    found = files(archive([SVG], replace(WANTED, logo="logo.svg", ending="svg")))

    assert list(found) == ["en.txt", "logo.svg", "nb.txt"]
    assert found["nb.txt"].decode() == "Hei æøå"
    assert b"Kari" not in found["logo.svg"]


def test_the_same_again() -> None:
    """Made again it is the same, whenever that is."""
    assert archive([], WANTED) == archive([], WANTED)
    assert list(files(archive([], WANTED))) == ["en.txt", "nb.txt"]


def test_archives() -> None:
    """Every cluster has one, with its facts in every language."""
    found = list(archives(cluster_site("2024-06-01", a=FULL, b={}), addresses_of(())))

    assert [file.save_as for file in found] == [
        "media/clusters/a/a-press-kit.zip",
        "media/clusters/b/b-press-kit.zip",
    ]
    assert [name for name, _ in found[0].options.texts] == ["nb.txt", "en.txt"]
    assert "280" in found[0].options.texts[0][1]
