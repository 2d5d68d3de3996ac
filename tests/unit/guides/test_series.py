"""Guides of one series side by side."""

from __future__ import annotations

from plugins.content_model.catalogue import Catalogue
from plugins.guides.series import by_series, in_series, places_in_series, series_name
from tests.unit.builders import edition, metadata, reader, site, term

START = ("news/n", "guides/z", "guides/a")
USE = ("guides/m", "guides/b")
SITE = site(
    edition("guides/a.nb.md", title="A", metadata=metadata(series="start")),
    edition("guides/z.nb.md", title="Z", metadata=metadata(series="start")),
    edition("guides/b.nb.md", title="B", metadata=metadata(series="I  bruk")),
    edition("guides/m.nb.md", title="M", metadata=metadata(series="I  bruk")),
    edition("guides/c.nb.md", title="C"),
    edition("guides/d.nb.md", title="D"),
    derived={
        "series": {
            **dict.fromkeys(START, START),
            **dict.fromkeys(USE, USE),
            "guides/c": ("news/n", "guides/c"),
        }
    },
    vocabularies={"series": {"start": term("start", nb="Start her", en="Start here")}},
    catalogues={"nb": Catalogue(lang="nb"), "en": Catalogue(lang="en")},
)
LISTED = SITE.listed("guide", "nb")
PLACES = places_in_series(LISTED, SITE)


def test_places() -> None:
    """A part has its number among the guides; one guide of a series that the list has is none."""
    assert PLACES == {
        "guides/z": ("guides/z", 0),
        "guides/a": ("guides/z", 1),
        "guides/m": ("guides/m", 0),
        "guides/b": ("guides/m", 1),
    }
    assert places_in_series(LISTED[:1], SITE) == {}


def test_order() -> None:
    """Series come first, by name and in their order; all other guides by title."""
    found = in_series(LISTED, PLACES, SITE, "nb")

    assert [edition.title for edition in found] == ["M", "B", "Z", "A", "C", "D"]


def test_names() -> None:
    """A term has its label in the reader's language, another name that of its original."""
    assert series_name("guides/z", SITE, "en") == ("Start here", "")
    assert series_name("guides/m", SITE, "nb") == ("I bruk", "")
    assert series_name("guides/m", SITE, "en") == ("I bruk", "nb")


def test_parting() -> None:
    """Each series has its name above it, the others say that they are others."""
    parting = by_series(PLACES)
    parts = list(dict.fromkeys(map(parting.of, in_series(LISTED, PLACES, SITE, "nb"))))
    english = reader(SITE, lang="en")

    assert [parting.text(english, part) for part in parts] == [
        "I bruk",
        "Start here",
        "Other guides",
    ]
    assert [parting.lang(english, part) for part in parts] == ["nb", "", ""]


def test_a_site_without_series() -> None:
    """The list is in one part, by title."""
    assert places_in_series(LISTED, site(*LISTED)) == {}
