"""
Every string of every template comes from a catalogue.

The site is built in the pseudo-language, with content in Greek and with Greek dates and names of
countries: what then stands on a page in plain letters was never extracted for translators.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import polib  # type: ignore[import-untyped]  # has no types
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace

from plugins.content_model.page import Page
from plugins.languages.catalogue_file import as_po, new_file
from plugins.languages.extract import extracted
from plugins.languages.pseudo import pseudo
from plugins.pipeline.build import finish, prepare
from plugins.pipeline.extension_points import gather
from plugins.rendering.collect_theme import template_folders
from plugins.rendering.template_versions import template_sources
from plugins.translators.report import shown_templates
from tests.conftest import PLUGINS, PROJECT, Output, article, news, tree

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.pipeline.build import Prepared
    from tests.conftest import Site

LANGUAGES = {
    "en": {
        "name": "Αγγλικά",
        "locale": "el_GR",
        "site_name": "Ομάδες",
        "tagline": "Νέα",
        "credits": ["Φωτό"],
    },
    "nb": {"name": "Νορβηγικά", "locale": "el_GR", "site_name": "Ομάδες"},
}
TERMS = """\
categories:
  q: {en: Ποιότητα, nb: Ποιότητα}
tags:
  x: {en: Δοκιμή, nb: Δοκιμή}
services:
  s: {en: Υπηρεσία, nb: Υπηρεσία}
member-types:
  m: {en: Εταιρείες, nb: Εταιρείες}
roles:
  r: {en: Διευθυντής, nb: Διευθυντής}
"""
GLOSSARY = """\
term:
  words:
    en: {term: όρος, definition: Λέξη.}
    nb: {term: όρος, definition: Λέξη.}
  see: guides/g
"""
LABELS = """\
ecei:
  name: {en: Σήμα, nb: Σήμα}
  assessor: {en: Κριτής, nb: Κριτής}
  description: {en: Περιγραφή, nb: Περιγραφή}
"""
BODY = """\
Ένας όρος[^1] και [[guides/g]].

> [!FACTS]
>
> Γεγονός

> [!NOTE]
>
> Σημείωση

> [!WARNING]
>
> Προσοχή

[[guides/g]]

[[clusters/c]] [[projects/p]]

![Δέντρο](t.svg "ΔΕΝΤΡΟ: Ένα. Φωτό: Α")

[^1]: Σημείωμα.
"""
CLUSTER = """\
short_name: Ομ
country: "NO"
home_page: https://example.org/
offices:
  - {place: Πόλη, country: "NO", main: true}
  - {place: Χωριό, country: SE}
members:
  - {count: 280, qualifier: over, as_of: 2025-10, source: news/a}
  - {count: 180, qualifier: about, as_of: 2024-10, source: news/a}
labels:
  - {scheme: ecei, level: gold, assessed: 2025-01, valid_years: 3, score: 96, source: news/a}
  - {scheme: ecei, level: bronze, assessed: 2016, source: news/a}
services: [s]
lineage:
  - {event: renamed, former_name: Παλιά, effective: 2017-08, source: news/a}
people:
  - {person: anna, role: r, until: 2027}
funders:
  - {funder: fund, since: 2014, source: news/a}
contact: {email: x@example.org, phone: +30 210 0000000, address: {en: Οδός 1, nb: Οδός 1}}
join:
  who: {en: Εταιρείες, nb: Εταιρείες}
  cost: {en: Δωρεάν, nb: Δωρεάν}
  email: y@example.org
  link: pages/p
"""
PEOPLE = """\
anna:
  name: Άννα
  areas: {en: Τομέας, nb: Τομέας}
  email: anna@example.org
  phone: +30 210 0000000
  photo: /people/anna.svg
"""
FUNDERS = """\
fund:
  name: {en: Ταμείο, nb: Ταμείο}
  logo: /people/anna.svg
  logo_alt: {en: Δέντρο, nb: Δέντρο}
  link: https://fund.example.org/
  is_eu: true
  visibility:
    statement: {en: Δήλωση, nb: Δήλωση}
    disclaimer: {en: Αποποίηση, nb: Αποποίηση}
"""
EVENT = """\
start: {start}
end: {end}
place: {{en: Πόλη, nb: Πόλη}}
country: SE
online: https://video.example.org/
sign_up: https://example.org/sign-up
organisers: [c, Κάποιος]
languages: [nb, en]
"""
PROJECT_FACTS = """\
acronym: Π
leads:
  - {item: c, country: "NO"}
partners:
  - {name: Κάποιος, country: SE, role: r}
since: 2018-01-01
until: 2019-06-30
successors: [q]
funding:
  - {programme: Πρόγραμμα, amount: 250000, currency: NOK, recipient: c, is_eu: true, source: news/a}
visibility:
  statement: {en: Δήλωση, nb: Δήλωση}
source: news/a
"""
# What is the same in every language: names, codes, units, formats, addresses.
SAME = re.compile(
    r"\b(?:https?://\S+|\S+@\S+|NOK|kr|EU|JSON Schema|JSON|CSV|Atom|RSS|ECEI|URL|[\w.]*example\.org|html|[a-z0-9_/.-]+\.(?:json|csv|xml|html|ics|md|zip))|\.ics\b|(?<!\S)/(?:apart/)?(?:en/\S*|(?!\S))"
)
PLAIN = re.compile(r"[A-Za-z]{2,}")
# Templates that no page of a site shows: mails, the page of an editor that is another program,
# what programs read where there is an index to search. The style page has a test of its own, and
# samples in place of strings; what hosts read has no words.
APART = {"newsletter/digest.html", "newsletter/digest.txt", "admin.html", "opensearch.xml"}
FOLDERS_APART = ("style/", "hosts/")
# First step of the addresses of drafts.
DRAFTS = "apart"
SPOKEN = ("alt", "title", "aria-label", "placeholder", "content", "label", "value")
NOT_SPOKEN = {"viewport", "robots", "color-scheme", "theme-color", "referrer", "generator"}


def files() -> dict[str, str]:
    """Return content of every kind, in Greek."""
    found: dict[str, str] = {
        "data/terms.yaml": TERMS,
        "data/glossary.yaml": GLOSSARY,
        "data/labels.yaml": LABELS,
        "data/people.yaml": PEOPLE,
        "data/funders.yaml": FUNDERS,
        "people/anna.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>',
        "people/anna.en.md": article("Άννα", "Κείμενο."),
        "events/soon/event.yaml": EVENT.format(start="2026-05-14 09:00", end="2026-05-14 15:30"),
        "events/soon/index.en.md": article("Συνάντηση", "Κείμενο.", clusters="[c]"),
        "events/past/event.yaml": EVENT.format(start="2019-05", end="2019-06"),
        "events/past/index.en.md": article("Παλιά", "Κείμενο."),
        "news/a/index.en.md": news(
            "Άρθρο",
            BODY,
            category="q",
            tags="[x]",
            clusters="[c]",
            projects="[p]",
            authors="[Άννα]",
            people="[anna]",
            events="[soon]",
            modified="2025-04-01",
            summary="Περίληψη",
            series="Σειρά",
            aliases="[/old/]",
        ),
        "news/a/t.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
        "news/from.en.md": (
            "---\ntitle: Αλλού\ndate: 2025-03-01\nstatus: published\nsource:\n"
            "  publisher: Εκδότης\n  url: https://example.org/a\n---\n\nΚείμενο.\n"
        ),
        "news/b.nb.md": news("Άλλο", "Κείμενο.", category="q", tags="[x]", series="Σειρά"),
        "news/b.en.md": article("Άλλο", "Κείμενο.", translated_from="nb@0000000"),
        "guides/g.en.md": article("Οδηγός", "## Α\n\nα\n\n## Β\n\nβ\n\n## Γ\n\n[TOC]", tags="[x]"),
        "news/draft.en.md": news("Σχέδιο", "Κείμενο.", status="draft"),
        "pages/p.en.md": article("Σελίδα", "Κείμενο.", modified="2025-01-01"),
        "clusters/c/cluster.yaml": CLUSTER,
        "clusters/c/index.en.md": article("Ομάδα", "Κείμενο."),
        "projects/p/project.yaml": PROJECT_FACTS,
        "projects/p/index.en.md": article("Έργο", "Κείμενο."),
        "projects/q/project.yaml": 'leads:\n  - {item: c, country: "NO"}\nsince: 2018-01\nsource: news/a\n',
        "projects/q/index.en.md": article("Νέο", "Κείμενο."),
    }
    for number in range(25):
        found[f"news/n{number}.en.md"] = news(
            f"Νέο {number}", "Κείμενο.", category="q", tags="[x]"
        )
    return found


def write_catalogues(folder: Path) -> None:
    """Write the strings as they are today, and catalogues in which all of them sound Greek."""
    template = extracted(PROJECT, "messages")
    folder.mkdir()
    (folder / "messages.pot").write_bytes(as_po(template))
    for lang in LANGUAGES:
        file = polib.pofile(new_file(template, "nb").decode())
        for entry in file:
            entry.msgstr = "" if entry.msgid_plural else pseudo(entry.msgid)
            many = (entry.msgid, entry.msgid_plural)
            entry.msgstr_plural = dict(enumerate(map(pseudo, many))) if entry.msgid_plural else {}
        path = folder / lang / "LC_MESSAGES/messages.po"
        path.parent.mkdir(parents=True)
        path.write_text(str(file), encoding="utf-8")


@pytest.fixture
def output(site: Site) -> Output:
    """Return the site in the pseudo-language."""
    write_catalogues(site.root / "translations")
    site.settings |= {
        "TRANSLATIONS_PATH": str(site.root / "translations"),
        "LANGUAGES": LANGUAGES,
        "DEFAULT_LANG": "en",
        "PSEUDO_LANGUAGE": "en",
        "PLUGINS": PLUGINS,
        "MENU": ["news", "clusters", "projects", "guides", "search"],
        "FOOTER": ["pages/p", "glossary"],
        "SITENAME": "Ομάδες",
        "ACCESSIBILITY": {
            "on": ["pages/p"],
            "standard": "Πρότυπο",
            "state": "part",
            "tested": "2020-01",
            "tested_by": "Άννα",
            "email": "x@example.org",
            "answer_days": 3,
            "declaration": "https://declared.example.org/1",
            "authority": {"name": "Αρχή", "url": "https://authority.example.org"},
        },
        "MEMBERSHIP_FORM": {
            "on": ["pages/p"],
            "email": {"en": "x@example.org", "nb": "x@example.org"},
            "privacy": "pages/p",
        },
    }
    finish(prepared(site.write(files())))
    return Output(site.root / "output")


def prepared(site: Site) -> Prepared:
    """Return the site, as a preview has it: with its drafts."""
    settings = replace(site.checked(), drafts=DRAFTS)
    return prepare(settings, gather(settings))


def spoken(page: Any) -> list[str]:
    """Return all that a page says, to eyes or ears or search engines."""
    for hidden in page(["script", "style"]):
        hidden.decompose()
    found = list(page.stripped_strings)
    for element in page.find_all():
        if element.name == "meta" and element.get("name") != "description":
            continue
        found += [str(element[name]) for name in SPOKEN if element.get(name)]
    return found


def test_no_plain_english(output: Output) -> None:
    """Nothing on a page in the pseudo-language is in plain letters, but what is so everywhere."""
    found: dict[str, str] = {}
    for path, raw in tree(output.folder).items():
        if path.endswith(".html") and path.startswith(("en/", DRAFTS)):
            for text in spoken(BeautifulSoup(raw, "html.parser")):
                if PLAIN.search(SAME.sub("", text)):
                    found.setdefault(text, path)

    assert found == {}


def test_every_template_is_shown(site: Site, output: Output) -> None:
    """The content above reaches every template of the theme, so that none is passed over."""
    made = prepared(site)
    folders = template_folders(made.site.settings)
    shows = shown_templates(folders)
    pages = [page for page in made.output if isinstance(page, Page) and page.lang == "en"]
    named = {name for page in pages for name in shows.get(page.template, ())}
    shown = {name for name in named if not name.startswith("panels/")}
    for page in pages:
        for name in page.panels:
            shown |= shows[f"panels/{name}.html"]

    there = set(template_sources(map(str, folders)))
    assert {name for name in there - shown if not name.startswith(FOLDERS_APART)} == APART
