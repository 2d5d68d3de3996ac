"""The files that are made of pictures."""

from __future__ import annotations

from plugins.content_model.site import Asset
from plugins.pictures.clean import clean
from plugins.pictures.encode import Encoding, encode
from plugins.pictures.files import picture_files
from plugins.relations.renditions import KEY, forms_of
from tests.unit.builders import site

PATHS = ("news/a.jpg", "news/d.svg", "news/table.pdf")
ASSETS = {path: Asset(path=path, url=path, save_as=path, width=900, height=600) for path in PATHS}
SITE = site(assets=ASSETS, derived={KEY: {"news/a.jpg": ("", "9% 9%")}})


def test_every_picture_is_cleaned() -> None:
    """All pictures are, in the place of their copies; other files are not."""
    found = [file for file in picture_files(SITE) if file.make is clean]

    assert [(f.save_as, f.sources, f.options[0]) for f in found] == [
        ("news/a.jpg", ("news/a.jpg",), "jpg"),
        ("news/d.svg", ("news/d.svg",), "svg"),
    ]


def test_every_form_that_pages_name_is_made() -> None:
    """There is a file for each, made of the photo, and there are no others."""
    made = {file.save_as: file.options for file in picture_files(SITE) if file.make is encode}
    named = {
        one.save_as: Encoding(format=one.format, width=one.width, height=one.height, crop=one.crop)
        for crop in (None, "", "9% 9%")
        for one in forms_of(ASSETS["news/a.jpg"], crop, SITE).renditions
    }

    assert made == named
