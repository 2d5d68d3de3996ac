"""The controlled vocabularies, and which of their terms a document carries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.problem import Field, Message, Problem, Severity, message
from plugins.content_model.suggest import did_you_mean, nearest
from plugins.content_model.term import Term, TermLabel, Vocabulary
from plugins.languages.slugs import is_step, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from plugins.content_model.document import Document
    from plugins.relations.families import Family

# The file ``terms.yaml``: vocabulary → id → language → label, or label with slug and text.
TermsFile = dict[str, dict[str, dict[str, str | TermLabel]]]
# Ids of the terms that Pelican's headers write freely, by vocabulary, language and text.
FreeTerms = dict[tuple[str, str, str], str]
CATEGORIES = "categories"
TAGS = "tags"
NAMES = {CATEGORIES: message("categories"), TAGS: message("tags")}
PATH = "data/terms.yaml"


def vocabularies_of(
    terms: TermsFile,
    languages: Iterable[str],
    letters: Mapping[str, Mapping[str, str]] | None = None,
) -> tuple[dict[str, Vocabulary], list[Problem]]:
    """
    Return the vocabularies of a terms file, and what is wrong with them.

    Args:
        terms: The file's value.
        languages: Tags of the site's languages.
        letters: How addresses in each of them spell letters.
    """
    known = list(languages)
    vocabularies: dict[str, Vocabulary] = {CATEGORIES: {}, TAGS: {}}
    problems: list[Problem] = []
    for name, entries in terms.items():
        vocabulary = vocabularies.setdefault(name, {})
        for term_id, labels in entries.items():
            problems += label_problems(name, term_id, labels, known)
            full = {
                lang: full_label(labels[lang], term_id, (letters or {}).get(lang))
                for lang in known
                if labels.get(lang)
            }
            if full:
                vocabulary[term_id] = Term(id=term_id, labels=full)
        problems += slug_problems(name, vocabulary, known)
    return vocabularies, problems


def full_label(
    written: str | TermLabel, term_id: str, letters: Mapping[str, str] | None = None
) -> TermLabel:
    """Return a label with its slug made from it where none is given."""
    label = TermLabel(written) if isinstance(written, str) else written
    slug = label.slug or slugify(label.label, letters) or slugify(term_id) or term_id
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
    for lang, label in labels.items():
        if isinstance(label, TermLabel) and label.slug and not is_step(label.slug):
            yield Problem(
                path=PATH,
                at=Field((vocabulary, term_id, lang, "slug")),
                text=message("“{slug}” cannot be part of an address", slug=label.slug),
                hint=message("write {slug}", slug=slugify(label.slug) or "a-few-words"),
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


def slug_problems(name: str, vocabulary: Vocabulary, languages: list[str]) -> Iterator[Problem]:
    """Yield the problems of terms whose pages would share an address."""
    owners: dict[tuple[str, str], str] = {}
    for term in vocabulary.values():
        for lang in languages:
            label, written = term.label(lang)
            owner = owners.setdefault((lang, label.slug), term.id)
            # A label that stands in for a missing one is told where it is written, if there.
            if owner != term.id and (
                written == lang or lacks(vocabulary[owner], term, label.slug)
            ):
                yield Problem(
                    path=PATH,
                    at=Field((name, term.id, written)),
                    text=message("“{one}” and “{other}” have one slug", one=owner, other=term.id),
                    hint=message("give one of them a slug of its own"),
                )


def lacks(one: Term, other: Term, slug: str) -> bool:
    """Return whether two terms share *slug* in no language in which both have a label."""
    both = [lang for lang in one.labels if lang in other.labels]
    return not any(one.labels[lang].slug == other.labels[lang].slug == slug for lang in both)


def terms_of(
    document: Document,
    family: Family,
    vocabularies: dict[str, Vocabulary],
    known: Mapping[str, AbstractSet[str]],
    free: FreeTerms,
    terms_path: str = f"content/{PATH}",
) -> tuple[dict[str, tuple[str, ...]], list[Problem]]:
    """
    Return the ids of a document's terms by vocabulary, and the ones that are unknown.

    A document without a field of its own has the original's. Under Pelican's header terms
    are free text.

    Args:
        document: The document.
        family: All documents of its item.
        vocabularies: All terms.
        known: Ids that the terms file has, by vocabulary: what one file adds does not
            make it known to others.
        free: Ids of terms written freely, by vocabulary, language and text.
        terms_path: The terms file as hints name it.
    """
    found: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for name in (CATEGORIES, TAGS):
        source = document if written_terms(document, name) is not None else family.original
        written = written_terms(source, name) or ()
        if source.classic:
            found[name] = tuple(dict.fromkeys(free[name, source.lang, text] for text in written))
        else:
            found[name] = tuple(dict.fromkeys(written))
            if known[name] >= {*written}:  # as nearly always
                continue
            found[name] = tuple(t for t in found[name] if t in known[name])
            if source is document:
                unknown = [n for n, term in enumerate(written) if term not in known[name]]
                problems += unknown_terms(document, name, unknown, vocabularies[name], terms_path)
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
    document: Document, name: str, numbers: list[int], vocabulary: Vocabulary, terms_path: str
) -> Iterator[Problem]:
    """Yield the problems of the terms at *numbers* in a document's list, which are unknown."""
    written = written_terms(document, name) or ()
    for number in numbers:
        term = written[number]
        hint = did_you_mean_term(term, vocabulary)
        if hint is None and vocabulary:
            keys = ", ".join(sorted(vocabulary))
            hint = message(
                "add it to {path}, or use one of these: {keys}", path=terms_path, keys=keys
            )
        yield Problem(
            path=document.path,
            at=Field(("category",) if name == CATEGORIES else ("tags", number)),
            text=message(
                "“{term}” is not among the {vocabulary}", term=term, vocabulary=NAMES[name]
            ),
            hint=hint or message("add it to {path}", path=terms_path),
            missed=PATH,
        )


def did_you_mean_term(written: str, vocabulary: Vocabulary) -> Message | None:
    """Return the question that names the term whose id or label is most like *written*."""
    names = {
        label.label: term.id for term in vocabulary.values() for label in term.labels.values()
    }
    names |= {term: term for term in vocabulary}
    found = nearest(written, names)
    return message("did you mean “{name}”?", name=names[found]) if found else None
