"""HTML from elsewhere down to what a text consists of."""

from __future__ import annotations

import re
from html import unescape

import nh3

from plugins.content_model.problem import message
from plugins.incoming.read_xml import XmlError

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


OPENING = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*)[^>]*?(?P<empty>/?)>")
EMPTY = frozenset(
    {"br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "area", "p", "li"}
)
DEEPEST = 500


def check_depth(html: str) -> None:
    """
    Go no further if elements are nested deeper than any page has them: that exhausts programs.

    Raises:
        XmlError: If so.
    """
    depth = 0
    for match in OPENING.finditer(html):
        if match["name"].lower() in EMPTY or match["empty"]:
            continue
        depth = max(0, depth - 1) if match["end"] else depth + 1
        if depth > DEEPEST:
            raise XmlError(
                message("this is nested too deep to be an ordinary page"),
                message("copy its text into a file of your own"),
            )


def clean_html(html: str) -> str:
    """
    Return HTML without all that runs, reaches out, asks or styles.

    Elements that are not known are dropped with their words kept; scripts, styles and
    comments go whole.

    Raises:
        XmlError: If it is nested deeper than any page is.
    """
    check_depth(html)
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
