"""Funders as pages show them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from plugins.funders.blocks import (
    block,
    disclaimer,
    fitted,
    funder_block,
    funder_blocks,
    funder_link,
    is_eu,
    said_of,
    statement,
)
from plugins.funders.facts import Visibility
from plugins.funders.kinds import funders_of
from plugins.views.values import ImageView
from tests.unit.builders import reader
from tests.unit.funders.made import funders_site

FUND = {
    "name": {"nb": "Fondet", "en": "The fund"},
    "short_name": {"nb": "F", "en": "TF"},
    "logo": "/logos/x.svg",
    "logo_alt": {"nb": "Et kryss", "en": "A cross"},
    "link": "https://fund.example.org",
    "is_eu": True,
    "visibility": {"statement": {"nb": "Sagt", "en": "Said"}, "disclaimer": {"en": "But"}},
}
SITE = funders_site(fund=FUND, plain={"name": "Plain"})


def test_block() -> None:
    """A funder is shown with name, link and logo, in the reader's language."""
    found = funder_block("fund", reader(SITE, lang="en"))

    assert (found.name.title, found.name.url) == ("The fund", "https://fund.example.org")
    assert found.short_name == "TF"
    assert found.logo is not None
    assert (found.logo.alt, found.logo.width, found.logo.height) == ("A cross", 120, 40)
    assert block("plain", funders_of(SITE)["plain"], reader(SITE)).logo is None


def test_words() -> None:
    """Who is not in the file is words, linked nowhere."""
    assert funder_block("The ministry", reader(SITE)).name.title == "The ministry"
    assert funder_link({"nb": "Staten", "en": "The state"}, reader(SITE, lang="en")).url == ""


def test_blocks() -> None:
    """Logos are shown once each; lines without one need no block."""
    found = funder_blocks(["fund", None, "plain", "fund", "Words"], reader(SITE))

    assert [one.name.title for one in found] == ["Fondet"]


@pytest.mark.parametrize(
    ("size", "expected"),
    [((300, 100), (120, 40)), ((100, 400), (20, 80)), ((12, 8), (120, 80)), ((0, 0), (0, 0))],
)
def test_no_logo_is_larger_than_the_emblem(
    size: tuple[int, int], expected: tuple[int, int]
) -> None:
    """A logo fits into the box of the emblem, 120 by 80 pixels."""
    found = fitted(ImageView(url="x", width=size[0], height=size[1], alt=""))

    assert found is not None
    assert (found.width, found.height) == expected
    assert fitted(None) is None


def test_what_must_be_said() -> None:
    """What the facts say themselves comes before what their funder has to say."""
    own = Visibility(statement={"en": "Own"})

    assert is_eu("fund", SITE)
    assert not is_eu("plain", SITE)
    assert said_of(["plain"], None, SITE) is None
    assert said_of(["plain", "fund"], own, SITE) is own
    said = said_of(["plain", "fund"], None, SITE)
    one, two = statement(said, reader(SITE, lang="en")), disclaimer(said, reader(SITE, lang="en"))
    assert (one and one.title, two and two.title) == ("Said", "But")
    assert statement(None, reader(SITE)) is None
    assert disclaimer(replace(own), reader(SITE)) is None
