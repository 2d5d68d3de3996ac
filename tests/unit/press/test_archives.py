"""The archives of press kits."""

from __future__ import annotations

import io
import zipfile

from msgspec.structs import replace

from plugins.press.archives import Contents, archive, archives
from plugins.press.logo_files import LogoFile
from plugins.press.rasterise import Raster
from plugins.views.addresses import addresses_of
from tests.unit.clusters.made import cluster_site
from tests.unit.clusters.test_profile import FULL

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><metadata>Kari</metadata></svg>'
WANTED = Contents(texts=(("fakta.txt", "Hei æøå"), ("facts.txt", "Hello")))
LOGOS = (
    LogoFile(save_as="media/logo.svg", name="logo.svg"),
    LogoFile(save_as="media/logo-300.png", name="logo-300.png", raster=Raster(300)),
)


def files(raw: bytes) -> dict[str, bytes]:
    """Return what stands in an archive."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_archive() -> None:
    """Texts and the cleaned logo in its forms stand in it, in order of name."""
    found = files(archive([SVG], replace(WANTED, logos=LOGOS)))

    assert list(found) == ["facts.txt", "fakta.txt", "logo-300.png", "logo.svg"]
    assert found["fakta.txt"].decode() == "Hei æøå"
    assert found["logo-300.png"].startswith(b"\x89PNG")
    assert b"Kari" not in found["logo.svg"]


def test_the_same_again() -> None:
    """Made again it is the same, whenever that is."""
    assert archive([], WANTED) == archive([], WANTED)
    assert list(files(archive([], WANTED))) == ["facts.txt", "fakta.txt"]


def test_archives() -> None:
    """Every cluster has one, with its facts in every language."""
    found = list(archives(cluster_site("2024-06-01", a=FULL, b={}), addresses_of(())))

    assert [file.save_as for file in found] == [
        "media/clusters/a/a-press-kit.zip",
        "media/clusters/b/b-press-kit.zip",
    ]
    # The catalogues of these tests are empty: both languages call it the same.
    assert [name for name, _ in found[0].options.texts] == [
        "facts-about-a.txt",
        "facts-about-a-en.txt",
    ]
    assert "280" in found[0].options.texts[0][1]
