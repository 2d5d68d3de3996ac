"""What a web page says of itself: title, date, author, lead, address, language."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bs4 import Tag

from plugins.content_model.problem import message
from plugins.incoming.dates import find_date, machine_date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup

    from plugins.incoming.found import Notes

DATES = (
    "article:published_time",
    "datepublished",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "dc.date.issued",
    "date",
    "pubdate",
)
CHANGES = ("article:modified_time", "datemodified", "dcterms.modified")
BYLINE = re.compile(
    r"byline|author|forfatter|publi|posted|dateline|\bdate\b|\bdato\b|\bmeta\b|entry-meta",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"\b(?:lead|ingress|preamble|standfirst|intro|excerpt|deck|dek|manchet)\b|(?:__|--)lead\b",
    re.IGNORECASE,
)
WRITTEN_BY = re.compile(
    r"^\W*(?:written by|by|av|tekst|text|skrevet av|publisert av|published by|posted by|author|forfatter)\b:?\s+(?P<names>.+)$",
    re.IGNORECASE,
)
WITHIN = re.compile(r"\b(?:av|by)\s+(?P<names>[^\W\d_].+)$", re.IGNORECASE)
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,5}")
SEPARATORS = re.compile(r"\s+[|–—·»-]\s+")
MOST_NAME = 60
MOST_BYLINE = 200
# Letters of an article among which a date is that of its publication.
BEGINNING = 160


def metas(soup: BeautifulSoup, *names: str) -> list[str]:
    """Return the contents of the page's ``<meta>`` elements by *names*, in that order."""
    found: dict[str, list[str]] = {name: [] for name in names}
    for meta in soup.find_all("meta"):
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = str(meta.get(key) or "").lower()
            content = " ".join(str(meta.get("content") or "").split())
            if name in found and content:
                found[name].append(content)
                break
    return [content for name in names for content in found[name]]


def linked_data(soup: BeautifulSoup) -> dict[str, Any]:
    """Return what the page tells search engines about its article (JSON-LD); empty if nothing."""
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            data = json.loads(script.string or "")
        except (ValueError, RecursionError):
            continue
        for one in articles_in(data):
            return one
    return {}


def articles_in(data: object) -> Iterator[dict[str, Any]]:
    """Yield what describes an article in JSON-LD."""
    entries = data if isinstance(data, list) else [data]
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        kinds = entry.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        if any(str(name).endswith(("Article", "BlogPosting", "WebPage")) for name in names):
            yield entry
        graph = entry.get("@graph")
        if isinstance(graph, list):
            yield from sorted(
                articles_in(graph), key=lambda one: "WebPage" in str(one.get("@type"))
            )


def title_of(soup: BeautifulSoup, main: Tag, notes: Notes) -> str:
    """Return the headline of a page: that in its article, else what it is called."""
    for heading in (*main.find_all("h1", limit=1), *soup.find_all("h1", limit=1)):
        words = " ".join(heading.get_text(" ", strip=True).split())
        if words:
            return words
    smaller = main.find(["h2", "h3"])
    if isinstance(smaller, Tag) and smaller.get_text(strip=True):
        notes.doubt(
            message("the title is the first heading of the text"),
            message("compare the title with the page"),
        )
        return " ".join(smaller.get_text(" ", strip=True).split())
    called = next(iter(metas(soup, "og:title", "twitter:title")), "")
    if not called and isinstance(soup.title, Tag):
        called = SEPARATORS.split(" ".join(soup.title.get_text().split()))[0]
    if called:
        notes.doubt(
            message("the page has no headline; what the browser calls it was taken"),
            message("compare the title with the page"),
        )
    return called


def date_of(soup: BeautifulSoup, main: Tag, data: dict[str, Any], notes: Notes, lang: str) -> str:
    """Return when a page was published; empty if it does not say so."""
    for written in (str(data.get("datePublished") or ""), *metas(soup, *DATES)):
        found = machine_date(written)
        if found:
            return found
    for element in (*main.find_all("time"), *soup.find_all("time")):
        found = machine_date(str(element.get("datetime") or ""))
        if found:
            return found
    places = [element.get_text(" ", strip=True) for element in bylines(soup, main)]
    for number, text in enumerate([*places, main.get_text(" ", strip=True)[:BEGINNING]]):
        found, is_sure = find_date(text, (lang,) if lang else ())
        if found:
            if number == len(places) or not is_sure:
                notes.doubt(
                    message("the date {date} was read from the text", date=found),
                    message("make sure that it is the day of publication"),
                )
            return found
    return ""


def bylines(soup: BeautifulSoup, main: Tag) -> list[Tag]:
    """Return the small elements in or beside an article that tell of who and when."""
    found = [*main.find_all(class_=BYLINE), *soup.find_all(class_=BYLINE)]
    return [
        e
        for e in found
        if e.name not in {"body", "article", "main"} and len(e.get_text()) < MOST_BYLINE
    ]


def authors_of(soup: BeautifulSoup, main: Tag, data: dict[str, Any]) -> tuple[str, ...]:
    """Return the names of those who wrote a page."""
    written = data.get("author")
    entries = written if isinstance(written, list) else [written]
    names = [str(e.get("name") or "") if isinstance(e, dict) else str(e or "") for e in entries]
    names += metas(soup, "author", "article:author")
    names += [link.get_text(" ", strip=True) for link in soup.find_all("a", rel="author")]
    for element in bylines(soup, main):
        for line in element.get_text("\n", strip=True).split("\n"):
            match = WRITTEN_BY.match(line)
            if match or (match := WITHIN.search(line)):
                names += parts_of(match["names"])
    names = [name for name in names if is_name(name)]
    return tuple(dict.fromkeys(names[:1] if not isinstance(written, list) else names))


def parts_of(written: str) -> list[str]:
    """Return the names in the rest of a byline, up to the date or whatever follows."""
    names = re.split(r"\s*(?:,|\||·|\d|–|—|\(|publi)", written, maxsplit=1, flags=re.IGNORECASE)[0]
    return [name.strip() for name in re.split(r"\s+(?:og|and|&)\s+", names)]


def is_name(text: str) -> bool:
    """Return whether a text can be a name, and is neither a sentence nor an address."""
    return bool(NAME.fullmatch(text)) and len(text) <= MOST_NAME


def lead_of(soup: BeautifulSoup, main: Tag, notes: Notes) -> str:
    """Return the lead of a page, taken out of its article if it stands there."""
    marked = main.find(class_=LEAD)
    if isinstance(marked, Tag) and 0 < len(marked.get_text(strip=True)) < 800:  # noqa: PLR2004
        words = " ".join(marked.get_text(" ", strip=True).split())
        marked.decompose()
        return words
    description = next(iter(metas(soup, "og:description", "description")), "")
    if not description:
        return ""
    first = main.find("p")
    if isinstance(first, Tag):
        words = " ".join(first.get_text(" ", strip=True).split())
        start = description.rstrip(".… ").casefold()
        if words.casefold().startswith(start[:120]) and first.find_next("p") is not None:
            first.decompose()
            return words
    notes.doubt(
        message("the lead is what the page tells search engines"),
        message("make sure that the summary is what readers should see"),
    )
    return description
