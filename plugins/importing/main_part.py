"""The part of a web page that is its article, and what around it is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from plugins.content_model.problem import counted, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup

    from plugins.incoming.found import Notes

# Where articles stand, the surest first.
PLACES = (
    '[itemprop="articleBody"]',
    "article .entry-content",
    ".entry-content",
    ".post-content",
    ".article-content",
    ".article-body",
    ".article__body",
    "main article",
    "article",
    "main",
    '[role="main"]',
    "#content",
    "#main",
    ".content",
)
# Elements that are never part of a text.
ALWAYS_OUT = (
    *("script", "style", "noscript", "template", "nav", "form", "button", "input", "select"),
    *("textarea", "svg", "dialog", "menu", "iframe", "object", "embed", "audio", "video"),
)
# Classes and ids of what surrounds texts, as whole words of them.
AROUND = re.compile(
    r"(?:^|[\s_-])(?:share|sharing|social|some|breadcrumbs?|cookies?|newsletter|comments?|comment-list|"
    r"pagination|pager|related|relaterte?|relevant|skip-link|site-header|site-footer|masthead|"
    r"navigation|nav|menu|widget|advert|ads?|banner|toolbar|print|tags-links|post-navigation|"
    r"author-box|language-switcher|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])",
    re.IGNORECASE,
)
RELATED = re.compile(
    r"(?:related|more|latest|recent|other|siste|flere|relaterte?|liknende|andre|aktuelle)\s+"
    r"(?:news|articles?|stories|posts|content|nyheter|saker|artikler|innlegg)|read (?:also|more|next)|"
    r"les (?:også|mer|videre)|se også|see also|you may also like",
    re.IGNORECASE,
)
LEAST_WORDS = 12
MOST_HEADING = 60
# Letters of a form's fields to tell.
MOST_NAMES = 200


def main_part(soup: BeautifulSoup) -> tuple[Tag, bool]:
    """Return the element that is a page's article, and whether the page marks it as such."""
    for selector in PLACES:
        found = [e for e in soup.select(selector) if len(e.get_text(" ").split()) >= LEAST_WORDS]
        if found:
            return max(found, key=lambda element: len(element.get_text())), True
    body = soup.body or soup
    return densest(body), False


def densest(body: Tag) -> Tag:
    """Return the element whose own paragraphs hold most of the words that are no links."""
    scores: dict[int, tuple[int, Tag]] = {}
    for paragraph in body.find_all("p"):
        parent = paragraph.parent
        if isinstance(parent, Tag):
            linked = sum(len(link.get_text()) for link in paragraph.find_all("a"))
            score, _ = scores.get(id(parent), (0, parent))
            scores[id(parent)] = (score + len(paragraph.get_text()) - 2 * linked, parent)
    best = max(scores.values(), key=lambda pair: pair[0], default=(0, body))
    whole = len(body.get_text()) - sum(len(link.get_text()) for link in body.find_all("a"))
    # Where no element has most of it, the page is the article.
    return best[1] if best[0] > whole / 3 else body


def names_of_fields(form: Tag) -> list[str]:
    """Return what a form calls its fields: their labels, else what stands in them, else its button."""
    labels = [words_of(label) for label in form.find_all("label")]
    if any(labels):
        return [*filter(None, labels)]
    fields = [e for e in form.find_all(["input", "textarea", "select"]) if is_field(e)]
    names = [
        next((str(e[name]) for name in ("aria-label", "placeholder", "title") if e.get(name)), "")
        for e in fields
    ]
    buttons = [words_of(e) for e in form.find_all(["legend", "button"])]
    buttons += [str(e.get("value") or "") for e in form.find_all("input", type="submit")]
    return [*filter(None, map(str.strip, names))] or [*filter(None, buttons)]


def is_field(element: Tag) -> bool:
    """Return whether a reader fills in an element."""
    return element.get("type") not in {"hidden", "submit", "button", "reset", "image"}


def words_of(element: Tag) -> str:
    """Return the text of an element on one line."""
    return " ".join(element.get_text(" ", strip=True).split())


def leave_out(wide: Tag, main: Tag, notes: Notes) -> None:
    """
    Take out of an article what is no part of its text, and say what readers would miss.

    Args:
        wide: The article with headline and byline.
        main: Its text, within that or all of it.
        notes: Takes what is left out.
    """
    holders = {id(parent) for parent in main.parents} | {id(main)}
    forms = [f for f in wide.find_all("form") if f.find(["input", "textarea", "select"])]
    for form in forms:
        fields = ", ".join(names_of_fields(form))[:MOST_NAMES]
        notes.doubt(
            message("a form was left out: {fields}", fields=fields)
            if fields
            else message("a form was left out, whose fields have no names"),
            message("link to where readers can fill it in"),
        )
    for frame in wide.find_all(["iframe", "video", "audio", "embed", "object"]):
        source = str(frame.get("src") or frame.get("data") or "")
        notes.doubt(
            message(
                "a film or a frame was left out: {address}", address=source[:200] or frame.name
            ),
            message("write a link to it, with words of your own"),
        )
    for heading, block in list(related_lists(wide)):
        count = len(block.find_all("a"))
        notes.doubt(
            message(
                "the list “{heading}” with {links} was left out",
                heading=" ".join(heading.get_text(" ", strip=True).split()),
                links=counted("{n} link", "{n} links", count),
            ),
            message("the site finds related items itself; name those you want under related:"),
        )
        if id(block) in holders:
            continue
        block.decompose()
        if not heading.decomposed:
            heading.decompose()
    for element in wide.find_all(ALWAYS_OUT):
        element.decompose()
    for element in wide.select("*"):
        if element.decomposed or id(element) in holders:
            continue
        names = " ".join([*element.get_attribute_list("class"), str(element.get("id") or "")])
        hidden = element.has_attr("hidden") or element.get("aria-hidden") == "true"
        if (names.strip() and AROUND.search(names)) or (hidden and element.name != "img"):
            element.decompose()


def related_lists(main: Tag) -> Iterator[tuple[Tag, Tag]]:
    """Yield the lists of other articles with their headings."""
    for heading in main.find_all(["h2", "h3", "h4", "h5", "strong", "p"]):
        words = heading.get_text(" ", strip=True)
        is_title = heading.name not in {"p", "strong"}
        found = RELATED.match(words) if is_title else RELATED.fullmatch(words.rstrip(": …"))
        if heading.decomposed or len(words) > MOST_HEADING or not found:
            continue
        container = heading.find_parent(["aside", "section", "div"])
        begins = isinstance(container, Tag) and container.get_text(" ", strip=True).startswith(
            words
        )
        if (
            begins
            and isinstance(container, Tag)
            and container is not main
            and mostly_links(container)
        ):
            yield heading, container
            continue
        after = heading.find_next_sibling()
        if isinstance(after, Tag) and after.name in {"ul", "ol", "div"} and mostly_links(after):
            yield heading, after


def mostly_links(element: Tag) -> bool:
    """Return whether the words of an element are, for the most part, links or under them."""
    links = element.find_all("a")
    linked = sum(len(link.get_text(" ", strip=True)) for link in links)
    per_link = len(element.get_text(" ", strip=True)) / max(1, len(links))
    return bool(links) and (2 * linked > len(element.get_text(" ", strip=True)) or per_link < 250)  # noqa: PLR2004
