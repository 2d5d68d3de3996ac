"""A Markdown file of another generator: Hugo, Pelican, or whatever has a header."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from plugins.content_model.problem import message
from plugins.front_matter.classic_header import read_classic
from plugins.front_matter.split import SplitError, Style, decode, split
from plugins.front_matter.yaml_text import YamlError, load_yaml
from plugins.importing.html_page import language
from plugins.importing.markdown_text import first_heading, shown_text
from plugins.incoming.addresses import LOCAL, Addresses, same_page
from plugins.incoming.dates import machine_date
from plugins.incoming.found import Found, Notes
from plugins.incoming.read_xml import XmlError
from plugins.languages.slugs import is_step, slugify

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.importing.html_page import Place

TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|$)", re.DOTALL)
FILE_NAME = re.compile(
    r"(?P<stem>.+?)(?:\.(?P<lang>[a-z]{2,3}(?:-[A-Za-z]{2,4})?))?\.(?:md|markdown|mkd|mdown)$"
)
FOLDER_LANG = re.compile(r"[a-z]{2}(?:-[a-z]{2})?")
# Sections of other sites that are what is called news here.
NEWS = frozenset(
    {"news", "post", "posts", "blog", "article", "articles", "nyheter", "aktuelt", "press"}
)
BUNDLES = frozenset({"index", "_index"})
USED = frozenset(
    {
        "title",
        "date",
        "publishdate",
        "lastmod",
        "modified",
        "updated",
        "draft",
        "status",
        "slug",
        "url",
    }
    | {
        "aliases",
        "authors",
        "author",
        "tags",
        "tag",
        "categories",
        "category",
        "summary",
        "description",
    }
    | {"lang", "language", "translationkey", "type", "layout", "weight", "translation"}
)


def read_markdown(path: Path, where: Place) -> Found | None:
    """
    Return what a Markdown file of another site holds, nothing for a page that only lists others.

    Args:
        path: The file.
        where: What may be read besides.

    Raises:
        XmlError: If its header cannot be read.
    """
    origin = path.relative_to(where.root).as_posix()
    try:
        text = decode(path.read_bytes())
        fields, body = header_and_text(text)
    except SplitError as error:
        raise XmlError(error.text, error.hint) from error
    except YamlError as error:
        raise XmlError(error.text, error.hint) from error
    name = FILE_NAME.fullmatch(path.name)
    stem = name["stem"] if name else path.stem
    if stem == "_index" and not body.strip():
        return None
    notes = Notes()
    addresses = Addresses(where.root, path.parent, "", where.copies)
    title = text_of(fields.get("title"))
    if not title:
        title, body = first_heading(body)
        if title:
            notes.doubt(
                message("the title is the first heading of the text"),
                message("compare the title with the page"),
            )
    shown = shown_text(body, title, addresses, notes, where.fetch)
    steps = origin.split("/")
    folder_lang = next((s for s in steps[:-1] if FOLDER_LANG.fullmatch(s)), "")
    stated = (name["lang"] if name and name["lang"] else "") or text_of(
        fields.get("lang") or fields.get("language")
    )
    lang = language(
        stated or (folder_lang if steps[0] == "content" else "") or where.lang,
        f"{title} {shown}",
        notes,
    )
    for key in sorted(set(fields) - USED):
        notes.doubt(
            message("nothing here is like its field “{key}”", key=key),
            message(
                "see whether readers need it: {value}", value=text_of(fields[key])[:80] or "…"
            ),
        )
    category = list_of(fields.get("categories") or fields.get("category"))
    date = moment_of(fields.get("date") or fields.get("publishdate"))
    slug = text_of(fields.get("slug"))
    own = stem if stem not in BUNDLES else path.parent.name
    url = text_of(fields.get("url"))
    key = text_of(fields.get("translationkey"))
    place = "/".join(
        s for s in (*steps[:-1], own if stem not in BUNDLES else "") if s != folder_lang
    )
    return Found(
        origin=origin,
        title=title,
        text=shown,
        lang=lang,
        date=date,
        modified=later(
            moment_of(fields.get("lastmod") or fields.get("modified") or fields.get("updated")),
            date,
        ),
        authors=tuple(list_of(fields.get("authors") or fields.get("author"))),
        summary=text_of(fields.get("summary") or fields.get("description")),
        slug=slug if is_step(slug) else slugify(own),
        url=url if url.startswith(("http://", "https://")) else "",
        kind=kind_of(steps, date, text_of(fields.get("type"))),
        category=next(iter(category), ""),
        tags=tuple(list_of(fields.get("tags") or fields.get("tag"))),
        status=status_of(fields),
        more=aliases(fields, url),
        files=notes.kept(),
        same_as=(f"group:{key or place or own}", same_page(f"{LOCAL}{origin}")),
        doubts=tuple(notes.doubts),
    )


def header_and_text(text: str) -> tuple[dict[str, Any], str]:
    """
    Return the fields of a header, their names in small letters, and what stands below it.

    Raises:
        SplitError: If the header is not closed.
        YamlError: If it is not YAML.
    """
    toml = TOML.match(text.lstrip())
    data: Any
    if toml:
        try:
            data = tomllib.loads(toml[1])
        except tomllib.TOMLDecodeError:
            data = {}
        body = text.lstrip()[toml.end() :]
    elif text.lstrip().startswith("{"):
        try:
            data, end = json.JSONDecoder().raw_decode(text.lstrip())
        except ValueError:
            data, end = {}, 0
        body = text.lstrip()[end:]
    else:
        try:
            halves = split(text)
        except SplitError:
            if text.lstrip().startswith("---"):
                raise
            return {}, text
        data = (
            read_classic(halves.header)
            if halves.style is Style.CLASSIC
            else load_yaml(halves.header)
        )
        body = halves.text
    fields = data if isinstance(data, dict) else {}
    return {str(key).lower(): value for key, value in fields.items()}, body


def text_of(value: object) -> str:
    """Return a value as a text in one line; empty for what is none."""
    return (
        " ".join(str(value).split())
        if isinstance(value, str | int | float) and not isinstance(value, bool)
        else ""
    )


def list_of(value: object) -> list[str]:
    """Return a value as a list of texts."""
    if isinstance(value, list):
        return [text for one in value if (text := text_of(one))]
    text = text_of(value)
    return [text] if text else []


def moment_of(value: object) -> str:
    """Return a date however a header holds it; empty if it is none."""
    if isinstance(value, datetime | date):
        value = value.isoformat()
    return machine_date(text_of(value)[:25])


def later(modified: str, published: str) -> str:
    """Return the day of a change if it came after publication."""
    return modified if modified[:10] > published[:10] else ""


def status_of(fields: dict[str, Any]) -> str:
    """Return whether a text is a draft."""
    status = text_of(fields.get("status")).lower()
    if fields.get("draft") is True or status in {"draft", "skip"}:
        return "draft"
    return "hidden" if status == "hidden" else ""


def kind_of(steps: list[str], date: str, stated: str) -> str:
    """Return the kind a text belongs to: by its folder or what it says, else by whether it is dated."""
    if NEWS & {*steps[:-1], stated}:
        return "news"
    if "pages" in steps[:-1] or stated == "page":
        return "page"
    return "news" if date else "page"


def aliases(fields: dict[str, Any], url: str) -> tuple[tuple[str, object], ...]:
    """Return the old addresses that a header names, those that can be kept."""
    written = [*list_of(fields.get("aliases")), *([url] if url.startswith("/") else [])]
    sound = [
        w for w in written if w.strip("/") and all(is_step(s) for s in w.strip("/").split("/"))
    ]
    return (("aliases", list(dict.fromkeys(sound))),) if sound else ()
