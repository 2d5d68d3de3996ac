"""HTML from elsewhere down to what a text consists of."""

from __future__ import annotations

from html import unescape

import nh3

TAGS = {
    *("a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del"),
    *("div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5"),
    *("h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp"),
    *("section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th"),
    *("thead", "time", "tr", "u", "ul", "var"),
}
ATTRIBUTES = {
    "*": {"class", "lang", "id"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title", "srcset", "data-src"},
    "time": {"datetime"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
SCHEMES = {"http", "https", "mailto", "tel", "file"}


def clean_html(html: str) -> str:
    """
    Return HTML without all that runs, reaches out, asks or styles.

    Elements that are not known are dropped with their words kept; scripts, styles and
    comments go whole.
    """
    return nh3.clean(
        html,
        tags=TAGS,
        clean_content_tags={"script", "style", "template", "noscript", "svg", "math", "iframe"},
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel=None,
        strip_comments=True,
    )


def plain_text(html: str) -> str:
    """Return the words of HTML alone, white space folded; titles of feeds come so."""
    return " ".join(unescape(nh3.clean(html, tags=set())).split())
