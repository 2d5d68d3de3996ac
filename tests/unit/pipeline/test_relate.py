"""Relate: all documents to the site they make up at one moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from plugins.content_model.catalogue import Catalogue
from plugins.content_model.references import References
from plugins.content_model.site import Absence
from plugins.pipeline.relate import relate
from plugins.relations.families import families
from plugins.relations.pictures import Picture
from tests.unit.builders import KINDS, build_date, document, settings

if TYPE_CHECKING:
    from plugins.content_model.document import Document
    from plugins.pipeline.relate import Related

CATALOGUES = {lang: Catalogue(lang=lang) for lang in ("nb", "en")}
FILES = frozenset({"news/p.svg", "news/q.svg"})


def related(
    *documents: Document, data: dict[str, Any] | None = None, built: str = "2026-02-03 12:00"
) -> Related:
    """Relate *documents*, of which none may be wrong by itself."""
    chosen = settings(build_date=build_date(built))
    members, problems = families(documents, list(chosen.languages))
    assert not problems
    return relate(
        members,
        data or {},
        References(items={}, files=FILES),
        {"news/p.svg": Picture(width=30, height=20)},
        KINDS,
        CATALOGUES,
        chosen,
    )


def news(path: str = "news/a.nb.md", **fields: Any) -> Document:
    """Return a news item that was out long ago."""
    return document(path, **{"date": "2020-01-02", **fields})


def test_items_and_editions() -> None:
    """Documents are items, in order of id, with their editions in the site's order."""
    found = related(news("news/b.en.md"), news("news/a.en.md"), news("news/a.nb.md")).site

    assert [(item.id, list(item.editions)) for item in found.items.values()] == [
        ("news/a", ["nb", "en"]),
        ("news/b", ["en"]),
    ]
    assert [item.original for item in found.items.values()] == ["nb", "en"]


def test_the_original_is_named_whatever_the_order_of_languages() -> None:
    """The edition that is no translation is the original."""
    pair = [news("news/a.nb.md", translated_from="en"), news("news/a.en.md")]

    assert related(*pair).site.items["news/a"].original == "en"


@pytest.mark.parametrize(
    ("original", "translation", "shown", "absent"),
    [
        pytest.param({}, {}, ["nb", "en"], None, id="both"),
        pytest.param({}, {"status": "draft"}, ["nb"], None, id="translation-not-ready"),
        pytest.param({"status": "draft"}, {}, [], Absence.DRAFT, id="draft"),
        pytest.param({"embargo": "2026-03-01"}, {}, [], Absence.EMBARGOED, id="embargo"),
        pytest.param({"date": "2026-03-01"}, {}, ["en"], None, id="translation-dated-before"),
        pytest.param({"expires": "2026-01-01"}, {}, [], Absence.EXPIRED, id="expired"),
        pytest.param(
            {}, {"expires": "2026-01-01"}, ["nb"], None, id="translation-expired-by-itself"
        ),
        pytest.param({"status": "hidden"}, {}, ["nb", "en"], None, id="hidden"),
    ],
)
def test_what_is_public(
    original: dict[str, str],
    translation: dict[str, str],
    shown: list[str],
    absent: Absence | None,
) -> None:
    """An item is there in the languages that are public, or absent for a reason."""
    found = related(
        news("news/a.nb.md", **original), news("news/a.en.md", translated_from="nb", **translation)
    ).site
    editions = list(found.items["news/a"].editions) if "news/a" in found.items else []

    assert editions == shown
    assert found.absent.get("news/a") == absent


def test_absent_items_leave_only_a_reason() -> None:
    """Nothing of an item that is not public is in the site but its id."""
    found = related(news(status="draft", image="p.svg", image_alt="x")).site

    assert (found.items, found.assets) == ({}, {})
    assert found.absent == {"news/a": Absence.DRAFT}


@pytest.mark.parametrize(
    ("original", "translation", "expected"),
    [
        pytest.param({"image": "p.svg"}, {}, "news/p.svg", id="inherited"),
        pytest.param({"image": "p.svg"}, {"image": "q.svg"}, "news/q.svg", id="own"),
        pytest.param({}, {"image": "q.svg"}, "news/q.svg", id="own-alone"),
        pytest.param({"image": "gone.svg"}, {}, "", id="not-there"),
        pytest.param({}, {}, "", id="none"),
    ],
)
def test_lead_picture(
    original: dict[str, str], translation: dict[str, str], expected: str
) -> None:
    """A translation shows the original's picture, unless it has its own."""
    found = related(news("news/a.nb.md", **original), news("news/a.en.md", **translation)).site

    assert found.items["news/a"].editions["en"].image == expected


def test_the_inherited_picture_lies_beside_the_original() -> None:
    """A file name in the original is read from the original's folder, not the translation's."""
    pair = [
        document("news/min.md", classic=True, slug="s", date="2020-01-02", image="p.svg"),
        document("news/x/y.md", classic=True, slug="s", date="2020-01-02", lang="en"),
    ]

    assert related(*pair).site.items["news/min"].editions["en"].image == "news/p.svg"


def test_pictures_have_sizes() -> None:
    """What is published of a picture knows how large it is."""
    asset = related(news(image="p.svg")).site.assets["news/p.svg"]

    assert (asset.width, asset.height) == (30, 20)


def test_undated_news() -> None:
    """A news item without a date is a problem."""
    found = related(document("news/a.md"), document("guides/b.md"))

    assert [p.path for p in found.problems] == ["news/a.md"]


TERMS = {"tags": {"wind": {"nb": "Vind", "en": "Wind"}}}


def test_terms() -> None:
    """Terms are those of the terms file; others are problems."""
    found = related(news(tags=("wind", "wnid")), data={"terms": TERMS})

    assert found.site.items["news/a"].editions["nb"].tags == ("wind",)
    assert [p.path for p in found.problems] == ["news/a.nb.md"]


def test_terms_of_drafts_are_checked() -> None:
    """A mistake is told while there is time to mend it, before the item is public."""
    assert related(news(tags=("wnid",), status="draft"), data={"terms": TERMS}).problems


def test_no_terms_file() -> None:
    """Without a terms file there are no terms to write."""
    assert related(news(tags=("wind",))).problems


def test_a_broken_terms_file() -> None:
    """Nobody is blamed for terms that stand in a file which cannot be read."""
    found = related(news(tags=("wind",), category="quality"), data={"terms": None})

    assert not found.problems


def test_free_terms_do_not_depend_on_file_names() -> None:
    """Whether a term is known must not follow from which file is read first."""
    classic = document("news/m.md", classic=True, date="2020-01-02", tags=("wind",))
    found = [related(classic, news(f"news/{name}.md", tags=("wind",))).problems for name in "az"]

    assert len(found[0]) == len(found[1])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param([], None, id="nothing-scheduled"),
        pytest.param(
            [{"date": "2026-03-01"}, {"date": "2026-02-28 09:30"}],
            "2026-02-28T09:30:00+01:00",
            id="first",
        ),
        pytest.param([{"date": "2026-03-01", "status": "draft"}], None, id="drafts-do-not-count"),
        pytest.param([{"embargo": "2026-03-01"}], "2026-03-01T00:00:00+01:00", id="embargo"),
        pytest.param([{"expires": "2026-01-01"}], None, id="past"),
    ],
)
def test_next_change(fields: list[dict[str, str]], expected: str | None) -> None:
    """The site changes next when the first of its items does."""
    found = related(*(news(f"news/{n}.md", **own) for n, own in enumerate(fields)))

    assert (found.next_change.isoformat() if found.next_change else None) == expected


def test_a_translation_can_be_what_changes_next() -> None:
    """An edition with dates of its own is a change of its own."""
    pair = [news("news/a.nb.md"), news("news/a.en.md", date="2026-04-01")]
    found = related(*pair).next_change

    assert found is not None
    assert found.isoformat() == "2026-04-01T00:00:00+02:00"


def test_the_site_has_all_it_is_made_from() -> None:
    """Data, catalogues and kinds are handed on as they are; nothing is derived yet."""
    found = related(news(), data={"terms": TERMS, "labels": {"gold": 3}}).site

    assert found.data == {"terms": TERMS, "labels": {"gold": 3}}
    assert found.catalogues == CATALOGUES
    assert found.kinds == KINDS
    assert found.derived == {}
    assert list(found.vocabularies) == ["categories", "tags"]
