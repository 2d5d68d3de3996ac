"""The page of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from plugins.content_model.term import Term, TermLabel
from plugins.taxonomy.topic import NEWEST, TopicPage, groups, topic_page, topic_plans
from plugins.views.addresses import addresses_of
from plugins.views.reader import Reader
from plugins.views.values import ListPage
from tests.unit.builders import GUIDE, KINDS, edition, plan, reader, site

if TYPE_CHECKING:
    from plugins.content_model.page import PagePlan
    from plugins.content_model.site import Edition, Site

WIND = ("tags", "wind")
LABELS = {"nb": TermLabel("Vind", "vind", "Om vind."), "en": TermLabel("Wind", "wind")}
VOCABULARIES = {"categories": {}, "tags": {"wind": Term(id="wind", labels=LABELS)}}
ROWS = replace(GUIDE, name="row", folder="rows", listing="rows", own_rows=True)


def stories(count: int) -> list[Edition]:
    """Return news that carries the term."""
    return [
        edition(f"news/n{n}.nb.md", date=f"2020-01-{n + 1:02}", tags=("wind",))
        for n in range(count)
    ]


def of(*editions: Edition, labels: dict[str, TermLabel] | None = None) -> Site:
    """Return a site of *editions* with the term."""
    vocabularies = {**VOCABULARIES, "tags": {"wind": Term(id="wind", labels=labels or LABELS)}}
    return site(*editions, vocabularies=vocabularies, per_page=9, kinds={**KINDS, "row": ROWS})


def plans(whole: Site, lang: str = "nb") -> list[PagePlan]:
    """Return the pages of the term in a language."""
    return list(topic_plans(whole, lang, "{lang}/{tag}/", WIND, whole.listed_all(lang)))


def view(whole: Site, lang: str = "nb") -> TopicPage:
    """Return the view of the term's page."""
    found = plans(whole, lang)
    made = found[0].compose(Reader(whole, addresses_of(found), lang))
    assert isinstance(made, TopicPage)
    return made


def test_news_alone() -> None:
    """Where the term has nothing but news the page shows as much of it as any list."""
    whole = of(*stories(9))

    assert [p.url for p in plans(whole)] == ["nb/tag/vind/"]
    assert [t.link.url for t in view(whole).teasers][::8] == ["/nb/news/n8/", "/nb/news/n0/"]
    assert view(whole).more is None


def test_more_news() -> None:
    """The newest stand on the page, all of them on a list of their own, a page at a time."""
    whole = of(*stories(NEWEST + 4), edition("guides/g.nb.md", tags=("wind",)))
    first, *lists = plans(whole)
    found = view(whole)
    listed = lists[0].compose(Reader(whole, addresses_of(plans(whole)), "nb"))

    assert (first.key, first.term, first.parent) == (WIND, WIND, ("tags",))
    assert [(p.key, p.url, p.parent) for p in lists] == [
        ((*WIND, "news"), "nb/tag/vind/nyheter/", WIND),
        ((*WIND, "news", "2"), "nb/tag/vind/nyheter/side/2/", (*WIND, "news")),
    ]
    assert len(found.teasers) == NEWEST
    assert found.more is not None
    assert (found.more.title, found.more.url) == ("All news: Vind", "/nb/tag/vind/nyheter/")
    assert found.more.count == NEWEST + 4
    assert isinstance(listed, ListPage)
    assert {teaser.kind for teaser in listed.teasers} == {"news"}


def test_lead() -> None:
    """What the term means is said where it is written, and in no other language's words."""
    whole = of(*stories(1))

    assert (view(whole).heading, view(whole).intro) == ("Vind", "Om vind.")
    assert (view(whole, "en").heading, view(whole, "en").intro) == ("Wind", "")
    assert plans(whole)[0].description == "Om vind."


def test_a_term_of_another_language() -> None:
    """A term without a label in the language goes by its other one, marked, without its lead."""
    whole = of(*stories(1), labels={"nb": LABELS["nb"]})
    found = view(whole, "en")

    assert (found.heading, found.heading_lang, found.intro) == ("Vind", "nb", "")
    assert view(whole).heading_lang == ""


def test_lastmod() -> None:
    """The page is as new as the newest of what it shows."""
    (first,) = plans(of(*stories(2), edition("guides/g.nb.md")))

    assert str(first.lastmod) == "2020-01-02"


def test_groups() -> None:
    """Items stand by kind under the heading of its list, but those that a panel shows."""
    editions = [
        edition("guides/z.nb.md", title="Å"),
        edition("pages/p.nb.md", title="P"),
        edition("rows/r.nb.md", title="R", kind="row"),
        edition("guides/a.nb.md", title="A"),
    ]
    by = reader(of(*editions), [plan("guides", title="Veiledere")])

    assert [(g.heading, [t.link.title for t in g.teasers]) for g in groups(editions, by)] == [
        ("Veiledere", ["A", "Å"]),
        ("Further pages", ["P"]),
    ]


def test_nothing_but_rows() -> None:
    """A term that panels alone show something of has neither news nor groups."""
    found = topic_page(
        reader(of()),
        term=WIND,
        intro="",
        news=(),
        others=(edition("rows/r.nb.md", kind="row"),),
        count=0,
    )

    assert (found.teasers, found.groups, found.more) == ((), (), None)
