"""Why one cluster or project is related to another, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.content_model.catalogue import N_
from plugins.languages.formats import format_list
from plugins.related_profiles.ties import Sort

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.related_profiles.ties import Tie
    from plugins.views.reader import Reader

# Said of the other one, at the page of the one.
WORDS = {
    Sort.SUCCESSOR: N_("Successor"),
    Sort.PREDECESSOR: N_("Predecessor"),
    Sort.MERGING: N_("Coming together"),
    Sort.CARRIED_ON: N_("Carries this project on"),
    Sort.CARRIES_ON: N_("Carried on by this project"),
    Sort.SUCCESSOR_OF: N_("Successor of %(names)s"),
    Sort.WITH_PREDECESSOR: N_("With %(names)s, a predecessor"),
    Sort.PROJECT: N_("Both in %(names)s"),
    Sort.PARTICIPANT: N_("Both with %(names)s"),
    Sort.INTO: N_("Both became part of %(names)s"),
    Sort.TERM: N_("In common: %(names)s"),
}
# Reasons told, and names told in one of them.
REASONS, NAMES = 2, 3


def reasons(ties: Sequence[Tie], reader: Reader) -> tuple[str, ...]:
    """Return the strongest reasons in words, those of one sort told as one."""
    by_sort: dict[Sort, list[Tie]] = {}
    for tie in ties:
        by_sort.setdefault(tie.sort, []).append(tie)
    weights = {sort: sum(tie.weight for tie in found) for sort, found in by_sort.items()}
    strongest = sorted(by_sort, key=lambda sort: (-round(weights[sort], 9), sort))[:REASONS]
    return tuple(filter(None, (reason(sort, by_sort[sort], reader) for sort in strongest)))


def reason(sort: Sort, ties: Sequence[Tie], reader: Reader) -> str:
    """Return what one sort of ties says; nothing if what it names is not to be named."""
    pattern = reader.gettext(WORDS[sort])
    if not any(tie.name for tie in ties):
        return pattern
    found = [name for tie in ties if (name := called(tie, reader))]
    names = list(dict.fromkeys(found))[:NAMES]
    if not names:
        return ""
    return pattern % {"names": format_list(names, reader.language.locale)}


def called(tie: Tie, reader: Reader) -> str:
    """Return what the thing is called that ties two items; empty if it has no name here."""
    if tie.sort is Sort.TERM:
        vocabulary, _, term = tie.name.partition("/")
        link = reader.term_link(vocabulary, term)
        return link.title if link else ""
    item = reader.site.items.get(tie.name)
    if item is None:
        return ""
    facts = reader.site.facts.get(tie.name)
    # Projects go by their short name, as in speech.
    return getattr(facts, "acronym", "") or item.edition(reader.lang).title
