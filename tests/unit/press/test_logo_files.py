"""The files of a cluster's logo."""

from __future__ import annotations

from msgspec.structs import replace

from plugins.content_model.site import Asset
from plugins.press.logo_files import logo_files, logos_in_pixels
from plugins.views.addresses import addresses_of
from tests.unit.clusters.made import cluster_site

DRAWING = Asset(
    path="clusters/a/logo.svg",
    save_as="media/clusters/a/logo.svg",
    url="media/clusters/a/logo.svg",
    width=300,
    height=100,
)


def test_a_drawing() -> None:
    """It is offered as it is and in pixels, wide and narrow, on nothing and on white."""
    found = logo_files("clusters/a", DRAWING)

    assert [file.name for file in found] == [
        "a-logo.svg",
        "a-logo-1200.png",
        "a-logo-1200-white.png",
        "a-logo-300.png",
        "a-logo-300-white.png",
    ]
    assert found[0].save_as == DRAWING.save_as
    assert found[2].save_as == "media/clusters/a/logo-svg-1200-white.png"
    assert [file.raster and (file.raster.width, file.raster.white) for file in found] == [
        None,
        (1200, False),
        (1200, True),
        (300, False),
        (300, True),
    ]


def test_a_tall_drawing_is_made_narrower() -> None:
    """So that no file is as high as a house."""
    tall = replace(DRAWING, width=10, height=100)

    assert [f.raster.width for f in logo_files("clusters/a", tall) if f.raster] == [
        360,
        360,
        90,
        90,
    ]


def test_a_photo() -> None:
    """What has pixels already is offered as it is."""
    photo = replace(DRAWING, path="clusters/a/logo.PNG", save_as="media/clusters/a/logo.PNG")

    assert [file.name for file in logo_files("clusters/a", photo)] == ["a-logo.png"]


def test_a_broken_drawing() -> None:
    """One without a size, which a build tells of, is no reason to fail otherwise."""
    broken = replace(DRAWING, width=0, height=0)

    assert [file.raster for file in logo_files("clusters/a", broken)] == [None]


def test_each_is_made_once() -> None:
    """Of the logo of a cluster with a press kit, and of one that two share, four files are made."""
    logo = {"file": "/clusters/a/logo.svg", "alt": "Logo: A"}
    made = cluster_site("2024-06-01", a={"logo": logo}, b={"logo": logo})
    references = replace(made.references, files=frozenset({DRAWING.path}))
    site = replace(made, references=references, assets={DRAWING.path: DRAWING})
    files = list(logos_in_pixels(site, addresses_of(())))

    assert len(files) == len({file.save_as for file in files})
    assert {file.sources for file in files} <= {(DRAWING.path,)}
    assert len(files) == 4
    assert list(logos_in_pixels(cluster_site("2024-06-01", a={}), addresses_of(()))) == []
