"""What a part of a series shows of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.series.panel import panel, title
from plugins.series.parts import NAME, series_of
from tests.unit.builders import edition, metadata, reader, site, term

if TYPE_CHECKING:
    from plugins.series.panel import SeriesPanel
    from plugins.views.reader import Reader

GOLD = metadata(series="gold")
A = edition("news/a.nb.md", title="A", date="2025-01-02", metadata=GOLD)
A_EN = edition("news/a.en.md", title="A in English")
B = edition("news/b.nb.md", title="B", date="2025-01-01", metadata=GOLD)
C = edition("news/c.en.md", title="C", date="2025-01-03", metadata=GOLD)
NB = Catalogue(
    lang="nb", strings={"Part %(number)s of %(total)s": ("Del %(number)s av %(total)s",)}
)


def by(lang: str = "nb", **changes: Any) -> Reader:
    """Return a reader of a site with the series."""
    catalogues = {"nb": NB, "en": Catalogue(lang="en")}
    of = site(A, A_EN, B, C, catalogues=catalogues, **changes)
    of.derived[NAME] = series_of(of)
    return reader(of, lang=lang)


def made(lang: str = "nb", **changes: Any) -> SeriesPanel:
    """Return the panel on the page of A."""
    found = panel(A_EN if lang == "en" else A, by(lang, **changes))
    assert found is not None
    return found


def test_parts() -> None:
    """All parts are named in order, the one at hand as such, another language marked."""
    assert [(link.title, link.current, link.lang) for link in made().parts] == [
        ("B", False, ""),
        ("A", True, ""),
        ("C", False, "en"),
    ]
    assert [link.title for link in made("en").parts] == ["B", "A in English", "C"]


def test_place() -> None:
    """The panel says in words which part this is."""
    assert made().place == "Del 2 av 3"
    assert made("en").place == "Part 2 of 3"


def test_steps() -> None:
    """Each part leads to the one before and the one after it, the ends to nothing beyond."""
    middle, first = made(), panel(B, by())

    assert middle.previous is not None
    assert middle.next is not None
    assert (middle.previous.url, middle.next.url) == ("/nb/news/b/", "/en/news/c/")
    assert first is not None
    assert first.previous is None
    assert first.next is not None
    assert panel(C, by("en")).next is None  # type: ignore[union-attr]


def test_parts_that_readers_are_not_shown() -> None:
    """Where untranslated items are hidden they are not counted, and one part is no series."""
    assert made(untranslated="hide").place == "Del 2 av 2"
    assert panel(A_EN, by("en", untranslated="hide")) is not None
    assert panel(edition("news/z.nb.md"), by()) is None


def test_one_part_left() -> None:
    """A series of which readers of a language see one part alone is none to them."""
    of = site(A, C, untranslated="hide")
    of.derived[NAME] = series_of(of)

    assert panel(A, reader(of)) is None


@pytest.mark.parametrize(
    ("vocabularies", "lang", "expected"),
    [
        ({}, "nb", ("gold", "")),
        ({}, "en", ("gold", "nb")),
        ({NAME: {"gold": term("gold", nb="Gull", en="Gold")}}, "en", ("Gold", "")),
        ({NAME: {"gold": term("gold", nb="Gull")}}, "en", ("Gull", "nb")),
    ],
)
def test_title(vocabularies: Any, lang: str, expected: tuple[str, str]) -> None:
    """A series goes by the label of its term, else by its name, marked if that is foreign."""
    found = title(A, by(lang, vocabularies={"categories": {}, "tags": {}, **vocabularies}))

    assert (found.title, found.title_lang) == expected
