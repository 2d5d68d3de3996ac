"""An item's own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.content_model.body import Body, Heading, Html
from plugins.content_model.site import Asset, Item
from plugins.views.article import article_view, item_page
from plugins.views.values import ItemPage, LinkView
from tests.unit.builders import body, edition, metadata, plan, reader, site, term

if TYPE_CHECKING:
    from plugins.content_model.site import Edition
    from plugins.views.values import ArticleView

ASSETS = {"p.svg": Asset(path="p.svg", url="media/p.svg", save_as="s", width=3, height=2)}
VOCABULARIES = {
    "categories": {"q": term("q", nb="Kvalitet", en="Quality")},
    "tags": {"z": term("z", nb="Sol"), "a": term("a", nb="Vind")},
}


def view(one: Edition, *others: Edition, lang: str = "nb") -> ArticleView:
    """Return the view of *one*, an edition of an item of which *others* come first."""
    of = site(*others, one, assets=ASSETS, vocabularies=VOCABULARIES)
    return article_view(one, reader(of, [plan(("tags", "a"), url="nb/emne/vind/")], lang))


def test_plain_fields() -> None:
    """Title, lead, kind and text are those of the edition."""
    found = view(edition(title="T", summary="S", body=body(Html("<p>x</p>"))))

    assert (found.title, found.summary, found.kind, str(found.body)) == (
        "T",
        "S",
        "news",
        "<p>x</p>",
    )


def test_nothing_more() -> None:
    """What an item has not is left out."""
    found = view(edition())

    assert (found.date, found.modified, found.category, found.image) == (None, None, None, None)
    assert (found.authors, found.tags, found.contents) == ("", (), ())
    assert (found.newer_original, found.original) == (None, None)


def test_item_page() -> None:
    """The page of an item is its article."""
    one = edition(title="T")

    assert item_page(one, reader(site(one))) == ItemPage(article=view(one))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(
            {"date": "2025-03-01", "modified": "2025-03-02"}, "2025-03-02", id="later-day"
        ),
        pytest.param(
            {"date": "2025-03-01 08:00", "modified": "2025-03-01 18:00"}, None, id="later-that-day"
        ),
        pytest.param({"date": "2025-03-01", "modified": "2025-03-01"}, None, id="same-day"),
        pytest.param({"date": "2025-03-02", "modified": "2025-03-01"}, None, id="before"),
        pytest.param({"modified": "2025-03-01"}, "2025-03-01", id="no-other-date"),
        pytest.param({"date": "2025-03-01"}, None, id="never"),
    ],
)
def test_modified(fields: dict[str, str], expected: str | None) -> None:
    """A change is told if it came on a later day than the item."""
    found = view(edition(**fields)).modified

    assert (found.machine if found else None) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [((), ""), (("Kari",), "Kari"), (("Ola", "Kari", "Lena"), "Ola, Kari og Lena")],
)
def test_authors(names: tuple[str, ...], expected: str) -> None:
    """Authors are one phrase, in the order the file has."""
    assert view(edition(authors=names)).authors == expected


def test_terms() -> None:
    """Category and tags are labelled in the reader's language, in the order of the file."""
    found = view(edition(category="q", tags=("z", "gone", "a")))

    assert found.category == LinkView(title="Kvalitet", url="")
    assert [(link.title, link.url) for link in found.tags] == [
        ("Sol", ""),
        ("Vind", "/nb/emne/vind/"),
    ]


class TestPicture:
    """The picture at the head of an item."""

    def test_words_under_it(self) -> None:
        """The caption is the one of the language, as parsing left it."""
        one = edition(image="p.svg", metadata=metadata(image_alt="Et tre"), caption="<i>Ja</i>")
        image = view(one).image

        assert image is not None
        assert (image.alt, image.url, image.width) == ("Et tre", "/media/p.svg", 3)
        assert image.caption == "<i>Ja</i>"

    def test_without_words(self) -> None:
        """A picture about which nothing is said has an empty text, not none."""
        image = view(edition(image="p.svg")).image

        assert image is not None
        assert image.alt == ""

    def test_not_published(self) -> None:
        """A picture that is not there is not shown."""
        assert view(edition(image="gone.svg")).image is None


@pytest.mark.parametrize(
    ("path", "levels", "asked", "expected"),
    [
        pytest.param("guides/a.md", (2, 2, 3), False, [2, 2, 3], id="guide"),
        pytest.param("guides/a.md", (2, 4, 3, 5, 2), False, [2, 3, 2], id="only-two-levels"),
        pytest.param("guides/a.md", (2, 2), False, [], id="too-few"),
        pytest.param("guides/a.md", (2, 2, 4, 4), False, [], id="too-few-that-count"),
        pytest.param("news/a.md", (2, 2, 2), False, [], id="news"),
        pytest.param("news/a.md", (2, 2, 2), True, [2, 2, 2], id="asked-for"),
        pytest.param("news/a.md", (2, 2), True, [], id="asked-for-in-vain"),
    ],
)
def test_contents(path: str, levels: tuple[int, ...], asked: bool, expected: list[int]) -> None:  # noqa: FBT001  # a case
    """Headings are listed where kind or writer ask for it, and there are enough of them."""
    found = tuple(Heading(level, f"h{n}", f"H{n}") for n, level in enumerate(levels))
    one = edition(path, body=Body(headings=found, toc_asked=asked))
    contents = view(one).contents

    assert [heading.level for heading in contents] == expected
    assert {(heading.id, heading.text) for heading in contents} <= {(h.id, h.text) for h in found}


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (100, 1), (238, 1), (350, 1), (360, 2), (2380, 10), (2500, 11)]
)
def test_minutes(words: int, minutes: int) -> None:
    """Reading takes as many minutes as a reader needs, at least one."""
    assert view(edition(body=body(words=words))).minutes == minutes


class TestOriginal:
    """Translations and what they were made from."""

    NORWEGIAN = edition("news/a.nb.md", title="Norsk")

    def test_of_a_translation(self) -> None:
        """A translation leads to its original, in the original's language."""
        found = view(edition("news/a.en.md", title="English"), self.NORWEGIAN, lang="en")

        assert found.original == LinkView(
            title="Norsk", url="/nb/news/a/", lang="nb", lang_name="Norsk", title_lang="nb"
        )
        assert found.newer_original is None

    def test_that_has_changed(self) -> None:
        """A translation of an older text says that the original is newer."""
        found = view(edition("news/a.en.md", stale=True), self.NORWEGIAN, lang="en")

        assert found.newer_original == found.original
        assert found.newer_original is not None

    def test_that_is_not_public(self) -> None:
        """A translation whose original nobody may see yet leads to none."""
        alone = edition("news/a.en.md", stale=True, original="nb")
        item = Item(id="news/a", kind="news", original="nb", editions={"en": alone})
        found = article_view(alone, reader(site(items={"news/a": item}), lang="en"))

        assert (found.original, found.newer_original) == (None, None)

    def test_itself(self) -> None:
        """The original is no translation."""
        found = article_view(
            self.NORWEGIAN, reader(site(self.NORWEGIAN, edition("news/a.en.md", stale=True)))
        )

        assert (found.original, found.newer_original) == (None, None)
