"""Settings of the project's own site for the benchmark: the corpus, and the job of its peers."""

from pelicanconf import *  # the project's own, where nothing else is said

SITEURL = "https://news.example"
SITENAME = "News on trial"
LANGUAGES = {
    "nb": {
        "name": "Norsk",
        "locale": "nb_NO",
        "site_name": "Nyheter til prøve",
        "words": {"tag": "tags", "category": "categories"},
    },
    "en": {
        "name": "English",
        "locale": "en_GB",
        "site_name": "News on trial",
        "words": {"tag": "tags", "category": "categories"},
    },
}
BUILD_DATE = "2025-01-31"

THEME = str(ROOT / "theme")
MENU = ["news", "categories", "tags"]
FOOTER = []
# The peers have feeds of categories, and none of tags.
TAG_FEEDS = False
# Six related articles on every page, as the peers have, however little they have in common.
RELATED_MINIMUM = 0
