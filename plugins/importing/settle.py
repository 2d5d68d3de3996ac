"""Texts found elsewhere, as items of this site: kind, language, id, terms, links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from plugins.content_model.kind import Kind
from plugins.content_model.problem import Problem, Severity, message
from plugins.content_model.settings import Settings
from plugins.content_model.term import Vocabulary
from plugins.importing.groups import groups
from plugins.importing.matching_terms import matched_terms
from plugins.incoming.addresses import LOCAL, same_page
from plugins.incoming.bundle import document, fields_of, item_name
from plugins.incoming.found import Doubt, File, Found
from plugins.languages.slugs import is_step, slugify
from plugins.parsing.language_of import known_tag
from plugins.relations.addresses import item_address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


LINK = re.compile(
    r"(?<!!)\[(?P<words>(?:\\.|[^\[\]\\])*)\]\((?P<address><[^>]*>|[^)\s]*)(?P<title> \"[^\"]*\")?\)"
)
NORWEGIAN = "no"


class Settled(Struct, frozen=True, kw_only=True):
    """
    A text with its place on this site.

    Attributes:
        item: Id of the item.
        lang: Its language.
        kind: Name of its kind.
        found: What was found.
        text: The Markdown file to be.
        files: What lies beside it.
        doubts: What an editor should look at.
    """

    item: str
    lang: str
    kind: str
    found: Found
    text: str
    files: tuple[File, ...]
    doubts: tuple[Doubt, ...]


class Rules(Struct, frozen=True, kw_only=True):
    """
    What a site asks of its items.

    Attributes:
        settings: Its settings.
        kinds: Its kinds, by name.
        vocabularies: Its terms.
        kind: The kind that was asked for; empty for none.
        lang: The language that was asked for; empty for none.
    """

    settings: Settings
    kinds: Mapping[str, Kind]
    vocabularies: Mapping[str, Vocabulary]
    kind: str = ""
    lang: str = ""


def settle(texts: Iterable[Found], rules: Rules) -> tuple[list[Settled], list[Problem]]:
    """
    Return texts with their places, and why others have none.

    Args:
        texts: What was found.
        rules: What the site asks for.
    """
    placed, problems = [], []
    for found in texts:
        wrong = refused(found, rules)
        if wrong is None:
            placed.append(with_place(found, rules))
        else:
            problems.append(wrong)
    items: dict[int, str] = {}
    taken: set[str] = set()
    order = list(rules.settings.languages)
    for group in groups(placed):
        first = min(group, key=lambda one: order.index(one.lang))
        folder = rules.kinds[first.kind].folder
        name = item = f"{folder}/{item_name(first)}"
        number = 2
        while item in taken:
            item = f"{name}-{number}"
            number += 1
        taken.add(item)
        for one in group:
            items[id(one)] = item
    known = {
        key: items[id(one)]
        for one in placed
        for key in (same_page(one.url), same_page(f"{LOCAL}{one.origin}"))
        if key
    }
    first_of = first_languages(placed, items, order)
    return [
        written(one, items[id(one)], known, first_of[items[id(one)]], rules) for one in placed
    ], problems


def first_languages(
    placed: Iterable[Found], items: Mapping[int, str], order: list[str]
) -> dict[str, str]:
    """Return the language of the original of each item: the site's first that it has."""
    first: dict[str, str] = {}
    for one in placed:
        item = items[id(one)]
        if item not in first or order.index(one.lang) < order.index(first[item]):
            first[item] = one.lang
    return first


def refused(found: Found, rules: Rules) -> Problem | None:
    """Return why a text cannot be an item, if it cannot."""
    lang = language_for(found, rules)
    kind = rules.kinds.get(rules.kind)
    if not found.title:
        text = message("no title was found")
        hint = message("give the page a heading, or write the article by hand")
    elif not found.text and not found.summary:
        text = message("no text was found")
        hint = message("save the page from the browser as “web page, complete”, and import that")
    elif lang is None:
        text = message("“{lang}” is not a language of this site", lang=found.lang or rules.lang)
        hint = message(
            "use one of these: {keys}; or add the language to LANGUAGES",
            keys=", ".join(rules.settings.languages),
        )
    elif kind is not None and kind.dated and not found.date:
        text = message("no date was found, and without one it cannot be “{kind}”", kind=kind.name)
        hint = message("import it with KIND=page, or write the date into it first")
    else:
        return None
    return Problem(path=found.origin, base="project", text=text, hint=hint)


def language_for(found: Found, rules: Rules) -> str | None:
    """Return the language of the site that a text is in; its default if nothing is known."""
    stated = rules.lang or found.lang or rules.settings.default_lang
    languages = rules.settings.languages
    primary = stated.replace("_", "-").split("-")[0]
    candidates = (stated, primary, "nb" if primary == NORWEGIAN else primary)
    return next((tag for one in candidates if (tag := known_tag(one, languages))), None)


def with_place(found: Found, rules: Rules) -> Found:
    """Return a text with its language, kind and terms as this site has them."""
    kind = rules.kind or (found.kind if found.kind in rules.kinds else "")
    doubts = list(found.doubts)
    if not kind or (rules.kinds[kind].dated and not found.date):
        dated = "news" if "news" in rules.kinds else ""
        kind = dated if found.date and dated else "page"
        if not found.date:
            doubts.append(
                Doubt(
                    message("no date was found: it is a page, and no news"),
                    message(
                        "to make it news, write date: into it and move its folder to content/news/"
                    ),
                )
            )
    if not (found.lang or rules.lang):
        doubts.append(
            Doubt(
                message("nothing tells its language"),
                message("rename the file if it is another one: index.nb.md, index.en.md"),
            )
        )
    is_dated = rules.kinds[kind].dated
    category, tags, unknown = matched_terms(found, rules.vocabularies)
    doubts += unknown
    return replace(
        found,
        lang=language_for(found, rules) or rules.settings.default_lang,
        kind=kind,
        # A day within the text of what has no date here is any day, such as that of a period.
        date=found.date if is_dated else "",
        category=category,
        tags=tags,
        slug=found.slug if found.slug and is_step(found.slug) else slugify(found.title),
        doubts=tuple(doubts),
    )


def written(
    found: Found, item: str, known: Mapping[str, str], first: str, rules: Rules
) -> Settled:
    """Return a text as a Markdown file in its place."""
    text, lost = linked(found.text, known)
    fields = fields_of(found)
    if first != found.lang:
        fields["translated_from"] = first
    old = old_addresses(found, rules)
    if old:
        fields["aliases"] = old
    return Settled(
        item=item,
        lang=found.lang,
        kind=found.kind,
        found=found,
        text=document(fields, text),
        files=found.files,
        doubts=(*found.doubts, *lost),
    )


def linked(text: str, known: Mapping[str, str]) -> tuple[str, list[Doubt]]:
    """Return a text whose links lead to the items that pages became; what leads nowhere is words."""
    doubts: list[Doubt] = []

    def settled(match: re.Match[str]) -> str:
        address = match["address"].strip("<>")
        item = known.get(same_page(address))
        if item is not None:
            return f"[{match['words']}]({item})"
        if not address.startswith(LOCAL):
            return match[0]
        doubts.append(
            Doubt(
                message(
                    "the link {address} leads nowhere from here",
                    address=unquote(address.removeprefix(LOCAL))[:200],
                ),
                message("its words are kept; write the whole address if you know it"),
            )
        )
        return match["words"]

    return LINK.sub(settled, text), doubts


def old_addresses(found: Found, rules: Rules) -> list[str]:
    """Return the addresses at which readers know a page, those that can lead here."""
    named = dict(found.more).get("aliases") or []
    candidates = [str(one) for one in named] if isinstance(named, list) else []
    try:
        parts = urlsplit(found.url)
        if parts.path.strip("/") and not parts.query:
            candidates.append(unquote(parts.path))
    except ValueError:
        pass
    own = item_address(rules.kinds[found.kind], rules.settings.languages[found.lang], found.slug)
    bare = (one.strip("/").removesuffix("/index.html") for one in candidates)
    sound = (one for one in bare if one and all(is_step(step) for step in one.split("/")))
    return [f"/{one}/" for one in dict.fromkeys(sound) if one != own.strip("/")]


def doubts_of(settled: Settled, path: str) -> Iterator[Problem]:
    """Yield what an editor should look at in a text, as warnings about its file."""
    for doubt in settled.doubts:
        yield Problem(path=path, text=doubt.text, hint=doubt.hint, severity=Severity.WARNING)
