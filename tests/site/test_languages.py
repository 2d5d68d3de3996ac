"""Two languages and a third, none of them first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import LANGUAGES, PROJECT, article, news

if TYPE_CHECKING:
    from tests.conftest import Output, Site

TERMS = """\
categories:
  quality: {nb: Kvalitet, en: {label: Quality, slug: good}}
tags:
  aal: {nb: Ål, en: Eel}
  arne: {nb: Ær, en: Apple}
  zebra: {nb: Zebra, en: Zebra}
  oere: {nb: Øre, en: Øre}
"""
PAIR = {
    "news/pair/index.nb.md": news(
        "Kvalitetsmerket",
        "Tekst.",
        date="2025-01-02",
        category="quality",
        tags="[aal, arne, zebra, oere]",
    ),
    "news/pair/index.en.md": article("The quality label", "Text.", translated_from="nb"),
    "news/norsk.nb.md": news(
        "Bare på norsk", date="2024-12-24", summary="Norsk ingress", tags="[zebra]"
    ),
    "news/english.en.md": news("Only in English", date="2023-05-17"),
    "guides/guide.nb.md": article("Veiledning"),
    "guides/guide.en.md": article("Guidance"),
    "pages/about.nb.md": article("Om", slug="om"),
    "pages/about.en.md": article("About"),
    "data/terms.yaml": TERMS,
}


def alternates(page: Any) -> dict[str, str]:
    """Return the hreflang set of a page."""
    links = page.find_all("link", rel="alternate", hreflang=True)
    return {link["hreflang"]: link["href"] for link in links}


def html_pages(output: Output) -> list[str]:
    """Return the addresses of all pages."""
    return [
        path.removesuffix("index.html") for path in output.paths() if path.endswith("index.html")
    ]


def test_every_list_exists_in_both_languages(site: Site) -> None:
    """Home, index, archive, terms, guides, search, 404 and feeds are there for each language."""
    output = site.write(PAIR).build()
    wanted = {
        "nb": "index.html nyheter/index.html nyheter/archive/2025/index.html kategori/kvalitet/index.html"
        " kategori/kvalitet/feed.xml tag/al/index.html veiledere/guide/index.html om/index.html",
        "en": "index.html news/index.html news/archive/2025/index.html category/good/index.html"
        " category/good/feed.xml tag/eel/index.html guides/guide/index.html about/index.html",
    }
    shared = " search/index.html 404.html feed.xml feed.json sitemap.xml"
    for lang, paths in wanted.items():
        missing = [path for path in (paths + shared).split() if not output.has(f"{lang}/{path}")]
        assert not missing, (lang, missing)


def assert_symmetric(output: Output) -> None:
    """Assert that each page of an hreflang set names the same set, itself included."""
    sets = {f"/{path}": alternates(output.page(path)) for path in html_pages(output)}
    indexed = {address: found for address, found in sets.items() if found}

    assert len(indexed) > 20
    for address, found in indexed.items():
        assert address in found.values()
        assert "x-default" in found
        assert all(sets[other] == found for other in found.values())


def test_hreflang_sets_are_whole_and_symmetric(site: Site) -> None:
    """Each page of a set names the same set, itself and x-default included."""
    assert_symmetric(site.write(PAIR).build())


def test_sitemaps_tell_the_same_translations_as_pages(site: Site) -> None:
    """A sitemap lists every indexed page, with the page's own hreflang set."""
    output = site.write(PAIR).build()
    space = {
        "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
        "x": "http://www.w3.org/1999/xhtml",
    }
    listed = {}
    for lang in LANGUAGES:
        for url in ET.fromstring(output.text(f"{lang}/sitemap.xml")).findall("s:url", space):
            found = {
                link.get("hreflang"): link.get("href") for link in url.findall("x:link", space)
            }
            listed[url.findtext("s:loc", "", space)] = found
    pages = {f"/{path}": alternates(output.page(path)) for path in html_pages(output)}

    assert listed == {address: found for address, found in pages.items() if found}


def test_language_switch_never_leads_nowhere(site: Site) -> None:
    """Every page has a way to the other language, to this page or the nearest above it."""
    output = site.write(PAIR).build()
    for path in html_pages(output):
        if path:
            ways = output.page(path).select("nav.languages a")
            assert [way["hreflang"] for way in ways] == ["en" if path.startswith("nb/") else "nb"]
            assert output.has(ways[0]["href"].strip("/") + "/index.html")


def test_switch_of_an_untranslated_article_leads_to_the_list(site: Site) -> None:
    """Where there is no translation the switch says where it leads instead."""
    way = site.write(PAIR).build().page("nb/nyheter/norsk").select_one("nav.languages a")

    assert way["href"] == "/en/news/"
    assert way.text == "English: News"


def test_untranslated_items_are_listed_with_their_language(site: Site) -> None:
    """A foreign title carries its language, and the link says so before it is followed."""
    entry = site.write(PAIR).build().page("en/news").find("a", string="Bare på norsk")

    assert entry["lang"] == entry["hreflang"] == "nb"
    assert entry.find_next_sibling("span").text == "(Norsk)"
    assert entry.find_parent("article").select_one(".teaser__summary")["lang"] == "nb"


def test_untranslated_items_can_be_hidden(site: Site) -> None:
    """With UNTRANSLATED = "hide" a language lists only what it has."""
    output = site.write(PAIR).build(UNTRANSLATED="hide")

    assert "Bare på norsk" not in output.page("en/news").text
    assert "Only in English" not in output.page("nb/nyheter").text
    assert not output.has("en/tag/zebra/index.html") or "norsk" not in output.text(
        "en/tag/zebra/index.html"
    )


def test_translations_inherit_what_is_not_language(site: Site) -> None:
    """Date, category and tags are written once; terms are shown in the reader's language."""
    page = site.write(PAIR).build().page("en/news/pair")

    assert page.find("time")["datetime"] == "2025-01-02"
    assert page.find("time").text == "2 January 2025"
    assert page.select_one(".kicker a").text == "Quality"
    assert page.select_one(".kicker a")["href"] == "/en/category/good/"
    assert [link.text for link in page.select(".tags a")] == ["Eel", "Apple", "Zebra", "Øre"]


def test_lists_follow_the_alphabet_of_the_language(site: Site) -> None:
    """Æ, Ø and Å come last in Norwegian, in that order, and beside A and O in English."""
    output = site.write(PAIR).build()

    def order(path: str) -> list[str]:
        return [link.text for link in output.page(path).select(".link-list a")]

    assert order("nb/tag") == ["Zebra", "Ær", "Øre", "Ål"]
    assert order("en/tag") == ["Apple", "Eel", "Øre", "Zebra"]


@pytest.mark.usefixtures("no_locale")
def test_dates_are_in_words_without_any_locale_of_the_system(site: Site) -> None:
    """Dates come from CLDR, whatever the machine has installed."""
    output = site.write(PAIR).build()

    assert output.page("nb/nyheter/pair").find("time").text == "2. januar 2025"


def test_chooser_works_without_script(site: Site) -> None:
    """The page at / leads to every language, each in its own words."""
    page = site.write(PAIR).build().page("/")

    assert [(a["href"], a.text) for a in page.select("main a.button")] == [
        ("/nb/", "Norsk"),
        ("/en/", "English"),
    ]
    assert not page.find("script")
    assert [s["lang"] for s in page.select("main section")] == ["nb", "en"]


def test_feeds_are_complete_in_each_language(site: Site) -> None:
    """Atom and JSON tell the same entries, newest first, in the language of the feed."""
    output = site.write(PAIR).build(SITEURL="https://clusters.example")
    atom = ET.fromstring(output.text("en/feed.xml"))
    space = {"a": "http://www.w3.org/2005/Atom"}
    titles = [entry.findtext("a:title", "", space) for entry in atom.findall("a:entry", space)]
    data = json.loads(output.text("en/feed.json"))

    assert titles == ["The quality label", "Bare på norsk", "Only in English"]
    assert [item["title"] for item in data["items"]] == titles
    assert data["items"][0]["url"] == "https://clusters.example/en/news/pair/"
    assert data["items"][0]["id"] == "tag:clusters.example,2025-01-02:news/pair/en"
    assert data["items"][1]["language"] == "nb"
    assert data["language"] == "en"


def test_category_feeds_hold_their_category(site: Site) -> None:
    """A category's page leads to its feed, and that holds no more than the category."""
    output = site.write(PAIR).build()
    page = output.page("nb/kategori/kvalitet")
    links = [link["href"] for link in page.find_all("link", type="application/atom+xml")]

    assert links == ["/nb/kategori/kvalitet/feed.xml", "/nb/feed.xml"]
    assert "Bare på norsk" not in output.text("nb/kategori/kvalitet/feed.xml")


def test_not_found_speaks_all_languages(site: Site) -> None:
    """Hosts have one "not found" for all, with a part in each language."""
    output = site.write(PAIR).build()
    page = output.text("404.html")

    assert 'lang="nb"' in page
    assert 'lang="en"' in page
    assert "noindex" in page


NYNORSK_PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: nn\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "News"
msgstr "Nyhende"

msgid "%(count)s min read"
msgid_plural "%(count)s min read"
msgstr[0] "%(count)s minutt å lese"
msgstr[1] "%(count)s minutt å lese"
"""


def test_a_third_language_takes_a_setting_a_catalogue_and_an_article(site: Site) -> None:
    """Everything works for a language that came later, as for those that were there."""
    languages = {
        **LANGUAGES,
        "nn": {
            "name": "Nynorsk",
            "locale": "nn_NO",
            "site_name": "Klyngjene",
            "words": {"news": "nyhende"},
        },
    }
    catalogues = site.root / "translations"
    for lang in ("nb", "en"):
        source = PROJECT / f"translations/{lang}/LC_MESSAGES/messages.po"
        target = catalogues / lang / "LC_MESSAGES/messages.po"
        target.parent.mkdir(parents=True)
        target.write_bytes(source.read_bytes())
    own = catalogues / "nn/LC_MESSAGES/messages.po"
    own.parent.mkdir(parents=True)
    own.write_text(NYNORSK_PO, encoding="utf-8")
    site.write(PAIR).write(
        {"news/pair/index.nn.md": article("Kvalitetsmerket på nynorsk", translated_from="nb")}
    )
    output = site.build(LANGUAGES=languages, TRANSLATIONS_PATH=str(catalogues))
    page = output.page("nn/nyhende/pair")

    assert page.html["lang"] == "nn"
    assert page.find("time").text == "2. januar 2025"
    assert page.select_one(".menu, .kicker").text == "Kvalitet"
    assert "1 minutt å lese" in page.text
    assert alternates(page).keys() == {"nb", "en", "nn", "x-default"}
    assert [a["hreflang"] for a in page.select("nav.languages a")] == ["nb", "en"]
    assert "Nyhende" in output.page("nn").text or "Nyhende" in output.page("nn/nyhende").text
    assert [a.text for a in output.page("/").select("main a.button")] == [
        "Norsk",
        "English",
        "Nynorsk",
    ]
    assert output.has("nn/feed.xml")
    assert output.has("nn/sitemap.xml")
    assert "Bare på norsk" in output.page("nn/nyhende").text
    assert_symmetric(output)


def test_right_to_left(site: Site) -> None:
    """The direction of a language follows from CLDR."""
    site.write({"pages/a.ar.md": article("عنوان", slug="a")})
    catalogue = site.root / "translations/ar/LC_MESSAGES/messages.po"
    catalogue.parent.mkdir(parents=True)
    catalogue.write_text(NYNORSK_PO.replace("nn", "ar"), encoding="utf-8")
    output = site.build(
        LANGUAGES={"ar": {"site_name": "X"}},
        DEFAULT_LANG="ar",
        TRANSLATIONS_PATH=str(catalogue.parents[2]),
    )

    assert output.page("ar/a").html["dir"] == "rtl"
