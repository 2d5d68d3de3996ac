"""What is said to happen on a day that is over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.dates import dates_in
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

FUTURE = {
    "nb": r"(?:skal|vil|kommer til å)",
    "nn": r"(?:skal|vil|kjem til å)",
    "da": r"(?:skal|vil|kommer til at)",
    "sv": r"(?:ska|skall|kommer att)",
    "en": r"(?:will|shall|is going to|are going to|is due to|are due to)",
}
WORDS = {lang: re.compile(rf"\b{words}\b", re.IGNORECASE) for lang, words in FUTURE.items()}
# Between the verb and its date nothing may begin that has a verb of its own.
BETWEEN = re.compile(r"[^.;:,()!?\n–]{0,80}")
# A verb right behind its date: "1. januar 2025 skal …".
LONGEST_DATE = 24
REACH = 110


def past_futures(prose: Prose) -> Iterator[Slip]:
    """Yield the sentences in future tense with a date, each a slip once that day is over."""
    told = set()
    pattern = WORDS.get(prose.lang)
    for verb in pattern.finditer(prose.words) if pattern else ():
        start = max(0, verb.start() - LONGEST_DATE)
        for found in dates_in(prose.words[start : verb.end() + REACH], prose.lang):
            place, end = start + found.start, start + found.end
            is_behind = place > verb.end() and BETWEEN.fullmatch(prose.words, verb.end(), place)
            if place not in told and (is_behind or end + 1 == verb.start()):
                told.add(place)
                yield Slip(
                    place=place,
                    text=message(
                        "“{words}” is over, and the sentence says that it is to come",
                        words=prose.words[place:end],
                    ),
                    hint=message("say what happened"),
                    after=found.last,
                )
