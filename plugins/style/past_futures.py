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
# Between the verb and its date nothing may begin that has a verb of its own.
BEFORE = {
    lang: re.compile(rf"\b{words}\b[^.;:,()!?\n–]{{0,80}}$", re.IGNORECASE)
    for lang, words in FUTURE.items()
}
BEHIND = {lang: re.compile(rf"[ \n]{words}\b") for lang, words in FUTURE.items()}
REACH = 120


def past_futures(prose: Prose) -> Iterator[Slip]:
    """Yield the sentences in future tense with a date, each a slip once that day is over."""
    if prose.lang not in FUTURE:
        return
    for found in dates_in(prose.words, prose.lang):
        before = prose.words[max(0, found.start - REACH) : found.start]
        if BEFORE[prose.lang].search(before) or BEHIND[prose.lang].match(prose.words, found.end):
            yield Slip(
                place=found.start,
                text=message(
                    "“{words}” is over, and the sentence says that it is to come",
                    words=prose.words[found.start : found.end],
                ),
                hint=message("say what happened"),
                after=found.last,
            )
