"""Links that do not say where they lead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import GONE, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

# Those who listen to a list of links, and search engines, hear nothing but these words.
EMPTY = {
    "nb": "her|les mer|les mer her|les mer om dette|les også|klikk her|trykk her|se her|mer|mer her|lenke|link|denne lenken|denne siden",
    "nn": "her|les meir|les meir her|klikk her|trykk her|sjå her|meir|lenke|lenkje|denne lenka|denne sida",
    "da": "her|læs mere|læs mere her|klik her|tryk her|se her|mere|link",
    "sv": "här|läs mer|läs mer här|klicka här|tryck här|se här|mer|länk",
    "en": "here|read more|read more here|more|more here|click here|click|see here|link|this link|this page|learn more|find out more",
}
WORDS = {lang: frozenset(words.split("|")) for lang, words in EMPTY.items()}
LINK = re.compile(
    r"(?<!!)(?:\[(?P<words>[^\[\]\n]+)\](?=\()|\[\[[^\[\]|\n]+\|(?P<own>[^\[\]\n]+)\]\])"
)
AROUND = " .,:;!?…>»*_-–→" + "\u00a0"


def link_words(prose: Prose) -> Iterator[Slip]:
    """Yield the links whose words would fit any link."""
    for match in LINK.finditer(prose.source, prose.body):
        group = "words" if match["words"] else "own"
        place = match.start(group)
        if prose.words[place] == GONE:  # code, or a comment
            continue
        if " ".join(match[group].strip(AROUND).lower().split()) in WORDS.get(prose.lang, ()):
            yield Slip(
                place=place,
                text=message("“{words}” does not say where the link leads", words=match[group]),
                hint=message("link words that name what is there"),
            )
