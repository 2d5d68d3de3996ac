"""All rules of style, by the names that writers switch them off by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.style.alt_texts import foreign_alt_texts, repeated_captions
from plugins.style.headings import doubled_headlines, heading_jumps
from plugins.style.link_words import link_words
from plugins.style.past_futures import past_futures
from plugins.style.placeholders import placeholders
from plugins.style.quote_marks import quote_marks
from plugins.style.relative_dates import relative_dates
from plugins.style.signs import doubled_signs
from plugins.style.yearless_dates import yearless_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from plugins.style.prose import Prose, Slip

RULES: dict[str, Callable[[Prose], Iterable[Slip]]] = {
    "relative-date": relative_dates,
    "year-missing": yearless_dates,
    "future-past": past_futures,
    "link-words": link_words,
    "quote-marks": quote_marks,
    "doubled-sign": doubled_signs,
    "placeholder": placeholders,
    "alt-repeats": repeated_captions,
    "alt-language": foreign_alt_texts,
    "heading-jump": heading_jumps,
    "doubled-headline": doubled_headlines,
}
