"""What stands for words that were to come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

PLACEHOLDER = re.compile(
    r"\.{4,}|…{2,}|[\[(] ?(?:\.{3}|…) ?[\])](?!\()|^[ \t]*(?:[-*+>][ \t]+)?(?:\.{3}|…)[ \t]*$"
    r"|(?<=: )(?:\.{3}|…)[ \t]*$|\b(?:TODO|TBA|TBC|TBD|FIXME|XX+|[xX]{3,})\b|_{4,}"
    r"|\b[Ll]orem ipsum\b|\[(?:sett inn|set inn|fyll inn|insert|fill in|infoga|indsæt)[^\[\]\n]*\](?!\()",
    re.MULTILINE,
)

# Where none of these stands, the pattern need not be tried.
MARKS = ("...", "…", "TB", "TO", "FIXME", "XX", "xxx", "____", "orem", "[")


def placeholders(prose: Prose) -> Iterator[Slip]:
    """Yield the dots and words that stand for what is still to be written."""
    is_possible = any(mark in prose.words for mark in MARKS)
    for match in PLACEHOLDER.finditer(prose.words) if is_possible else ():
        found = match[0].strip(" \t-*+>")
        yield Slip(
            place=match.start() + match[0].index(found[0]),
            text=message("“{words}” stands for words that are still to be written", words=found),
            hint=message("write them, or delete it"),
        )
