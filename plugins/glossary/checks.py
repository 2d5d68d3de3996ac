"""What is wrong with the glossary itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, Quote, Severity, message
from plugins.content_model.suggest import did_you_mean
from plugins.glossary.entries import PATH, Entry, entries_of
from plugins.glossary.names import PAGE_ALONE, SETTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.content_model.site import Site

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FIELD = "not_glossary"


def file_problems(site: Site) -> Iterator[Problem]:
    """Yield what is wrong with the file of terms, with the setting, and with what texts leave out."""
    value = site.settings.options.get(SETTING)
    if value not in {None, "", PAGE_ALONE}:
        yield Problem(
            path=site.settings.config,
            base="project",
            at=Quote(SETTING),
            text=message("{name} cannot be “{found}”", name=SETTING, found=value),
            hint=message("write “page”, or delete the line"),
        )
    owners: dict[tuple[str, str], str] = {}
    for term_id, entry in entries_of(site).items():
        if not ID.fullmatch(term_id):
            yield fault(
                (term_id,),
                message("“{term}” cannot be an id", term=term_id),
                message("write small letters a to z, digits and hyphens"),
                of_key=True,
            )
        yield from entry_problems(term_id, entry, site)
        yield from doubled_terms(term_id, entry, owners)
    yield from unknown_terms(site)


def entry_problems(term_id: str, entry: Entry, site: Site) -> Iterator[Problem]:
    """Yield what is wrong with one entry on its own."""
    known = list(site.settings.languages)
    for lang, word in entry.words.items():
        if lang not in known:
            yield fault(
                (term_id, "words", lang),
                message("“{lang}” is not a language of this site", lang=lang),
                did_you_mean(lang, known)
                or message("use one of these: {keys}", keys=", ".join(known)),
                of_key=True,
            )
        if not word.term.strip():
            yield fault(
                (term_id, "words", lang, "term"),
                message("the term is empty"),
                message("write the term as it stands in running text"),
            )
    for lang in known:
        if lang not in entry.words:
            yield fault(
                (term_id,),
                message("“{term}” has no term in “{lang}”", term=term_id, lang=lang),
                message("add a line to its words that begins with {lang}:", lang=lang),
                of_key=True,
                severity=Severity.WARNING,
            )
    if entry.see and not site.references.item(entry.see, ""):
        near = site.references.nearest(entry.see)
        yield fault(
            (term_id, "see"),
            message("there is no item “{name}”", name=entry.see),
            message("did you mean “{name}”?", name=near)
            if near
            else message("write the id of an item, such as guides/gold-label"),
        )


def doubled_terms(
    term_id: str, entry: Entry, owners: dict[tuple[str, str], str]
) -> Iterator[Problem]:
    """Yield the problems of terms that another entry has, too."""
    for lang, word in entry.words.items():
        owner = owners.setdefault((lang, word.term.casefold()), term_id)
        if owner != term_id:
            yield fault(
                (term_id, "words", lang, "term"),
                message("“{term}” is the term of “{other}” already", term=word.term, other=owner),
                message("keep one of the two entries"),
            )


def unknown_terms(site: Site) -> Iterator[Problem]:
    """Yield the problems of ids that texts leave out and the glossary has not."""
    known = entries_of(site)
    for item in site.items.values():
        for edition in item.editions.values():
            for number, term_id in enumerate(edition.metadata.not_glossary):
                if term_id not in known:
                    yield Problem(
                        path=edition.path,
                        at=Field((FIELD, number)),
                        text=message("“{term}” is not in the glossary", term=term_id),
                        hint=did_you_mean(term_id, known)
                        or message("write the id of a term in {path}", path=f"content/{PATH}"),
                        missed=PATH,
                    )


def fault(
    keys: tuple[str, ...],
    text: Message,
    hint: Message,
    *,
    of_key: bool = False,
    severity: Severity = Severity.PROBLEM,
) -> Problem:
    """Return a problem of the file of terms."""
    return Problem(
        path=PATH, at=Field(keys, of_key=of_key), text=text, hint=hint, severity=severity
    )
