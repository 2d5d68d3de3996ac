"""Signs that were typed twice, or stand where none should."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

DOUBLED = re.compile(
    r"(?<![.\d/])\.\.(?![./\d])|,{2,}|;{2,}|(?<!:):{2}(?!:)|!{2,}|\?{2,}|[,;:]\.|\.,(?!\d)|[.!?]:(?=\s)|,[;:!?]|;[,.:]"
)
# Where no two signs stand together, the pattern need not be tried.
TWO = re.compile(r"[.,;:!?][.,;:!?]")
# After these a comma is right: "bl.a., ca., etc., e.g.,".
SHORTENED = re.compile(r"\b(?:[^\W\d_]{1,4}\.)+$")
SPACED = re.compile(r"[ \u00a0][,;:!?.](?!\S)")


def doubled_signs(prose: Prose) -> Iterator[Slip]:
    """Yield punctuation that is doubled, or has a space before it."""
    for match in DOUBLED.finditer(prose.words) if TWO.search(prose.words) else ():
        before = prose.words[max(0, match.start() - 12) : match.start() + 1]
        if match[0] in {".,", ".:"} and SHORTENED.search(before):
            continue
        if match[0] == "::" and match.start() < prose.body:
            continue
        yield Slip(
            place=match.start(),
            text=message("two signs where one belongs: “{signs}”", signs=match[0]),
            hint=message("delete one of them"),
        )
    if prose.lang == "fr":
        return
    for match in SPACED.finditer(prose.words):
        if not prose.words[match.start() - 1].isalnum():
            continue
        yield Slip(
            place=match.start(),
            text=message("there is a space before “{sign}”", sign=match[0].strip()),
            hint=message("delete the space"),
        )
