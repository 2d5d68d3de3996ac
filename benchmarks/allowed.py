"""How far the counts of two sides may be apart."""

from __future__ import annotations

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
# What the first side, ours, may have more of, up to so much: it is the slower for it.
MORE = {"lists": 0.1}
