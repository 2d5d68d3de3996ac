"""Categories and tags of other sites, as terms of this one where they are the same word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.content_model.suggest import did_you_mean
from plugins.incoming.found import Doubt
from plugins.languages.slugs import slugify
from plugins.relations.terms import CATEGORIES, PATH, TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.content_model.term import Vocabulary
    from plugins.incoming.found import Found


def matched_terms(
    found: Found, vocabularies: Mapping[str, Vocabulary]
) -> tuple[str, tuple[str, ...], list[Doubt]]:
    """
    Return the id of a text's category, those of its tags, and what became of the others.

    A word is a term if it is its id, its label or the slug of that in any language; nothing
    nearly like it counts.
    """
    categories, tags = (names_of(vocabularies.get(name) or {}) for name in (CATEGORIES, TAGS))
    doubts = []
    category = categories.get(slugify(found.category), "") if found.category else ""
    if found.category and not category:
        doubts.append(unknown(found.category, CATEGORIES, categories))
    known = []
    for tag in found.tags:
        term = tags.get(slugify(tag), "")
        if term:
            known.append(term)
        elif slugify(tag) in categories and not category:
            category = categories[slugify(tag)]
        elif slugify(tag) not in categories:
            doubts.append(unknown(tag, TAGS, tags))
    return category, tuple(dict.fromkeys(known)), doubts


def names_of(vocabulary: Vocabulary) -> dict[str, str]:
    """Return the ids of terms by all that they are called, as slugs."""
    names: dict[str, str] = {}
    for term in vocabulary.values():
        for label in term.labels.values():
            names.setdefault(slugify(label.label), term.id)
            names.setdefault(label.slug, term.id)
    return {**names, **{slugify(term): term for term in vocabulary}}


def unknown(word: str, vocabulary: str, names: Mapping[str, str]) -> Doubt:
    """Return the doubt about a term that this site does not have."""
    text = (
        message("the category “{term}” is none of this site, and was left out", term=word)
        if vocabulary == CATEGORIES
        else message("the tag “{term}” is none of this site, and was left out", term=word)
    )
    hint = did_you_mean(slugify(word), names.values()) or message(
        "add it to {path}, then to the text, if you need it", path=f"content/{PATH}"
    )
    return Doubt(text, hint)
