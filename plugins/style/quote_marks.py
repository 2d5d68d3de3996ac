"""What somebody says: marked as the language marks it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plugins.content_model.problem import message
from plugins.style.prose import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.style.prose import Prose

SAID = r"(?:sier|seier|forteller|fortel|forklarer|forklarar|mener|meiner|svarer|svarar|påpeker|understreker|legger|siger|fortæller|säger|berättar)"
# To Markdown a line that begins with a hyphen and a space is a list.
HYPHEN = re.compile(
    rf"^[ \t]*(?:>[ \t]*)*(?P<mark>-{{1,3}})[ \t]*[^\W\d_-][^\n]*?[,.!?][ ]+{SAID}\b", re.MULTILINE
)
NO_SPACE = re.compile(r"^[ \t]*(?:>[ \t]*)*(?P<mark>[–—])(?=[^\W\d_])", re.MULTILINE)
LONG = re.compile(r"^[ \t]*(?:>[ \t]*)*(?P<mark>—) ", re.MULTILINE)
ANY_DASH = re.compile(r"^[ \t]*(?:>[ \t]*)*(?P<mark>[–—])[ ]*(?=[^\W\d_])", re.MULTILINE)
OTHERS = {"nb": "“”", "nn": "“”", "en": "«»"}
# Languages in which speech may begin with a dash.
WITH_DASH = frozenset(("nb", "nn", "da", "sv"))


def quote_marks(prose: Prose) -> Iterator[Slip]:
    """Yield the dashes and quotation marks that are not those of the language."""
    if prose.lang in WITH_DASH:
        yield from dashes(prose)
    elif prose.lang == "en":
        for match in ANY_DASH.finditer(prose.words, prose.body):
            yield Slip(
                place=match.start("mark"),
                text=message("English does not begin speech with a dash"),
                hint=message('put it between quotation marks: "…"'),
            )
    for mark in OTHERS.get(prose.lang, ""):
        place = prose.words.find(mark)
        if place >= 0:
            yield Slip(
                place=place,
                text=message("{mark} is a quotation mark of another language", mark=mark),
                hint=message('type the straight mark ": it becomes the right one'),
            )


def dashes(prose: Prose) -> Iterator[Slip]:
    """Yield what stands for the dash that begins speech, or stands too close to it."""
    for match in HYPHEN.finditer(prose.words, prose.body):
        yield Slip(
            place=match.start("mark"),
            text=message(
                "speech begins with “–”; “{mark}” makes a list or a hyphen", mark=match["mark"]
            ),
            hint=message("write – and a space"),
        )
    for match in NO_SPACE.finditer(prose.words, prose.body):
        yield Slip(
            place=match.start("mark"),
            text=message("there is no space behind the dash"),
            hint=message("write – and a space"),
        )
    for match in LONG.finditer(prose.words, prose.body):
        yield Slip(
            place=match.start("mark"),
            text=message("the dash “—” is that of another language"),
            hint=message("write – and a space"),
        )
