"""Structured data of the sample site: what programs are told is what the page shows."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from plugins.languages.formats import format_currency, format_number
from plugins.languages.formats import format_date as date_words
from tests.conftest import PROJECT, Output, Site, article, news

LOCALES = {"nb": "nb_NO", "en": "en_GB"}
# As each language writes it.
PER_CENT = {"nb": " %", "en": "%"}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Output:
    """Return the sample site's output at its address on the web."""
    site = Site(tmp_path_factory.mktemp("sample"))
    options = {"PATH": str(PROJECT / "content"), "SITEURL": "https://x.example"}
    site.run(**options, BUILD_DATE="2024-06-01")
    return Output(site.root / "output")


def graphs(output: Output) -> list[tuple[str, Any, list[dict[str, Any]]]]:
    """Return every page with structured data: its language, itself, its nodes."""
    found = []
    for path in output.paths():
        if path.endswith("index.html"):
            page = output.page(path.removesuffix("index.html"))
            scripts = page.select('script[type="application/ld+json"]')
            assert len(scripts) <= 1
            found += [(page.html["lang"], page, json.loads(s.string)["@graph"]) for s in scripts]
    return found


def pages(output: Output) -> list[tuple[str, Any, dict[str, dict[str, Any]]]]:
    """Return every page with structured data: its language, itself, its nodes by type."""
    return [
        (lang, page, {node["@type"]: node for node in graph})
        for lang, page, graph in graphs(output)
    ]


def shown(machine: str, lang: str) -> str:
    """Return a date as pages show it, as exactly as it is known."""
    parts = [int(part) for part in machine[:10].split("-")]
    if len(parts) == 1:
        return machine
    day = date(*parts, *[1] * (3 - len(parts)))
    return date_words(day, LOCALES[lang], "long" if len(parts) == 3 else "MMMM y")


def text_of(page: Any) -> str:
    """Return all words of a page, white space folded."""
    return " ".join(page.main.get_text(" ").replace("\u00a0", " ").split())


def test_all_kinds_are_there(output: Output) -> None:
    """News, guides, clusters, projects, events and people say what they are, in both languages."""
    types = {(lang, name) for lang, _, nodes in pages(output) for name in nodes}

    assert types == {
        (lang, name)
        for lang in LOCALES
        for name in (
            *("NewsArticle", "Article", "Organization", "Project", "Event"),
            *("Person", "BreadcrumbList"),
        )
    }


def test_addresses_are_whole_and_lead_somewhere(output: Output) -> None:
    """Every address of our own in the data is a page of the site."""
    for _, page, nodes in pages(output):
        canonical = page.find("link", rel="canonical")["href"]
        for name, node in nodes.items():
            # People on a page are not what it is about.
            if name not in {"BreadcrumbList", "Person"}:
                assert node["@id"] == node["url"] == canonical
        urls = re.findall(r'"(?:@id|item|url)": "(https://x[^"]*)"', json.dumps(nodes))
        assert urls
        for url in urls:
            path = url.removeprefix("https://x.example/")
            assert output.has(f"{path}index.html" if path.endswith("/") else path), url
        assert nodes["BreadcrumbList"]["itemListElement"][-1]["item"] == canonical


def test_articles_say_what_they_show(output: Output) -> None:
    """Headline, lead, day and translations are those of the page."""
    for lang, page, nodes in pages(output):
        node = nodes.get("NewsArticle")
        if node is None:
            continue
        assert node["headline"] == page.h1.text
        assert node["description"] in text_of(page)
        assert shown(node["datePublished"], lang) in text_of(page)
        assert node["inLanguage"] == lang
        other = node.get("workTranslation", []) + node.get("translationOfWork", [])
        links = {
            one["href"]
            for one in page.select("link[hreflang]")
            if one["hreflang"] not in {lang, "x-default"}
        }
        assert {one["@id"] for one in other} == links


def test_profiles_say_what_they_show(output: Output) -> None:
    """Labels with their dates and scores, places and addresses stand on the page."""
    seen = set()
    for lang, page, nodes in pages(output):
        node = nodes.get("Organization")
        if node is None:
            continue
        text = text_of(page)
        assert page.h1.text.startswith(node["name"])
        if "numberOfEmployees" in node:
            assert format_number(node["numberOfEmployees"]["value"], LOCALES[lang]) in text
        assert all(p["address"]["addressLocality"] in text for p in node.get("location", []))
        badges = [badge.text for badge in page.select(".article__head .badge")]
        for label in node.get("hasCertification", []):
            assert label["name"] in text
            assert shown(label["auditDate"], lang) in text
            if "expires" in label:
                assert shown(label["expires"], lang) in text
            if "certificationRating" in label:
                score = format_number(label["certificationRating"]["ratingValue"], LOCALES[lang])
                assert f"{score}{PER_CENT[lang]}" in text
            is_active = label.get("certificationStatus", "").endswith("/CertificationActive")
            assert is_active == any(
                label["name"] in b and label is node["hasCertification"][0] for b in badges
            )
            seen.add(is_active)
        if "foundingDate" in node:
            assert shown(node["foundingDate"], lang) in text
    assert seen == {True, False}


def test_projects_say_what_they_show(output: Output) -> None:
    """Period, who takes part and every amount stand on the page as they do in the data."""
    amounts = 0
    for lang, page, nodes in pages(output):
        node = nodes.get("Project")
        if node is None:
            continue
        text = text_of(page)
        for name in ("foundingDate", "dissolutionDate"):
            assert name not in node or shown(node[name], lang) in text
        assert all(one["name"] in text for one in node.get("member", []))
        for grant in node.get("funding", []):
            money = grant["amount"]
            words = format_currency(money["value"], money["currency"], LOCALES[lang])
            assert words.replace("\u00a0", " ") in text
            assert grant["fundedItem"]["name"] in text
            assert grant["funder"]["name"] in text
            amounts += 1
    assert amounts == 2


PEOPLE = """\
kari:
  name: Kari Nordmann
  areas: {nb: Helse, en: Health}
  email: kari@example.org
  phone: +47 51 00 00 00
ola:
  name: Ola Nordmann
"""
WITH_PEOPLE = {
    "data/people.yaml": PEOPLE,
    "data/terms.yaml": "roles:\n  ceo: {nb: Daglig leder, en: CEO}\n",
    "people/kari.nb.md": article("Kari Nordmann", "Om Kari.", slug="kari"),
    "people/kari.en.md": article(
        "Kari Nordmann", "About Kari.", translated_from="nb", slug="kari"
    ),
    "clusters/hub/cluster.yaml": "country: SE\npeople:\n  - {person: kari, role: ceo}\n"
    "  - {name: Somebody Else, role: ceo}\n  - {person: ola, role: ceo, until: 2020-01-01}\n",
    "clusters/hub/index.nb.md": article("Navet", slug="hub"),
    "clusters/hub/index.en.md": article("The hub", translated_from="nb", slug="hub"),
    "projects/p/project.yaml": "people:\n  - {person: kari, role: ceo}\nsource: S\n",
    "projects/p/index.nb.md": article("Prosjektet", slug="p"),
    "projects/p/index.en.md": article("The project", translated_from="nb", slug="p"),
    "news/a.nb.md": news("Nyhet", slug="a", summary="S").replace(
        "title:", "authors: [Kari Nordmann, Redaksjonen]\npeople: [ola]\ntitle:", 1
    ),
}


def test_people_say_what_their_cards_show(site: Site) -> None:
    """Name, posts, field, e-mail and phone of all cards are in the data, and nobody else."""
    output = site.write(WITH_PEOPLE).build(SITEURL="https://x.example")
    seen = 0
    for _, page, graph in graphs(output):
        if page.select_one(".press__all"):  # whose profile tells of them
            continue
        cards = {}
        for card in page.select(".person"):
            name = card.select_one(".person__name") or page.h1
            cards[name.get_text(strip=True)] = " ".join(card.get_text(" ").split())
        by_type = {node["@type"]: node for node in graph}
        authors = by_type.get("NewsArticle", {}).get("author", [])
        people = [n for n in (*graph, *authors) if n.get("@type") == "Person"]
        assert sorted(one["name"] for one in people) == sorted(cards)
        for one in people:
            text = cards[one["name"]]
            places = one.get("affiliation", [])
            names = [p["name"] for p in places] if isinstance(places, list) else []
            said = [*one.get("jobTitle", []), *names]
            said += [one[key] for key in ("knowsAbout", "email", "telephone") if key in one]
            assert all(word in text for word in said)
            assert (one["name"] != "Kari Nordmann") or {"email", "telephone"} <= set(one)
            if isinstance(places, dict):
                assert places["@id"] == page.find("link", rel="canonical")["href"]
            seen += 1
    # The page of Kari, the cluster and the project in two languages, the article in one.
    assert seen == 2 + 4 + 2 + 2


def test_authors(site: Site) -> None:
    """A byline of somebody in the file is a person with a page; any other is a name."""
    output = site.write(WITH_PEOPLE).build(SITEURL="https://x.example")
    by_url = {
        page.find("link", rel="canonical")["href"]: graph for _, page, graph in graphs(output)
    }
    kari, office = by_url["https://x.example/nb/nyheter/a/"][0]["author"]

    assert (kari["@type"], kari["@id"]) == ("Person", "https://x.example/nb/people/kari/")
    assert office == {"name": "Redaksjonen"}
    own = by_url["https://x.example/nb/people/kari/"]
    assert next(n for n in own if n["@type"] == "Person")["mainEntityOfPage"] == kari["@id"]


def test_every_page_below_the_front_page_says_the_way(output: Output) -> None:
    """Lists, directories, archives and topics say where they are, as head and heading do."""
    root = "https://x.example/"
    fronts = {root, *(f"{root}{lang}/" for lang in LOCALES)}
    lists = 0
    for path in output.paths():
        page = (
            output.page(path.removesuffix("index.html")) if path.endswith("index.html") else None
        )
        if page is None or page.find("meta", attrs={"name": "robots"}):
            continue
        url = page.find("link", rel="canonical")["href"]
        script = page.find("script", type="application/ld+json")
        assert bool(script) != (url in fronts), url
        if script is None:
            continue
        (trail,) = (
            node["itemListElement"]
            for node in json.loads(script.string)["@graph"]
            if node["@type"] == "BreadcrumbList"
        )
        assert [step["position"] for step in trail] == [*range(1, len(trail) + 1)]
        assert (trail[0]["item"], trail[-1]["item"]) == (f"{root}{page.html['lang']}/", url)
        assert page.title.text.startswith(trail[-1]["name"])
        kicker = page.select_one(".list__head .kicker a")
        if kicker is not None:
            lists += 1
            assert (trail[-2]["name"], trail[-2]["item"]) == (kicker.text, kicker["href"])
    assert lists > 20


def test_awkward_titles_stay_text(site: Site) -> None:
    """A headline that looks like markup can neither end the data nor begin anything."""
    title = '</script><img src=x onerror=alert(1)> & "quotes" <!--'
    output = site.write(
        {"news/a.nb.md": news("T", slug="a", summary="S").replace("title: T", f"title: '{title}'")}
    ).build()
    page = output.page("nb/nyheter/a/")
    (script,) = page.select("script")

    assert not page.select("img")
    (node, _) = json.loads(script.string)["@graph"]
    assert node["headline"].replace("“", '"').replace("”", '"') == title
