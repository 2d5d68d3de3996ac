"""How far the counts of two sides may be apart."""

from __future__ import annotations

from benchmarks.terms import CATEGORIES, TAGS

# By how much the sides may differ, as a part of the first one's number.
TOLERANCE = 0.02
# Sides write the same facts in somewhat different markup.
SIZE_TOLERANCE = 0.1

ALLOWED = {
    "articles": 0.0,
    "pictures": 0.0,
    "feeds": 0.0,
    "locations": 0.0,
    "entries": TOLERANCE,
    "lists": TOLERANCE,
    "links": TOLERANCE,
    "list_links": TOLERANCE,
    "article_bytes": SIZE_TOLERANCE,
    "list_bytes": SIZE_TOLERANCE,
}
# What the first side, ours, makes besides, however large the corpus: it is the slower for it. A page
# for each category and tag in each language, before the list of its articles; so many links each.
TERM_PAGES = 2 * (len(CATEGORIES) + len(TAGS))
MORE = {"lists": TERM_PAGES, "list_links": 8 * TERM_PAGES}
