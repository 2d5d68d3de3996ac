"""Terms: categories, tags and the other controlled words, with a label per language."""

from __future__ import annotations

from msgspec import Struct


class TermLabel(Struct, frozen=True, forbid_unknown_fields=True):
    """
    What a term is called in one language.

    Attributes:
        label: As readers see it.
        slug: Last part of the address of its page; made from the label if not given.
        description: One or two sentences for the head of its page.
    """

    label: str
    slug: str = ""
    description: str = ""


class Term(Struct, frozen=True, kw_only=True):
    """
    One term of a vocabulary.

    Attributes:
        id: What front matter writes.
        labels: Its label in each language; a language that lacks one shows another's.
    """

    id: str
    labels: dict[str, TermLabel]

    def label(self, lang: str) -> tuple[TermLabel, str]:
        """
        Return the label for *lang* and the language it is in.

        Without one of its own the first of the term's other labels serves, so that a
        new language can start before its vocabulary is translated.
        """
        if lang in self.labels:
            return self.labels[lang], lang
        other = next(iter(self.labels))
        return self.labels[other], other


Vocabulary = dict[str, Term]
