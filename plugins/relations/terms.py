"""The controlled vocabularies, and which of their terms a document carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean, nearest
from plugins.content_model.term import Term, TermLabel, Vocabulary
from plugins.languages.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plugins.content_model.document import Document
    from plugins.relations.families import Family

# The file ``terms.yaml``: vocabulary → id → language → label, or label with slug and text.
TermsFile = dict[str, dict[str, dict[str, str | TermLabel]]]
CATEGORIES = "categories"
TAGS = "tags"
NAMES = {CATEGORIES: message("categories"), TAGS: message("tags")}
PATH = "data/terms.yaml"


def vocabularies_of(
    terms: TermsFile, languages: Iterable[str]
) -> tuple[dict[str, Vocabulary], list[Problem]]:
    """
    Return the vocabularies of a terms file, and what is wrong with them.

    Args:
        terms: The file's value.
        languages: Tags of the site's languages.
    """
    known = list(languages)
    vocabularies: dict[str, Vocabulary] = {CATEGORIES: {}, TAGS: {}}
    problems: list[Problem] = []
    for name, entries in terms.items():
        vocabulary = vocabularies.setdefault(name, {})
        for term_id, labels in entries.items():
            problems += label_problems(name, term_id, labels, known)
            full = {lang: full_label(labels[lang], term_id) for lang in known if labels.get(lang)}
            if full:
                vocabulary[term_id] = Term(id=term_id, labels=full)
        problems += slug_problems(name, vocabulary)
    return vocabularies, problems


def full_label(written: str | TermLabel, term_id: str) -> TermLabel:
    """Return a label with its slug made from it where none is given."""
    label = TermLabel(written) if isinstance(written, str) else written
    slug = label.slug or slugify(label.label) or slugify(term_id) or term_id
    return TermLabel(label.label, slug, label.description)


def label_problems(
    vocabulary: str, term_id: str, labels: dict[str, str | TermLabel], languages: list[str]
) -> Iterator[Problem]:
    """Yield the problems of labels in unknown languages and of missing ones."""
    for lang in labels:
        if lang not in languages:
            hint = did_you_mean(lang, languages) or message(
                "use one of these: {keys}", keys=", ".join(languages)
            )
            yield Problem(
                path=PATH,
                at=Field((vocabulary, term_id, lang), of_key=True),
                text=message("“{lang}” is not a language of this site", lang=lang),
                hint=hint,
            )
    for lang in languages:
        if not labels.get(lang):
            yield Problem(
                path=PATH,
                at=Field((vocabulary, term_id), of_key=True),
                text=message("“{term}” has no label in “{lang}”", term=term_id, lang=lang),
                hint=message("add {lang}: …", lang=lang),
                severity=Severity.WARNING,
            )


def slug_problems(name: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Yield the problems of terms whose pages would share an address."""
    owners: dict[tuple[str, str], str] = {}
    for term in vocabulary.values():
        for lang, label in term.labels.items():
            owner = owners.setdefault((lang, label.slug), term.id)
            if owner != term.id:
                yield Problem(
                    path=PATH,
                    at=Field((name, term.id, lang)),
                    text=message("“{one}” and “{other}” have one slug", one=owner, other=term.id),
                    hint=message("give one of them a slug of its own"),
                )


def terms_of(
    document: Document, family: Family, vocabularies: dict[str, Vocabulary]
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """
    Return the ids of a document's terms by vocabulary, and the ones that are unknown.

    A document without a field of its own has the original's. Under Pelican's header terms
    are free text: they are matched by label, and those no vocabulary has join it.

    Args:
        document: The document.
        family: All documents of its item.
        vocabularies: Added to for the sake of Pelican's headers.
    """
    found: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for name in (CATEGORIES, TAGS):
        source = document if written_terms(document, name) is not None else family.original
        written = written_terms(source, name) or ()
        if source.classic:
            found[name] = tuple(
                dict.fromkeys(free_term(text, source.lang, vocabularies[name]) for text in written)
            )
        else:
            found[name] = tuple(dict.fromkeys(t for t in written if t in vocabularies[name]))
            if source is document:
                problems += unknown_terms(document, name, written, vocabularies[name])
    return found, problems


def written_terms(document: Document, vocabulary: str) -> tuple[str, ...] | None:
    """Return the terms of one vocabulary as a document writes them, ``None`` if it does not."""
    if vocabulary == TAGS:
        return document.metadata.tags
    if document.metadata.category is not None:
        return (document.metadata.category,)
    folders = document.item.split("/")[1:-1]
    return (folders[-1],) if document.classic and folders else None


def unknown_terms(
    document: Document, name: str, written: tuple[str, ...], vocabulary: Vocabulary
) -> Iterator[Problem]:
    """Yield the problems of terms that *vocabulary* does not have."""
    for number, term in enumerate(written):
        if term not in vocabulary:
            keys = ("category",) if name == CATEGORIES else ("tags", number)
            hint = did_you_mean_term(term, vocabulary) or message(
                "add it to {path}, or use one of these: {keys}",
                path=PATH,
                keys=", ".join(sorted(vocabulary)) or "–",
            )
            yield Problem(
                path=document.path,
                at=Field(keys),
                text=message(
                    "“{term}” is not among the {vocabulary}", term=term, vocabulary=NAMES[name]
                ),
                hint=hint,
            )


def did_you_mean_term(written: str, vocabulary: Vocabulary) -> Message | None:
    """Return the question that names the term whose id or label is most like *written*."""
    names = {
        label.label: term.id for term in vocabulary.values() for label in term.labels.values()
    }
    names |= {term: term for term in vocabulary}
    found = nearest(written, names)
    return message("did you mean “{name}”?", name=names[found]) if found else None


def free_term(text: str, lang: str, vocabulary: Vocabulary) -> str:
    """Return the id of the term that *text* names, added to *vocabulary* if it is new."""
    for term in vocabulary.values():
        label = term.labels.get(lang)
        if term.id == text or (label is not None and label.label.casefold() == text.casefold()):
            return term.id
    slug = slugify(text) or "term"
    known = vocabulary.get(slug)
    labels = {**(known.labels if known else {}), lang: TermLabel(text, slug)}
    vocabulary[slug] = Term(id=slug, labels=labels)
    return slug
