"""All names that texts are searched for, found by one of their words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from plugins.mentions.capitals import capital_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from plugins.content_model.site import Site

SHORTEST = 2


class Name(Struct, frozen=True):
    """
    A name.

    Attributes:
        text: As it is written, white space folded.
        item: Id of the item it is the name of; empty if it is that of several.
        capitals: Those of its words that are not all in small letters.
    """

    text: str
    item: str
    capitals: frozenset[str]


class Names(Struct, frozen=True):
    """All names, by the one of their words that the fewest other names have."""

    by_word: dict[str, tuple[Name, ...]]

    def possible(self, words: AbstractSet[str]) -> list[Name]:
        """
        Return the names whose words with capital letters are all among *words*, longest first.

        Costs what *words* cost and those names that share their rarest word with them.
        """
        found = [
            name
            for word in self.by_word.keys() & words
            for name in self.by_word[word]
            if name.capitals <= words
        ]
        return sorted(found, key=lambda name: (-len(name.text), name.text))


def names_of(site: Site) -> Names:
    """Return all names that texts of *site* are searched for."""
    owners: dict[str, set[str]] = {}
    for item, text in called(site):
        owners.setdefault(text, set()).add(item)
    return by_rarest_word(owned(owners))


def called(site: Site) -> Iterator[tuple[str, str]]:
    """Yield public items of the kinds to be looked for, with each of their names."""
    for item in site.items.values():
        more = site.kinds[item.kind].names
        if more is None:
            continue
        titles = [edition.title for edition in item.editions.values()]
        facts = site.facts.get(item.id)
        for name in (*titles, *(more(facts) if facts is not None else ())):
            text = " ".join(name.split())
            if is_name(text):
                yield item.id, text


def is_name(text: str) -> bool:
    """Return whether a text may be told from ordinary words: by a capital letter in it."""
    return len(text) >= SHORTEST and any(letter.isupper() for letter in text)


def owned(owners: dict[str, set[str]]) -> Iterator[Name]:
    """Yield names, those that several items have without an item."""
    for text, items in owners.items():
        words = frozenset(capital_words([text]))
        yield Name(text, next(iter(items)) if len(items) == 1 else "", words)


def by_rarest_word(names: Iterable[Name]) -> Names:
    """Return *names*, each under that of its words which the fewest others have."""
    known = list(names)
    counts = Counter(word for name in known for word in name.capitals)
    found: dict[str, list[Name]] = {}
    for name in known:
        rarest = min(name.capitals, key=lambda word: (counts[word], word))
        found.setdefault(rarest, []).append(name)
    return Names({word: tuple(of) for word, of in found.items()})
