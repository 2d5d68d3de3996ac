"""
The settings of the site.

Every setting the site uses stands here, with what it does; `README.md` shows how to add a
language. Pelican's other settings have no effect: our pipeline replaces its generators.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# The `pelican` command does not look for plugins beside this file by itself.
sys.path.insert(0, str(ROOT))

from plugins.pipeline.host import Host  # noqa: E402  # needs the line above

# Our pipeline, run by Pelican's own command.
PELICAN_CLASS = Host

SITENAME = "Nordiske helseklynger"
# Where the site will stand; empty for local work, so that it can be served from anywhere.
SITEURL = ""
# A name for the site that stays when its address changes: feed readers know entries by it.
SITE_ID = "nordic-health-clusters.example"

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"
TRANSLATIONS_PATH = "translations"

# In the order of menus and of the chooser. The first is the language of files that name
# none. `words` are the words of addresses; a word left out is the English one.
LANGUAGES = {
    "nb": {
        "name": "Norsk",
        "locale": "nb_NO",
        "site_name": "Nordiske helseklynger",
        "tagline": "Nyheter og kunnskap om klyngene som utvikler helse- og velferdsteknologi i Norden",
        "words": {
            "news": "nyheter",
            "guides": "veiledere",
            "category": "kategori",
            "tag": "emne",
            "archive": "arkiv",
            "page": "side",
            "glossary": "ordliste",
            "search": "finn",
            "about": "om",
            "clusters": "klynger",
            "country": "land",
            "labelled": "med-merke",
            "labels": "merker",
            "projects": "prosjekter",
            "status": "status",
            "people": "personer",
            "events": "arrangementer",
            "press": "presse",
        },
    },
    "en": {
        "name": "English",
        "locale": "en_GB",
        "site_name": "Nordic Health Clusters",
        "tagline": "News and knowledge about the clusters that develop health and welfare technology in the Nordic countries",
        "words": {
            "category": "category",
            "tag": "topic",
            "search": "find",
        },
    },
}
DEFAULT_LANG = "nb"
# A language whose strings show with accents and in brackets: what stands there without them was
# never extracted for translators. `make serve PSEUDO=en` sets it.
PSEUDO_LANGUAGE = os.environ.get("PSEUDO", "")
# The language in which problems are told to those who write.
STAFF_LANGUAGE = "nb"
# Items without a translation: "list" shows them in the other language, marked; "hide" does not.
UNTRANSLATED = "list"

# Whether strings without a translation are marked ⟦so⟧; the preview marks them in any case.
MARK_GAPS = False
# How much may be untranslated in a language before the build warns: a number, or a share such as
# "10 %". Also "strings-broken", "strings-unused", "texts-missing", "texts-stale"; the tag of a
# language as a name has limits of its own: "sv": {"strings-missing": "50 %"}.
TRANSLATION_LIMITS = {"strings-missing": 0, "strings-fuzzy": 0}

TIMEZONE = "Europe/Oslo"
# The moment to build for. Empty means now; a day ("2025-01-31") or a moment reproduces a build.
BUILD_DATE = os.environ.get("BUILD_DATE", "")

# Which plugins the site is made of, in the order their panels and pages come.
PLUGINS = [
    "plugins.pipeline",
    "plugins.partner_news",
    "plugins.people",
    "plugins.funders",
    "plugins.clusters",
    "plugins.projects",
    "plugins.events",
    "plugins.mentions",
    "plugins.news",
    "plugins.guides",
    "plugins.pages",
    "plugins.membership",
    "plugins.glossary",
    "plugins.taxonomy",
    "plugins.home",
    "plugins.related_profiles",
    "plugins.series",
    "plugins.related_news",
    "plugins.pictures",
    "plugins.cards",
    "plugins.search",
    "plugins.feeds",
    "plugins.sitemap",
    "plugins.manifest",
    "plugins.press",
    "plugins.accessibility",
    "plugins.web_editor",
    "plugins.structured_data",
    "plugins.redirects",
    "plugins.hosting",
    "plugins.translators",
    "plugins.pattern_library",
]

# Pages by the name of their list, or items by id.
MENU = ["news", "clusters", "projects", "events", "guides", "search"]
FOOTER = [
    "pages/about",
    "glossary",
    "pages/contact",
    "pages/membership",
    "pages/accessibility",
    "pages/privacy",
]

# Related items on a page, and the score from 0 to 1 below which an item is not related.
RELATED_ITEMS = 6
RELATED_MINIMUM = 0.08

# Whether readers can search by words: an index is made whenever a text changes, which takes
# about three seconds for 1,000 articles in a language. Set False here and True in
# `publishconf.py` if that is too long while you write.
SEARCH_INDEX = True

# Where the form stands by which people ask to become members. With an "endpoint" (of a form
# service, or your own) it is sent there, "fields" included; without one it becomes an e-mail.
MEMBERSHIP_FORM = {
    "on": ["pages/membership"],
    "endpoint": "",
    "email": {"nb": "medlem@example.org", "en": "membership@example.org"},
    "privacy": "pages/privacy",
}

# What is stated of accessibility on the pages named, as far as it is known; nothing is said of what
# is left out. "state" is "full", "part" or "not", and needs "tested", a day, month or year. Also
# "tested_by", "answer_days", and "declaration", the address of one elsewhere.
ACCESSIBILITY = {
    "on": ["pages/accessibility"],
    "standard": "WCAG 2.1 AA",
    "email": {"nb": "redaksjon@example.org", "en": "news@example.org"},
    "authority": {
        "name": {
            "nb": "Tilsynet for universell utforming av ikt (UU-tilsynet)",
            "en": "The Norwegian Authority for Universal Design of ICT",
        },
        "url": "https://www.uutilsynet.no",
    },
}

# Where readers of newsletters unsubscribe, or what the mailing service puts that in for.
NEWSLETTER_UNSUBSCRIBE = ""

# Whether the site has an editor at /admin/ (`make editor` shows one), and where that keeps
# what is written: by default in a folder of this machine that the browser asks for.
WEB_EDITOR = bool(os.environ.get("WEB_EDITOR"))
WEB_EDITOR_BACKEND: dict[str, str] = {}

# What pages may load or ask beyond what they do by themselves, by directive of the
# Content-Security-Policy: {"img-src": ["https://pictures.example.org"]}.
CONTENT_SECURITY_POLICY: dict[str, list[str]] = {}
# Further headers that the host sends, or ours with other values; "" leaves one out. Once the
# site and all below its name answer by https alone:
# {"Strict-Transport-Security": "max-age=31536000"}.
HEADERS: dict[str, str] = {}

# Items on a page of a list, and entries in a feed.
DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 20
# Whether every tag has feeds of its own, as every category has.
TAG_FEEDS = True

# "pyromark" (CommonMark) or "python-markdown" (Pelican's own, with the MARKDOWN setting).
MARKDOWN_ENGINE = "pyromark"
# Whether warnings are told ("tell") or end the build ("stop").
WARNINGS = "tell"
# Rules of style that `make check-content` does without, such as "relative-date".
STYLE_OFF: list[str] = []
# Addresses of published pages that may vanish without a way from them: "/nb/nyheter/gammelt/".
PAGES_GONE: list[str] = []
# Where the addresses of the last published site are kept, seen from the project folder; name a
# file beside this one to keep it with the content. Empty for the cache.
PUBLISHED_PAGES = ""
# Any secret text gives drafts in previews an address that stays, wherever previews are made.
PREVIEW_KEY = os.environ.get("PREVIEW_KEY", "")
# Make pages as small as they go.
MINIFY = False

# Folders of `content` whose files are published unchanged.
# Feeds of our own are made for every language; without this Pelican warns about its own.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

STATIC_PATHS: list[str] = []

# For how many months before its end a label is shown as expiring soon, and for how many after it
# as one that may still be renewed.
LABEL_MONTHS = {"expiring": 6, "renewable": 12}

# How much a finding about facts weighs: "problem" (stops the build), "warning" or "off". The
# checks, with what they are if not set: no-source, no-email, old-count (each a warning),
# two-counts, no-eu-statement (each a problem).
FACT_CHECKS = {
    # The sample tells of years gone by: its counts of members are as old as its news.
    "old-count": "off",
}
