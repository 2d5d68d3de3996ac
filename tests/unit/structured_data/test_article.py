"""Articles as schema.org has them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from plugins.structured_data.article import article, author, is_article
from plugins.structured_data.graph import bare
from tests.unit.builders import KINDS, PAGE, edition, reader, settings, site, term
from tests.unit.people.made import people_site, post

NB = edition(
    "news/a.nb.md",
    title="Gull",
    summary="Ingress",
    date="2021-11-30",
    modified="2022-01-02 08:30",
    authors=("Redaksjonen",),
    category="quality",
    tags=("gold", "gone"),
)
EN = edition("news/a.en.md", title="Gold", date="2021-11-30", original="nb")
NN = edition("news/a.nn.md", title="Gullet", date="2021-11-30", original="nb")
VOCABULARIES = {
    "categories": {"quality": term("quality", nb="Kvalitet")},
    "tags": {"gold": term("gold", nb="Gullmerke")},
}
SITE = site(NB, EN, NN, vocabularies=VOCABULARIES, site_url="https://x.example")


def node(lang: str) -> dict[str, Any]:
    """Return what is said of the article in *lang*."""
    (found,) = article(SITE.items["news/a"].editions[lang], reader(SITE, lang=lang))
    return bare(found)


def test_original() -> None:
    """The original says what its page shows, and names its translations."""
    assert node("nb") == {
        "@type": "NewsArticle",
        "@id": "https://x.example/nb/news/a/",
        "url": "https://x.example/nb/news/a/",
        "mainEntityOfPage": "https://x.example/nb/news/a/",
        "headline": "Gull",
        "description": "Ingress",
        "inLanguage": "nb",
        "datePublished": "2021-11-30",
        "dateModified": "2022-01-02T08:30:00+01:00",
        "author": [{"name": "Redaksjonen"}],
        "publisher": {"@type": "Organization", "name": "Klyngene"},
        "articleSection": "Kvalitet",
        "keywords": ["Gullmerke"],
        "workTranslation": [
            {"@id": "https://x.example/en/news/a/", "inLanguage": "en", "headline": "Gold"},
            {"@id": "https://x.example/nn/news/a/", "inLanguage": "nn", "headline": "Gullet"},
        ],
    }


def test_translation() -> None:
    """A translation names the original alone."""
    found = node("en")

    assert "workTranslation" not in found
    assert found["translationOfWork"] == [
        {"@id": "https://x.example/nb/news/a/", "inLanguage": "nb", "headline": "Gull"}
    ]


def test_known_authors() -> None:
    """An author in the file of people is a person; any other byline is a name."""
    of = people_site(post(person="kari"), kari={"name": "Kari", "email": "kari@example.org"})

    assert author("Kari", reader(of, lang="en")) == {
        "@type": "Person",
        "name": "Kari",
        "jobTitle": ["CEO"],
        "affiliation": [
            {"@type": "Organization", "@id": "/en/guides/hub/", "name": "The hub"},
        ],
        "email": "kari@example.org",
    }
    assert author("Ola", reader(of)) == {"name": "Ola"}


def test_what_is_no_article() -> None:
    """A guide is an article; a page with neither date nor list, and one of facts, is none."""
    guide, page = edition("guides/g.nb.md"), edition("pages/p.nb.md")
    of = site(guide, page)
    assert next(iter(article(guide, reader(of))))["@type"] == "Article"
    assert list(article(page, reader(of))) == []
    assert (is_article(guide, reader(of)), is_article(page, reader(of))) == (True, False)

    facts = {**KINDS, "guide": replace(KINDS["guide"], facts=type(settings()))}
    assert list(article(guide, reader(replace(of, kinds=facts)))) == []
    assert PAGE.listing == ""
