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
# The language in which problems are told to those who write.
STAFF_LANGUAGE = "nb"
# Items without a translation: "list" shows them in the other language, marked; "hide" does not.
UNTRANSLATED = "list"

TIMEZONE = "Europe/Oslo"
# The moment to build for. Empty means now; a day ("2025-01-31") or a moment reproduces a build.
BUILD_DATE = os.environ.get("BUILD_DATE", "")

# Which plugins the site is made of, in the order their panels and pages come.
PLUGINS = [
    "plugins.pipeline",
    "plugins.people",
    "plugins.funders",
    "plugins.clusters",
    "plugins.projects",
    "plugins.events",
    "plugins.news",
    "plugins.guides",
    "plugins.pages",
    "plugins.taxonomy",
    "plugins.home",
    "plugins.related_profiles",
    "plugins.series",
    "plugins.related_news",
    "plugins.search",
    "plugins.feeds",
    "plugins.sitemap",
]

# Pages by the name of their list, or items by id.
MENU = ["news", "clusters", "projects", "events", "guides", "search"]
FOOTER = [
    "pages/about",
    "pages/contact",
    "pages/membership",
    "pages/accessibility",
    "pages/privacy",
]

# Related items on a page, and the score from 0 to 1 below which an item is not related.
RELATED_ITEMS = 6
RELATED_MINIMUM = 0.08

# Items on a page of a list, and entries in a feed.
DEFAULT_PAGINATION = 20
FEED_MAX_ITEMS = 20
# Whether every tag has feeds of its own, as every category has.
TAG_FEEDS = True

# "pyromark" (CommonMark) or "python-markdown" (Pelican's own, with the MARKDOWN setting).
MARKDOWN_ENGINE = "pyromark"
# Whether warnings are told ("tell") or end the build ("stop").
WARNINGS = "tell"
# Make pages as small as they go.
MINIFY = False

# Folders of `content` whose files are published unchanged.
# Feeds of our own are made for every language; without this Pelican warns about its own.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

STATIC_PATHS: list[str] = []

# The sample tells of years gone by: its counts of members are as old as its news.
OLD_COUNTS = "keep"
