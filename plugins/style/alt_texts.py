"""The words for those who do not see a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import GONE, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

PICTURE = re.compile(
    r"!\[(?P<alt>[^\[\]]*)\]\((?:<[^>\n]*>|[^()\s\"]*)(?:\s+\"(?P<caption>[^\"]*)\")?"
)
# Small words that each language has and the others do not.
SMALL = {
    "en": "the a an of and with on at from by is are under behind beside between who which in",
    "nb": "og i på med av en et som er til fra den det står ved mellom bak under foran hvor",
    "nn": "og i på med av ein eit som er til frå den det står ved mellom bak under framfor kor",
    "da": "og i på med af en et som er til fra den det står ved mellem bag under foran hvor",
    "sv": "och i på med av en ett som är till från den det står vid mellan bakom under framför där",
    "de": "der die das und mit von auf ein eine ist im am zwischen hinter unter vor",
    "fi": "ja on joka kanssa edessä takana välissä alla sekä jossa",
}
WORDS = {lang: frozenset(words.split()) for lang, words in SMALL.items()}
# The Scandinavian languages share nearly all of them: which one it is, nobody could say.
NORSE = frozenset(("nb", "nn", "da", "sv"))
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 2


def alt_texts(prose: Prose) -> Iterator[tuple[int, str, str]]:
    """Yield the words about each picture: their offset, the words, the picture's caption."""
    if "image_alt" in prose.fields:
        caption = prose.fields.get("image_caption", (0, ""))[1]
        yield *prose.fields["image_alt"], caption
    for match in PICTURE.finditer(prose.source, prose.body):
        if prose.words[match.start()] != GONE:
            yield match.start("alt"), match["alt"], match["caption"] or ""


def foreign_alt_texts(prose: Prose) -> Iterator[Slip]:
    """Yield the words about a picture that are in another language than the text."""
    for place, alt, _ in alt_texts(prose):
        other = foreign(alt, prose.lang)
        if other:
            yield Slip(
                place=place,
                text=message("the words about the picture seem to be in “{lang}”", lang=other),
                hint=message("write them in “{lang}”, the language of the text", lang=prose.lang),
            )


def foreign(text: str, lang: str) -> str:
    """Return the language a short text is in if that is not *lang*; empty if it may well be."""
    found = [word.lower() for word in WORD.findall(text)]
    counts = {other: sum(word in words for word in found) for other, words in WORDS.items()}
    if lang not in WORDS:
        return ""
    others = {
        other: count
        for other, count in counts.items()
        if other != lang and not (other in NORSE and lang in NORSE)
    }
    best = max(others, key=lambda other: others[other])
    own = sum(word in WORDS[lang] - WORDS[best] for word in found)
    return (
        best
        if own == 0 and sum(word in WORDS[best] - WORDS[lang] for word in found) >= ENOUGH
        else ""
    )


def repeated_captions(prose: Prose) -> Iterator[Slip]:
    """Yield the words about a picture that only repeat its caption: they are heard twice then."""
    for place, alt, caption in alt_texts(prose):
        if bare(alt) and bare(alt) == bare(caption):
            yield Slip(
                place=place,
                text=message("the words about the picture only repeat its caption"),
                hint=message("say what the picture shows; the caption is read out as well"),
            )


def bare(text: str) -> str:
    """Return the words of a text alone."""
    return " ".join(WORD.findall(text.lower()))
