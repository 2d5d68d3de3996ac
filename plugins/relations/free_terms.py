"""
Terms that Pelican's headers write freely: each gets an id and an address of its own.

A slug drops signs: "C++" and "C#" have the same one. The term that was used first keeps
it; others have a fingerprint behind theirs. So addresses do not depend on the order of
files, and a later article takes none away.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.content_model.term import Term, TermLabel
from plugins.languages.slugs import slugify
from plugins.relations.terms import CATEGORIES, TAGS, FreeTerms, written_terms

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from plugins.content_model.document import Document
    from plugins.content_model.term import Vocabulary

# Labels that differ in these alone are one term: all but letters, digits and signs that
# are part of a name.
SPACING = re.compile(r"[^\w+#*@!?$%€=]+|_+")
FINGERPRINT = 8


class Use(Struct, frozen=True, order=True):
    """
    A term as one document writes it, in the order in which terms get their addresses.

    Attributes:
        late: Whether the document is not public, nor may alter what is.
        day: Its date, in ISO 8601.
        text: The term.
        lang: Language of the document.
    """

    late: bool
    day: str
    text: str
    lang: str


def free_terms(
    documents: Iterable[tuple[Document, bool, str]], vocabularies: dict[str, Vocabulary]
) -> FreeTerms:
    """
    Return the ids of all terms written freely; those that no vocabulary has join it.

    Args:
        documents: Each document in whatever order, whether it is public, and its date.
        vocabularies: Added to.
    """
    uses: dict[str, set[Use]] = {CATEGORIES: set(), TAGS: set()}
    for document, is_public, day in documents:
        if document.classic:
            for name, found in uses.items():
                found.update(
                    Use(not is_public, day, text, document.lang)
                    for text in written_terms(document, name) or ()
                )
    ids: FreeTerms = {}
    for name, found in uses.items():
        vocabulary = vocabularies[name]
        known = dict(labelled(vocabulary))
        taken = {label.slug for term in vocabulary.values() for label in term.labels.values()}
        taken.update(vocabulary)
        added: dict[str, str] = {}
        for use in sorted(found):
            key = identity(use.text)
            term = known.get((use.lang, key)) or known.get(("", key))
            if term is None:
                if key not in added:
                    added[key] = free_id(use.text, taken)
                    taken.add(added[key])
                term = added[key]
                add_label(term, use, vocabulary)
            ids[name, use.lang, use.text] = term
    return ids


def labelled(vocabulary: Vocabulary) -> Iterable[tuple[tuple[str, str], str]]:
    """Yield the terms of a vocabulary by language and label, and by id in no language."""
    for term in vocabulary.values():
        yield ("", identity(term.id)), term.id
        for lang, label in term.labels.items():
            yield (lang, identity(label.label)), term.id


def identity(label: str) -> str:
    """Return what tells a label from others: neither capitals nor how its words are joined."""
    return SPACING.sub(" ", label).strip().casefold() or label


def free_id(text: str, taken: Container[str]) -> str:
    """Return a new term's id, which is its slug too: one that is not *taken*."""
    # Words in a script that makes no slug are told apart by a fingerprint.
    plain = slugify(text)
    if plain and plain not in taken:
        return plain
    digest = sha256(identity(text).encode()).hexdigest()[:FINGERPRINT]
    return f"{plain or 'term'}-{digest}"


def add_label(term_id: str, use: Use, vocabulary: Vocabulary) -> None:
    """Have a free term called in the language of *use* what it is called there first."""
    known = vocabulary.get(term_id)
    labels = known.labels if known else {}
    if use.lang not in labels:
        labels = {**labels, use.lang: TermLabel(use.text, term_id)}
    vocabulary[term_id] = Term(id=term_id, labels=labels)
