"""A parsed text as the HTML of one page: its open places filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec import Struct

from plugins.content_model.body import (
    Html,
    Label,
    LinkEnd,
    LinkStart,
    Passage,
    Picture,
    ReadAlso,
    TitleLink,
)
from plugins.content_model.catalogue import Catalogue
from plugins.content_model.own_text import TextLink
from plugins.content_model.references import References
from plugins.content_model.site import Absence, Asset
from plugins.views.body_html import body_html, part_html
from tests.unit.builders import body, edition, plan, reader, site, term

if TYPE_CHECKING:
    from plugins.content_model.body import Part

ITEMS = {
    name: item
    for item in ("news/a", "news/gold", "guides/use", "pages/om", "news/secret")
    for name in (item, item.rpartition("/")[2])
}
SITE = site(
    edition("news/gold.nb.md", title="Gull & grønt"),
    edition("news/gold.en.md", title="Gold <3"),
    edition("guides/use.nb.md", title="Bruk"),
    edition("pages/om.en.md", title="About"),
    site_url="https://x.example",
    absent={"news/secret": Absence.DRAFT},
    references=References(
        items=ITEMS, files=frozenset({"news/p.svg", "news/t.pdf", "news/unpublished.svg"})
    ),
    assets={
        "news/p.svg": Asset(
            path="news/p.svg", url="media/p.svg?a&b", save_as="s", width=3, height=2
        ),
        "news/t.pdf": Asset(path="news/t.pdf", url="media/t.pdf", save_as="s"),
    },
    vocabularies={"categories": {}, "tags": {"wind": term("wind", nb="Vind")}},
    catalogues={
        "nb": Catalogue(
            lang="nb",
            strings={
                "Read also": ("Les også",),
                "Background": ("Bakgrunn",),
                "Note": ("Merk & lær",),
            },
        ),
        "en": Catalogue(lang="en"),
    },
)
PLANS = [
    plan("news", "nb", url="nb/nyheter/", title="Nyheter"),
    plan(("tags", "wind"), "nb", url="nb/emne/vind/", title="Vind"),
]
X = "https://x.example"


def html(*parts: Part, lang: str = "nb", path: str = "news/a.nb.md") -> str:
    """Return the text of an item made of *parts*."""
    return str(body_html(edition(path, body=body(*parts)), reader(SITE, PLANS, lang)))


def link(target: str, fragment: str = "", title: str = "") -> tuple[Part, Part, Part]:
    """Return a link in the writer's own words."""
    return LinkStart(target, fragment, title), Html("<em>ord</em>"), LinkEnd(target)


def test_finished_html() -> None:
    """What is finished stays letter for letter, part after part."""
    assert html(Html("<p>a &amp; b</p>"), Html("\n"), Html("c")) == "<p>a &amp; b</p>\nc"


@pytest.mark.parametrize(("lang", "expected"), [("nb", "Merk &amp; lær"), ("en", "Note")])
def test_labels(lang: str, expected: str) -> None:
    """Interface strings are in the reader's language, and safe."""
    assert html(Label("Note"), lang=lang) == expected


class TestPictures:
    """Pictures within the text."""

    def test_published(self) -> None:
        """A picture has its address, its words and its size, all safe."""
        assert html(Picture("p.svg", 'Et "tre" & to')) == (
            f'<img src="{X}/media/p.svg?a&amp;b" alt="Et &quot;tre&quot; &amp; to" width="3" height="2"'
            ' loading="lazy" decoding="async">'
        )

    def test_without_a_size(self) -> None:
        """A file of unknown size is shown without one."""
        assert "width" not in html(Picture("t.pdf", "x"))

    @pytest.mark.parametrize("source", ["unpublished.svg", "gone.svg"])
    def test_not_published(self, source: str) -> None:
        """A picture that is not published leaves nothing."""
        assert html(Html("a"), Picture(source, "words"), Html("b")) == "ab"


class TestLinks:
    """Links in the writer's own words."""

    @pytest.mark.parametrize(
        ("target", "fragment", "lang", "expected"),
        [
            pytest.param(
                "gold", "", "nb", f'<a href="{X}/nb/news/gold/">', id="reader's-language"
            ),
            pytest.param("gold", "", "en", f'<a href="{X}/en/news/gold/">', id="another-reader"),
            pytest.param("gold", "h", "nb", f'<a href="{X}/nb/news/gold/#h">', id="heading"),
            pytest.param("t.pdf", "", "nb", f'<a href="{X}/media/t.pdf">', id="file"),
            pytest.param("/nb/nyheter/", "", "nb", f'<a href="{X}/nb/nyheter/">', id="list"),
            pytest.param("{tag}wind", "", "nb", f'<a href="{X}/nb/emne/vind/">', id="pelican"),
        ],
    )
    def test_within_the_language(
        self, target: str, fragment: str, lang: str, expected: str
    ) -> None:
        """A link leads to the reader's own edition, to a file or to a list."""
        assert html(*link(target, fragment), lang=lang) == f"{expected}<em>ord</em></a>"

    def test_to_another_language(self) -> None:
        """A link to what is only in another language says so, before and after its words."""
        assert html(*link("pages/om")) == (
            f'<a href="{X}/en/pages/om/" hreflang="en"><em>ord</em></a>'
            ' <span class="lang-mark" lang="en">(English)</span>'
        )

    def test_title(self) -> None:
        """A link's own title is kept, and safe."""
        assert html(LinkStart("gold", "", 'a "b" <c>')) == (
            f'<a href="{X}/nb/news/gold/" title="a &quot;b&quot; &lt;c&gt;">'
        )

    @pytest.mark.parametrize(
        "target", ["secret", "news/secret", "unpublished.svg", "gone", "/nb/gone/"]
    )
    def test_to_what_is_not_there(self, target: str) -> None:
        """A link that leads nowhere leaves its words and no more."""
        assert html(*link(target, "h", "title")) == "<em>ord</em>"


class TestTitleLinks:
    """Links that read as their target's title."""

    def test_within_the_language(self) -> None:
        """The title is that of the reader's edition, safe."""
        assert (
            html(TitleLink("gold", "h")) == f'<a href="{X}/nb/news/gold/#h">Gull &amp; grønt</a>'
        )
        assert html(TitleLink("gold"), lang="en") == f'<a href="{X}/en/news/gold/">Gold &lt;3</a>'

    def test_to_another_language(self) -> None:
        """A title in another language is marked as being in it."""
        assert html(TitleLink("use"), lang="en") == (
            f'<a href="{X}/nb/guides/use/" hreflang="nb" lang="nb">Bruk</a>'
            ' <span class="lang-mark" lang="nb">(Norsk)</span>'
        )

    @pytest.mark.parametrize(
        ("target", "expected"),
        [
            ("/nb/nyheter/", f'<a href="{X}/nb/nyheter/">Nyheter</a>'),
            ("t.pdf", f'<a href="{X}/media/t.pdf">t.pdf</a>'),
        ],
    )
    def test_to_lists_and_files(self, target: str, expected: str) -> None:
        """A list reads as its title, a file as its name."""
        assert html(TitleLink(target)) == expected

    def test_to_what_is_not_public(self) -> None:
        """A title that nobody may know is not told."""
        assert html(Html("a "), TitleLink("secret"), Html(" b")) == "a  b"


class TestReadAlso:
    """Lines that lead on."""

    def test_wording(self) -> None:
        """Each line is worded by what it leads to, in the reader's language."""
        found = html(ReadAlso(("use", "gold")))

        assert found == (
            '<p class="read-also"><span class="read-also__label">Bakgrunn:</span> '
            f'<a href="{X}/nb/guides/use/">Bruk</a></p>\n'
            '<p class="read-also"><span class="read-also__label">Les også:</span> '
            f'<a href="{X}/nb/news/gold/">Gull &amp; grønt</a></p>\n'
        )

    def test_to_another_language(self) -> None:
        """The line's wording is the reader's, the title's language is marked."""
        found = html(ReadAlso(("use",)), lang="en")

        assert ">Background:<" in found
        assert 'hreflang="nb" lang="nb">Bruk</a>' in found

    @pytest.mark.parametrize("target", ["secret", "gone"])
    def test_to_what_is_not_there(self, target: str) -> None:
        """A line that leads nowhere is not there."""
        assert html(ReadAlso((target, "gold"))).count("<p") == 1

    @pytest.mark.parametrize(
        ("target", "url"),
        [
            ("/nb/nyheter/", "/nb/nyheter/"),
            ("{tag}wind", "/nb/emne/vind/"),
            ("t.pdf", "/media/t.pdf"),
        ],
    )
    def test_to_lists_and_files(self, target: str, url: str) -> None:
        """What is not refused as a reference is shown to readers too."""
        assert f'href="{X}{url}"' in html(ReadAlso((target,)))


def test_paths_are_seen_from_the_document() -> None:
    """A path in a text is read from where the text lies, for whomever it is shown."""
    parts = (Picture("p.svg", "x"), *link("t.pdf"))

    assert html(*parts, path="news/b.en.md", lang="nb").count(X) == 2
    assert html(*parts, path="guides/b.en.md", lang="nb").count(X) == 0


def test_no_other_parts() -> None:
    """A part that nobody knows how to write is an error, not a hole in the text."""

    class Strange(Struct):
        """A part of another sort."""

    with pytest.raises(TypeError):
        part_html(Strange(), edition(), reader(SITE))  # type: ignore[arg-type]  # that is the point


def test_names_found_in_a_text_are_links() -> None:
    """Finished HTML and passages are cut at the bytes of a name; other parts stay."""
    here = edition("news/b.nb.md", title="B")
    links = (TextLink(0, 4, 3, "news/b"), TextLink(1, 2, 1, "news/b"), TextLink(1, 5, 2, "gone"))
    one = edition(body=body(Html("Å, NÅ x"), Passage(9), text="t"), links=links)
    found = body_html(one, reader(site(one, here)))

    start = '<a href="/nb/news/b/">'
    assert found.pieces == ("Å, ", start, "NÅ", "</a>", " x", 2, start, 1, "</a>", 6)


def test_names_lead_to_another_language_with_its_mark() -> None:
    """What exists in another language alone is linked there, and says so."""
    there = edition("news/b.en.md", title="B")
    one = edition(body=body(Html("N")), links=(TextLink(0, 0, 1, "news/b"),))

    assert str(body_html(one, reader(site(one, there)))) == (
        '<a href="/en/news/b/" hreflang="en">N</a>'
        ' <span class="lang-mark" lang="en">(English)</span>'
    )
